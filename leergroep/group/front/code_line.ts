/** A line of a group: a share code, and behind it " = " and what its sheet is about. */

import { MOST_LINE } from "../../documents/front/document.ts";
import { tidySubject } from "../../documents/front/subjects.ts";

const ABOUT = " = ";

/** Return the code in a line, and what its sheet is about. */
export function splitLine(line: string): [code: string, subject: string] {
  const [code, ...rest] = line.split(ABOUT);
  return [code, tidySubject([...rest.join(ABOUT)].slice(0, MOST_LINE).join(""))];
}

/** Return the line of a code and what its sheet is about. */
export const joinLine = (code: string, subject: string): string =>
  tidySubject(subject) ? code + ABOUT + tidySubject(subject) : code;
