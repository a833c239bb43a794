/** A survey that waits until its reader says that it is right: nothing of it counts before. */

import type { ChecklistState } from "../state.ts";
import type { TableSource } from "../survey_loader.ts";
import { type Column, isCertain } from "./columns.ts";
import { type Choices, NO_CHOICES, type Reading, readTable } from "./reading.ts";
import { listSheets } from "./sheets.ts";
import { createStatements, type Statements } from "./statements.ts";
import { MOST_HEAD, readCsv, type Row, type Score, type Table } from "./table.ts";
import type { PageWords } from "./words.ts";

/** Fewer statements than this may stand in any text by chance. */
const FEWEST = 2;
const NAMED_TABLE = /\.(?:csv|tsv|tab)$/i;

/** What is read of a file, and what its reader said of it. */
export interface Survey {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly instruments: readonly ChecklistState[];
  readonly words: PageWords;
  /** Those of which it names a statement come first. */
  readonly fitting: readonly ChecklistState[];
  /** Undefined while nobody knows which list it is. */
  instrument?: ChecklistState;
  /** The tables that may hold the answers; of more than one is asked which does. */
  sheets: readonly Table[];
  table?: Table;
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
  source: TableSource,
  instruments: readonly ChecklistState[],
  words: PageWords,
): Survey | undefined {
  const known = instruments.filter(({ slug }) => Object.hasOwn(words.lists, slug))
    .map((one) => createStatements(one, words));
  const tables = listTables(source, (rows) => countNamed(known, rows));
  const isNamed = tables.some((one) => countNamed(known, takeHead(one)) >= FEWEST);
  const isMeant = "sheets" in source || NAMED_TABLE.test(source.name);
  if (!tables.length || (!isNamed && !isMeant)) return undefined;
  const counts = known.map((one) => ({ instrument: one.instrument, count: countMost(one, tables) }))
    .filter(({ count }) => isNamed && count)
    .sort((one, other) => other.count - one.count);
  const fitting = counts.map((one) => one.instrument);
  const survey: Survey = {
    name: source.name,
    tables,
    instruments: known.map((one) => one.instrument),
    words,
    fitting,
    sheets: tables,
    choices: NO_CHOICES,
    asked: new Set(),
    corrected: new Set(),
    isTried: false,
  };
  chooseList(survey, fitting[0]);
  return survey;
}

const listTables = (source: TableSource, score: Score): Table[] =>
  "sheets" in source
    ? listSheets(source.name, source.sheets)
    : [readCsv(source.name, source.text, score)];

const takeHead = ({ rows }: Table): readonly Row[] => rows.slice(0, MOST_HEAD);

const countMost = ({ count }: Statements, tables: readonly Table[]): number =>
  Math.max(...tables.map((one) => count(takeHead(one))));

/** Return how many cells the best of a few rows has that name a statement of any list. */
function countNamed(known: readonly Statements[], rows: readonly Row[]): number {
  const isNamed = (cell: string) => cell !== "" && known.some((one) => one.find(cell));
  return Math.max(0, ...rows.map((row) => row.filter(isNamed).length));
}

/** Read as answers to another list: what was said of the columns is no longer meant. */
export function chooseList(survey: Survey, instrument?: ChecklistState): void {
  const statements = instrument && createStatements(instrument, survey.words);
  const fits = survey.tables.filter((one) => statements?.count(takeHead(one)));
  survey.sheets = fits.length ? fits : survey.tables;
  survey.instrument = instrument;
  chooseSheet(survey, survey.sheets.length === 1 ? survey.sheets[0] : undefined);
}

/** Read another sheet, of which nothing was said yet. */
export function chooseSheet(survey: Survey, table?: Table): void {
  Object.assign(survey, { table, choices: NO_CHOICES, isTried: false });
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
  survey.reading = table && instrument && readTable(table, instrument, words, choices);
  for (const column of listAsked(survey.reading?.columns ?? [])) asked.add(column.place);
}

/** Return the columns that are no more than a guess, and those of a statement with more. */
function listAsked(columns: readonly Column[]): Column[] {
  const items = columns.filter((one) => one.use === "statement").map((one) => one.item);
  const isTwice = (item: string) => items.indexOf(item) !== items.lastIndexOf(item);
  return columns.filter((one) => !isCertain(one) || (one.item && isTwice(one.item)));
}
