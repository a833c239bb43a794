/** A survey that waits until its reader says that it is right: nothing of it counts before. */

import { ALPHABET, HEAD } from "../../../documents/front/share_code.ts";
import type { ChecklistState } from "../state.ts";
import { type Column, isCertain } from "./columns.ts";
import { type Choices, NO_CHOICES, type Reading, readTable } from "./reading.ts";
import { createStatements, type Statements } from "./statements.ts";
import { MOST_HEAD, readCsv, type Row, type Table } from "./table.ts";
import type { PageWords } from "./words.ts";

/** Fewer statements than this may stand in any text by chance. */
const FEWEST = 2;
const NAMED_TABLE = /\.(?:csv|tsv|tab)$/i;

/** What is read of a file, and what its reader said of it. */
export interface Survey {
  readonly table: Table;
  readonly instruments: readonly ChecklistState[];
  readonly words: PageWords;
  /** Those of which it names a statement come first. */
  readonly fitting: readonly ChecklistState[];
  /** Undefined while nobody knows which list it is. */
  instrument?: ChecklistState;
  choices: Choices;
  reading?: Reading;
  /** The columns of which was asked what they are, now or before: they keep their place. */
  readonly asked: Set<number>;
  /** The columns of statements of which somebody said otherwise: they keep their place too. */
  readonly corrected: Set<number>;
  /** Whether the reader wanted it to count while something was asked. */
  isTried: boolean;
}

/** Return what a file holds as a survey; undefined when it is none. Throws for a damaged table. */
export function openSurvey(
  { name, text }: { readonly name: string; readonly text: string },
  instruments: readonly ChecklistState[],
  words: PageWords,
): Survey | undefined {
  const known = instruments.filter(({ slug }) => Object.hasOwn(words.lists, slug))
    .map((one) => createStatements(one, words));
  const table = readCsv(name, text, (rows) => countNamed(known, rows));
  const rows = table.rows.slice(0, MOST_HEAD);
  const isNamed = countNamed(known, rows) >= FEWEST;
  if (!isNamed && (!NAMED_TABLE.test(name) || hasCode(table))) return undefined;
  const counts = known.map((one) => ({ instrument: one.instrument, count: one.count(rows) }))
    .filter(({ count }) => isNamed && count)
    .sort((one, other) => other.count - one.count);
  const fitting = counts.map((one) => one.instrument);
  const survey: Survey = {
    table,
    instruments: known.map((one) => one.instrument),
    words,
    fitting,
    choices: NO_CHOICES,
    asked: new Set(),
    corrected: new Set(),
    isTried: false,
  };
  chooseList(survey, fitting[0]);
  return survey;
}

/** Return how many cells the best of a few rows has that name a statement of any list. */
function countNamed(known: readonly Statements[], rows: readonly Row[]): number {
  const isNamed = (cell: string) => cell !== "" && known.some((one) => one.find(cell));
  return Math.max(0, ...rows.map((row) => row.filter(isNamed).length));
}

/** Tell whether any cell may be a share code: long enough, and of no other signs. */
function hasCode({ rows }: Table): boolean {
  return rows.some((row) =>
    row.some((cell) => {
      const plain = cell.slice(cell.lastIndexOf("#") + 1).replace(/[\s\-.]/g, "").toUpperCase();
      return plain.length > HEAD && [...plain].every((sign) => ALPHABET.includes(sign));
    })
  );
}

/** Read the table as answers to another list: what was said of its columns is no longer meant. */
export function chooseList(survey: Survey, instrument?: ChecklistState): void {
  Object.assign(survey, { instrument, choices: NO_CHOICES, isTried: false });
  survey.asked.clear();
  survey.corrected.clear();
  read(survey);
}

/** Read the table anew with what somebody said by hand. */
export function choose(survey: Survey, choices: Partial<Choices>): void {
  survey.choices = { ...survey.choices, ...choices };
  read(survey);
}

function read(survey: Survey): void {
  const { table, instrument, words, choices, asked } = survey;
  survey.reading = instrument && readTable(table, instrument, words, choices);
  for (const column of listAsked(survey.reading?.columns ?? [])) asked.add(column.place);
}

/** Return the columns that are no more than a guess, and those of a statement with more. */
function listAsked(columns: readonly Column[]): Column[] {
  const items = columns.filter((one) => one.use === "statement").map((one) => one.item);
  const isTwice = (item: string) => items.indexOf(item) !== items.lastIndexOf(item);
  return columns.filter((one) => !isCertain(one) || (one.item && isTwice(one.item)));
}
