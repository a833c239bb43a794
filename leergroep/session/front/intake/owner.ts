/** Whose code it is: a short code and a long one of the same member have different marks. */

import { SheetError } from "../../../documents/front/document.ts";
import type { Entries } from "../../../documents/front/entries.ts";
import type { CodedSheet } from "../../../documents/front/share_code.ts";
import { readKeptSheet } from "../results/kept_sheets.ts";
import { hasAnswered, listFactors, ROUNDS } from "../moments.ts";
import { ANSWER } from "../results/vote_count.ts";
import { deriveDayMark } from "../short_code.ts";
import type { MembersState } from "../state.ts";
import type { Code } from "./intake.ts";

/** What is kept of a member. */
interface KeptCode {
  readonly id: string;
  readonly sheet: CodedSheet;
}

/**
 * Return a code with the entry of the member who handed it over before, by either kind of code.
 *
 * Throws SheetError where only the mark of the day says that it is the same member, and the first
 * choice was another: that may be somebody else.
 */
export function findOwner(code: Code, members: MembersState, kept: Entries): Code {
  if (code.id in kept) return code;
  const owner = findKept(code.sheet, members, kept);
  if (!owner) return code;
  if (owner.sheet.mark !== code.sheet.mark) checkFirst(owner.sheet, code.sheet, members);
  return { ...code, id: owner.id };
}

/** Return what is kept under the mark of a sheet, or under the mark that it has on its day. */
export function findKept(
  { mark = "", round }: CodedSheet,
  members: MembersState,
  kept: Entries,
): KeptCode | undefined {
  if (!mark) return undefined;
  const all = listKept(members, kept);
  const day = deriveDayMark(mark, round);
  return all.find(({ sheet }) => sheet.mark === mark) ??
    all.find(({ sheet }) => deriveDayMark(sheet.mark, sheet.round) === day);
}

const listKept = (members: MembersState, kept: Entries): KeptCode[] =>
  Object.entries(kept).filter(([_, entry]) => entry.cell === ANSWER).flatMap(([id, { code }]) => {
    const sheet = readKeptSheet(code, members);
    return sheet ? [{ id, sheet }] : [];
  });

/** Throw SheetError when two sheets both hold a first choice, and not the same. */
export function checkFirst(
  before: Pick<CodedSheet, "answers">,
  now: Pick<CodedSheet, "answers">,
  members: MembersState,
): void {
  const isOther = listFactors(members, ROUNDS[0])
    .filter((factor) => hasAnswered(factor, before) && hasAnswered(factor, now))
    .some(({ items }) => items.some(({ slug }) => slug in before.answers !== slug in now.answers));
  if (isOther) throw new SheetError("short-other-person");
}
