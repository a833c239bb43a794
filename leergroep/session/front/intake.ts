/** Codes that members hand to who leads: one a line, every mistake by itself. */

import { crc32 } from "../../documents/front/crc32.ts";
import { checkSize, SheetError } from "../../documents/front/document.ts";
import { decode, encode, isCodeFor } from "../../documents/front/share_code.ts";
import { momentsOf } from "./member_choices.ts";
import { ANSWER } from "./vote_count.ts";

/**
 * Return {entries, added, replaced, refused} of a text with codes or links, one a line.
 *
 * `entries` are to be set; `refused` says of each line that adds nothing {line, key, details}.
 * `others` are the cases from which a code may have strayed, as {slug, name}. Throws SheetError
 * for a text that is too large to be codes.
 */
export function takeIn(text, { members, others }, kept) {
  checkSize(text.length);
  const result = { entries: {}, added: 0, replaced: 0, refused: [] };
  text.split(/\r|\n/).map((line) => line.trim()).filter(Boolean).forEach((line) => {
    try {
      place(result, readCode(line, members, others), members, kept);
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      result.refused.push({ line, key: error.key, details: error.details });
    }
  });
  return result;
}

/** Return {id, code, sheet} of one code; throw SheetError that says why there is none. */
function readCode(line, members, others) {
  const sheet = ofThisCase(line, members, others);
  const code = encode(sheet, members);
  const mark = sheet.mark ?? `0${crc32(new TextEncoder().encode(code)).toString(36)}`;
  return { id: `${ANSWER}-${mark}`, code, sheet };
}

function ofThisCase(line, members, others) {
  try {
    return decode(line, [members]);
  } catch (error) {
    if (error.key !== "code-instrument") throw error;
    const other = others.find((one) => isCodeFor(line, one.slug));
    throw other
      ? new SheetError("code-other-case", { name: other.name })
      : new SheetError("code-no-case");
  }
}

/** Add a code, or put it in the place of an earlier one of the same member. */
function place(result, { id, code, sheet }, members, kept) {
  const before = result.entries[id] ?? kept[id];
  if (before?.code === code) throw new SheetError("code-twice");
  const now = momentsOf(sheet, members);
  if (momentsIn(before, members).some((moment) => !now.includes(moment))) {
    throw new SheetError("code-earlier");
  }
  result.entries[id] = { cell: ANSWER, code };
  result[before ? "replaced" : "added"] += 1;
}

/** Return the moments that a kept entry holds answers of; none when it cannot be read. */
function momentsIn(entry, members) {
  try {
    return momentsOf(decode(String(entry?.code ?? ""), [members]), members);
  } catch {
    return [];
  }
}

/** What adds nothing but needs no mending either. */
const SETTLED = ["code-twice", "code-earlier"];

/** Return the refused lines that somebody can still mend. */
export const toMend = (refused) => refused.filter(({ key }) => !SETTLED.includes(key));
