/** Codes that members hand to who leads: one a line, every mistake by itself. */

import { crc32 } from "../../../documents/front/crc32.ts";
import { checkSize, SheetError } from "../../../documents/front/document.ts";
import type { Entries, Entry } from "../../../documents/front/entries.ts";
import { type CodedSheet, decode, encode, isCodeFor } from "../../../documents/front/share_code.ts";
import { listMoments } from "../member/member_choices.ts";
import { ANSWER } from "../results/vote_count.ts";
import { findOwner } from "./owner.ts";
import type { MembersState, OtherCase } from "../state.ts";

/** Whose codes are taken in, and the cases from which one may have strayed. */
export interface Cases {
  readonly members: MembersState;
  readonly others: readonly OtherCase[];
}

/** A line that adds nothing, and why: a key with details. */
export interface Refusal extends Pick<SheetError, "key" | "details"> {
  readonly line: string;
}

/** What a text with codes brought: entries to set, how many are new, and what was refused. */
export interface Intake {
  readonly entries: Record<string, Entry>;
  added: number;
  replaced: number;
  readonly refused: Refusal[];
}

/** A code that was read, and the entry it is kept as. */
export interface Code {
  readonly id: string;
  readonly code: string;
  readonly sheet: CodedSheet;
}

/**
 * Return what a text with codes or links brings, one a line, on top of what is kept.
 *
 * Throws SheetError for a text that is too large to be codes.
 */
export function takeCodes(text: string, cases: Cases, kept: Entries): Intake {
  checkSize(text.length);
  const intake: Intake = { entries: {}, added: 0, replaced: 0, refused: [] };
  text.split(/\r|\n/).map((line) => line.trim()).filter(Boolean).forEach((line) => {
    try {
      addCode(intake, findOwner(readCode(line, cases), cases.members, kept), cases.members, kept);
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      intake.refused.push({ line, key: error.key, details: error.details });
    }
  });
  return intake;
}

/** Return one code; throw SheetError that says why there is none. */
function readCode(line: string, cases: Cases): Code {
  const sheet = decodeCode(line, cases);
  const code = encode(sheet, cases.members);
  const mark = sheet.mark ?? `0${crc32(new TextEncoder().encode(code)).toString(36)}`;
  return { id: nameAnswer(mark), code, sheet };
}

/** Return the id of the entry in which the answers under a mark are kept. */
export const nameAnswer = (mark: string): string => `${ANSWER}-${mark}`;

function decodeCode(line: string, { members, others }: Cases): CodedSheet {
  try {
    return decode(line, [members]);
  } catch (error) {
    if (!(error instanceof SheetError) || error.key !== "code-instrument") throw error;
    const other = others.find((one) => isCodeFor(line, one.slug));
    throw other
      ? new SheetError("code-other-case", { name: other.name })
      : new SheetError("code-no-case");
  }
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
  try {
    return listMoments(decode(String(entry?.code ?? ""), [members]), members);
  } catch {
    return [];
  }
}

/** What adds nothing but needs no mending either. */
const SETTLED = ["code-twice", "code-earlier"];

/** Return the refused lines that somebody can still mend. */
export const selectMendable = (refused: readonly Refusal[]): Refusal[] =>
  refused.filter(({ key }) => !SETTLED.includes(key));
