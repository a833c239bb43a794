/** Answer sheets as plain values: nothing here touches the page or the storage. */

import {
  checkSize,
  type Document,
  findWrongEntry,
  type Format,
  type InstrumentId,
  isCount,
  isNote,
  isRecord,
  type Json,
  makeBlank,
  MOST_NOTE,
  parseJson,
  readDocument,
  SheetError,
} from "./document.ts";
import type { FillableKind } from "./kind.ts";

export const UNKNOWN = "unknown";
export const NOT_APPLICABLE = "not-applicable";
const APART: readonly unknown[] = [UNKNOWN, NOT_APPLICABLE];

/** A value of the instrument's scale, or one of the two beside it. */
export type Answer = number | typeof UNKNOWN | typeof NOT_APPLICABLE;

/** The answers to statements and the notes on factors, by slug. */
export interface AnswerSheet extends Document {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Random, so that sheets of one person are known as such without a name. */
  readonly mark?: string;
}

/** A role that one can have in a neighbourhood. */
export interface RoleState {
  readonly slug: string;
  readonly title: string;
}

/** As much of a checklist as an answer sheet asks for. */
export interface Questionnaire extends InstrumentId {
  /** The roles of its book, in the order in which share codes count them. */
  readonly roles?: readonly RoleState[];
  readonly scale: readonly { readonly value: number }[];
  readonly factors: readonly Questions<{ readonly slug: string }>[];
}

interface Questions<Item> {
  readonly items: readonly Item[];
}

const NAME = "leergroep/answers";
const VERSION = 1;
const PARTS = { answers: 1, notes: 1 };
export const FORMAT: Format = { format: NAME, version: VERSION, parts: PARTS };

export const makeBlankSheet = (instrument: InstrumentId): AnswerSheet =>
  makeBlank(instrument, FORMAT);

export function listItems<Item>(
  { factors }: { readonly factors: readonly Questions<Item>[] },
): Item[] {
  return factors.flatMap((factor) => factor.items);
}

export function isEmpty(sheet: AnswerSheet): boolean {
  return Object.keys(sheet.answers).length === 0 && !sheet.subject &&
    Object.values(sheet.notes).every((note) => note === "");
}

/** Tell whether there is nothing to keep: no answer, no note, nothing about the reader. */
const isUntouched = (sheet: AnswerSheet): boolean =>
  isEmpty(sheet) && !sheet.role && !sheet.group && !sheet.mark;

/** Count the answers to statements that the instrument still has. */
export function countAnswers(
  items: readonly { readonly slug: string }[],
  sheet: AnswerSheet,
): number {
  return items.filter((item) => item.slug in sheet.answers).length;
}

/** Return the sheet with one answer given, or taken away when the value is undefined. */
export function setAnswer(
  sheet: AnswerSheet,
  slug: string,
  value: Answer | undefined,
  today: string,
): AnswerSheet {
  const { [slug]: _, ...others } = sheet.answers;
  const answers = value === undefined ? others : { ...sheet.answers, [slug]: value };
  return { ...sheet, round: sheet.round || today, answers };
}

export function setNote(
  sheet: AnswerSheet,
  factor: string,
  note: string,
  today: string,
): AnswerSheet {
  const text = note.slice(0, MOST_NOTE);
  return { ...sheet, round: sheet.round || today, notes: { ...sheet.notes, [factor]: text } };
}

/** What a reader may say about a sheet. */
export type About = Partial<Pick<AnswerSheet, "role" | "group" | "by" | "subject" | "mark">>;

/** Return the sheet with something said about it: role, group or mark. */
export function setAbout(sheet: AnswerSheet, fields: About, today: string): AnswerSheet {
  return { ...sheet, round: sheet.round || today, ...fields };
}

/** Return the sheet of a text; throw SheetError when it holds none for this instrument. */
export function parseSheet(text: string, instrument: Questionnaire): AnswerSheet {
  checkSize(text.length);
  return readSheet(parseJson(text), instrument);
}

/** Return the sheet in parsed JSON; throw SheetError when it holds none for this instrument. */
export function readSheet(data: unknown, instrument: Questionnaire): AnswerSheet {
  const sheet = readDocument<AnswerSheet>(data, instrument, FORMAT, findWrongPart);
  checkScale(sheet, instrument);
  return { ...sheet, notes: sheet.notes ?? {} };
}

/** Name the first field that is not as the answers format says, "" when all are. */
function findWrongPart({ answers, notes = {} }: Json): string {
  if (!isRecord(answers)) return "answers";
  if (!isRecord(notes)) return "notes";
  return findWrongEntry("answers", answers, isAnswer) || findWrongEntry("notes", notes, isNote);
}

const isAnswer = (value: unknown): value is Answer =>
  APART.includes(value) || (isCount(value) && value <= 100);

function checkScale(sheet: AnswerSheet, instrument: Questionnaire): void {
  const values = new Set<Answer>(instrument.scale.map((option) => option.value));
  const isOdd = (answer: Answer) => !values.has(answer) && !APART.includes(answer);
  const odds = new Set(Object.keys(sheet.answers).filter((slug) => isOdd(sheet.answers[slug])));
  // Of what the instrument no longer asks nothing is known.
  const odd = odds.size ? listItems(instrument).find((item) => odds.has(item.slug)) : undefined;
  if (odd) throw new SheetError("bad-field", { where: `answers.${odd.slug}` });
}

/** Return my sheet with their answers and notes where I have none. */
export function fillIn(mine: AnswerSheet, theirs: AnswerSheet): AnswerSheet {
  const ownNotes = Object.fromEntries(Object.entries(mine.notes).filter(([_, note]) => note));
  return {
    ...mine,
    round: mine.round || theirs.round,
    subject: mine.subject || theirs.subject,
    answers: { ...theirs.answers, ...mine.answers },
    notes: { ...theirs.notes, ...ownNotes },
  };
}

export const kind: FillableKind<AnswerSheet, Questionnaire> = {
  // One by one: a bundler keeps what is spread, also where nobody uses it.
  format: NAME,
  version: VERSION,
  parts: PARTS,
  blank: makeBlankSheet,
  isEmpty: isUntouched,
  isUnanswered: isEmpty,
  parse: parseSheet,
  fillIn,
  count: (instrument, sheet) => countAnswers(listItems(instrument), sheet),
  things: "answers",
};
