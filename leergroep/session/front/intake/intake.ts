/** Codes that members hand to who leads: in whatever text, every mistake by itself. */

import { crc32 } from "../../../documents/front/crc32.ts";
import { checkSize, SheetError } from "../../../documents/front/document.ts";
import type { Entries, Entry } from "../../../documents/front/entries.ts";
import { findCodes, type FoundCode } from "../../../documents/front/found_codes.ts";
import { type CodedSheet, encode, isCodeFor } from "../../../documents/front/share_code.ts";
import type { RefusedCode } from "../../../widget/front/controls/mend_code.ts";
import { listMoments } from "../member/member_choices.ts";
import { readKeptSheet } from "../results/kept_sheets.ts";
import { ANSWER } from "../results/vote_count.ts";
import { findOwner } from "./owner.ts";
import type { MembersState, OtherCase } from "../state.ts";

/** Whose codes are taken in, and the cases from which one may have strayed. */
export interface Cases {
  readonly members: MembersState;
  readonly others: readonly OtherCase[];
}

/** A code that adds nothing, and why: a key with details. */
export interface Refusal extends RefusedCode {
  readonly line: string;
}

/** What a text with codes brought: entries to set, how many are new, and what was refused. */
export interface Intake {
  readonly entries: Record<string, Entry>;
  added: number;
  replaced: number;
  readonly refused: Refusal[];
  /** There was no code in it, and nothing that looks like one. */
  readonly isNone: boolean;
}

/** A code that was read, and the entry it is kept as. */
export interface Code {
  readonly id: string;
  readonly code: string;
  readonly sheet: CodedSheet;
}

/**
 * Return what a text with codes or links in it brings, on top of what is kept.
 *
 * Throws SheetError for a text that is too large to be codes.
 */
export function takeCodes(text: string, cases: Cases, kept: Entries): Intake {
  checkSize(text.length);
  const found = findCodes(text, [cases.members]);
  const intake: Intake = {
    entries: {},
    added: 0,
    replaced: 0,
    refused: [],
    isNone: !found.length,
  };
  found.forEach((one) => {
    try {
      const code = findOwner(readCode(one, cases), cases.members, kept);
      addCode(intake, code, cases.members, kept);
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      const { key, details } = error;
      intake.refused.push({ line: one.text, code: one, key, details });
    }
  });
  return intake;
}

/** Return one code; throw SheetError that says why there is none. */
function readCode({ text, sheet, error }: FoundCode, cases: Cases): Code {
  if (!sheet) throw explainStray(text, error, cases);
  const code = encode(sheet, cases.members);
  const mark = sheet.mark ?? `0${crc32(new TextEncoder().encode(code)).toString(36)}`;
  return { id: nameAnswer(mark), code, sheet };
}

/** Return the id of the entry in which the answers under a mark are kept. */
export const nameAnswer = (mark: string): string => `${ANSWER}-${mark}`;

/** Return why a code is none of this case: it may have strayed from another. */
function explainStray(text: string, error: SheetError | undefined, { others }: Cases): SheetError {
  if (error?.key !== "code-instrument") return error ?? new SheetError("code-check");
  const other = others.find((one) => isCodeFor(text, one.slug));
  return other
    ? new SheetError("code-other-case", { name: other.name })
    : new SheetError("code-no-case");
}

/** Add a code, or put it in the place of an earlier one of the same member. */
export function addCode(
  intake: Intake,
  { id, code, sheet }: Code,
  members: MembersState,
  kept: Entries,
): void {
  const before = intake.entries[id] ?? kept[id];
  if (before?.code === code) throw new SheetError("code-twice");
  const now = listMoments(sheet, members);
  if (listKeptMoments(before, members).some((moment) => !now.includes(moment))) {
    throw new SheetError("code-earlier");
  }
  intake.entries[id] = { cell: ANSWER, code };
  intake[before ? "replaced" : "added"] += 1;
}

/** Return the moments that a kept entry holds answers of; none when it cannot be read. */
function listKeptMoments(entry: Entry | undefined, members: MembersState): string[] {
  const sheet = readKeptSheet(entry?.code, members);
  return sheet ? listMoments(sheet, members) : [];
}
