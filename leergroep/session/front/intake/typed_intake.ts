/** What who leads types or pastes: short codes, one a line, among whatever else is searched. */

import { checkSize, SheetError } from "../../../documents/front/document.ts";
import type { Entries } from "../../../documents/front/entries.ts";
import { type CodedSheet, encode } from "../../../documents/front/share_code.ts";
import { listFactors, RULES_MOMENT } from "../moments.ts";
import { readShortLine, type ShortSession, type ShortSheet } from "../short_code.ts";
import type { MembersState } from "../state.ts";
import { addCode, type Intake, nameAnswer, type Refusal, takeCodes } from "./intake.ts";
import { checkFirst, findKept } from "./owner.ts";

/** A line of which a short code was asked. */
interface Line {
  readonly line: string;
  readonly sheet: ShortSheet | null;
  readonly error?: SheetError;
}

/** More lines that look like short codes are no group: a wrong file was pasted. */
const MOST_EXPLAINED = 200;
/** The sentence for a code under whose mark somebody else may stand: given twice it counts. */
const ASKED = "short-other-person";

/**
 * Return what a text brings on top of what is kept: short codes, and all else as takeCodes does.
 *
 * `refused` is what came of the text before: a code that was asked about and is given once more is
 * that of the same member. Throws SheetError for a text that is too large to be codes.
 */
export function takeTyped(
  text: string,
  session: ShortSession,
  kept: Entries,
  refused: readonly Refusal[] = [],
): Intake {
  checkSize(text.length);
  const lines = text.split(/[\r\n\u2028\u2029]/).map((line) => line.trim()).filter(Boolean)
    .map((line) => readLine(line, session));
  const short = lines.filter(({ sheet }) => sheet);
  const rest = lines.filter(({ sheet }) => !sheet).map(({ line }) => line).join("\n");
  const intake = takeCodes(rest, session, kept);
  const sure = refused.filter(({ key }) => key === ASKED).map(({ line }) => strip(line));
  short.forEach((one) => addShort(intake, one, { session, kept, sure }));
  explainLines(intake, lines.filter(({ error }) => error).slice(0, MOST_EXPLAINED));
  return { ...intake, isNone: intake.isNone && !short.length && !intake.refused.length };
}

function readLine(line: string, session: ShortSession): Line {
  try {
    return { line, sheet: readShortLine(line, session) };
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { line, sheet: null, error };
  }
}

interface ShortIntake {
  readonly session: ShortSession;
  readonly kept: Entries;
  readonly sure: readonly string[];
}

/** Add a short code as the long code of the same choices: what is kept has one form. */
function addShort(
  intake: Intake,
  { line, sheet }: Line,
  { session: { members }, kept, sure }: ShortIntake,
): void {
  if (!sheet) return;
  const now = { instrument: members.slug, edition: members.edition, role: "", ...sheet };
  const all = { ...kept, ...intake.entries };
  const before = findKept(now, members, all);
  try {
    if (before && !sure.includes(strip(line))) checkFirst(before.sheet, now, members);
    const whole = before ? addRules(now, before.sheet, members) : now;
    const id = before?.id ?? nameAnswer(now.mark);
    addCode(intake, { id, code: encode(whole, members), sheet: whole }, members, kept);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    intake.refused.push({ line, key: error.key, details: error.details });
  }
}

/** A short code holds no rules, nor the mark of a long one: those of before stay. */
function addRules(now: CodedSheet, before: CodedSheet, members: MembersState): CodedSheet {
  const rules = listFactors(members, RULES_MOMENT).flatMap(({ items }) => items)
    .filter(({ slug }) => slug in before.answers)
    .map(({ slug }) => [slug, before.answers[slug]]);
  return {
    ...now,
    mark: before.mark,
    round: before.round,
    answers: { ...now.answers, ...Object.fromEntries(rules) },
  };
}

/** Say what is wrong with lines that look like short codes, unless they are part of a long one. */
function explainLines({ entries, refused }: Intake, lines: readonly Line[]): void {
  const whole = [
    ...Object.values(entries).map(({ code }) => String(code)),
    ...refused.map(({ line }) => line),
  ].map(strip).join("\n");
  for (const { line, error } of lines) {
    if (!error || whole.includes(strip(line))) continue;
    const { key, details } = error;
    refused.push({ line, key, details });
  }
}

const strip = (text: string): string => text.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
