/** What a heading tells of a column beside statements: leergroep/group/survey/names.py. */

import { normalize, type PageWords, type Use } from "./words.ts";

const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const ADDRESS = /^(?:[0-9]{1,3}\.){3}[0-9]{1,3}$/;

/** Tell whether a column names people, by its heading or by what stands in it. */
export function isPersonal(
  heading: string,
  cells: readonly string[],
  { personal, phrases, endings }: PageWords,
): boolean {
  const said = normalize(heading);
  const words = said.split(" ");
  if (words.some((word) => personal.includes(word) || endings.some((end) => word.endsWith(end)))) {
    return true;
  }
  if (phrases.some((phrase) => said.includes(phrase))) return true;
  return cells.slice(0, 200).some((cell) => MAIL.test(cell) || ADDRESS.test(cell));
}

/** Return which column says the round, role or mark; -1 where no heading is known. */
export function findColumn(
  use: Use,
  headings: readonly string[],
  isTaken: (place: number) => boolean,
  { known }: PageWords,
): number {
  const words = headings.map(normalize);
  for (const one of known[use]) {
    const place = words.indexOf(one);
    if (place >= 0 && !isTaken(place)) return place;
  }
  return -1;
}
