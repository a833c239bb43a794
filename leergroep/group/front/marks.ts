/** Marks of sheets that have none of their own; leergroep/group/records.py gives the same. */

import { adler32, crc32 } from "../../documents/front/crc32.ts";
import { ALPHABET, MARK, SHORT_MARK, writeMark } from "../../documents/front/share_code.ts";
import { makeSubjectKey } from "../../documents/front/subjects.ts";
import type { ChecklistState } from "./state.ts";

/** How many marks there are: none is 0. */
const countMarks = (width: number): bigint => BigInt(ALPHABET.length) ** BigInt(width);

/** What a sheet says that a code does not hold. */
interface Told {
  readonly by: string;
  readonly subject: string;
  readonly notes: Readonly<Record<string, string>>;
}

/** Return the mark of who signed a sheet with a name, which cannot be read from it. */
export function markPerson(by: string): string {
  const name = makeSubjectKey(by);
  return name ? markText("by", name) : "";
}

/** Return a mark for a text of a name: another text, or another name, has another mark. */
export function markText(name: string, text: string): string {
  const bytes = toBytes(`${name}\n${text}`);
  const number = (BigInt(crc32(bytes)) << 32n) + BigInt(adler32(bytes));
  return writeMark(1n + number % (countMarks(MARK) - 1n));
}

/** Return the mark that earlier editions gave a sheet for its name and notes, "" for none. */
export function deriveFormer({ by, subject, notes }: Told, { factors }: ChecklistState): string {
  const noted = factors.map((factor) => notes[factor.slug] ?? "");
  if (!by && noted.every((text) => !text)) return "";
  const number = BigInt(crc32(toBytes([by, subject, ...noted].join("\n"))));
  return writeMark(1n + number % (countMarks(SHORT_MARK) - 1n), SHORT_MARK);
}

/** Return a text in UTF-16, which holds half an emoji too. */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 255;
    bytes[2 * at + 1] = unit >> 8;
  }
  return bytes;
}
