/** A table to the answers in it, and what is wrong: leergroep/group/survey/reading.py. */

import type { SurveyRecord } from "../importer.ts";
import { markText } from "../marks.ts";
import type { ChecklistState } from "../state.ts";
import { type Answers, BAD, createAnswers, type Direction } from "./answers.ts";
import {
  type Choice,
  type Column,
  type ColumnChoices,
  isCertain,
  layColumns,
} from "./columns.ts";
import { readDays, readTimes } from "./days.ts";
import { findHeading, nameColumns } from "./heading.ts";
import { findEarlier, makeMarks, readRoles } from "./people.ts";
import { createStatements } from "./statements.ts";
import type { Problem, Table } from "./table.ts";
import { type PageWords, shortenCell } from "./words.ts";

/** What somebody said by hand of a survey. */
export interface Choices extends ColumnChoices {
  readonly direction?: Direction;
  /** The states of cells that were explained, by what stands in them. */
  readonly words: ReadonlyMap<string, number>;
}

export const NO_CHOICES: Choices = {
  columns: new Map<number, Choice>(),
  isOrdered: false,
  words: new Map(),
  day: "",
};

/** What somebody must name before a survey counts. */
export interface Asked {
  readonly key: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What was read of a table. */
export interface Reading {
  readonly columns: readonly Column[];
  readonly questions: readonly Asked[];
  readonly problems: readonly Problem[];
  readonly records: readonly SurveyRecord[];
  /** How often each state was given by those who count: open, the scale, the two apart. */
  readonly given: readonly number[];
  /** The cells that are no answer and how often each stands there, the most first. */
  readonly unread: readonly (readonly [cell: string, times: number])[];
}

/** A reading at work. */
interface Reader {
  readonly table: Table;
  readonly instrument: ChecklistState;
  readonly words: PageWords;
  readonly chosen: Choices;
  /** The places in the table of the rows in which anything stands. */
  readonly indexes: number[];
  /** What stands in each column of those. */
  cells: string[][];
  columns: readonly Column[];
  readonly questions: Asked[];
  readonly problems: Problem[];
}

/** Return what is in a table as answers to one checklist. */
export function readTable(
  table: Table,
  instrument: ChecklistState,
  words: PageWords,
  chosen: Choices = NO_CHOICES,
): Reading {
  const list = words.lists[instrument.slug];
  const most = instrument.scale.length;
  const learn = () => createAnswers(list, most, chosen.direction, chosen.words);
  const statements = createStatements(instrument, words);
  const [first, end] = findHeading(table, statements, learn());
  const names = nameColumns(table.rows.slice(first, end));
  const reader: Reader = {
    table,
    instrument,
    words,
    chosen,
    indexes: [],
    cells: [],
    columns: [],
    questions: [],
    problems: table.problems.filter((one) => one.row > end),
  };
  takeRows(reader, end, names.length);
  const laid = { statements, names, cells: reader.cells, answers: learn(), words };
  reader.columns = layColumns(laid, chosen);
  askColumns(reader);
  const answers = learn();
  const states = readAnswers(reader, answers);
  const unread = countUnread(reader, answers);
  const days = readRowDays(reader);
  const keep = findWhole(reader, states, days);
  const records = makeRecords(reader, states, days, keep);
  return {
    columns: reader.columns,
    questions: reader.questions,
    problems: sortProblems(reader.problems),
    records,
    given: countGiven(records, most + 3),
    unread,
  };
}

const sortProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((one, other) =>
    one.row - other.row || Number(one.counts) - Number(other.counts)
  );

const nameRow = (index: number): number => index + 1;

/** Note the rows in which anything stands, as columns; a row that is too long is wrong. */
function takeRows(reader: Reader, start: number, width: number): void {
  const { table, indexes } = reader;
  const usual = Math.min(width, table.widths[start - 1]);
  table.rows.forEach((row, index) => {
    if (index < start || !row.length) return;
    if (row.length > width) return report(reader, index, "survey-row-long", { counts: false });
    if (table.widths[index] < usual) report(reader, index, "survey-row-short");
    indexes.push(index);
  });
  reader.cells = Array.from(
    { length: width },
    (_, place) => indexes.map((index) => table.rows[index][place] ?? ""),
  );
}

function report(
  { problems }: Reader,
  index: number,
  key: string,
  { column = "", counts = true, ...details }: Partial<Problem> & Record<string, unknown> = {},
): void {
  problems.push({ row: nameRow(index), column, key, counts, details });
}

/** Ask about what is no more than a guess, and about a statement that stands there twice. */
function askColumns({ columns, questions }: Reader): void {
  const ask = (key: string, details: Asked["details"]) => questions.push({ key, details });
  const asked = columns.filter((one) => one.use === "statement");
  if (!asked.length) {
    const headings = columns.slice(0, 12).map((one) => shortenCell(one.heading, 40));
    ask("survey-ask-none", { headings: headings.join("; ") });
  }
  const byOrder = asked.filter((one) => one.how === "order")
    .map((one) => shortenCell(one.heading, 40));
  if (byOrder.length) {
    ask("survey-ask-order", {
      first: byOrder[0],
      last: byOrder[byOrder.length - 1],
      count: byOrder.length,
    });
  }
  for (const column of asked.filter((one) => !isCertain(one) && one.how !== "order")) {
    ask("survey-ask-guess", {
      column: shortenCell(column.heading),
      item: column.item,
      certainty: Math.round(column.certainty * 100),
    });
  }
  const items = asked.map((one) => one.item);
  for (const item of new Set(items.filter((one, at) => items.indexOf(one) !== at))) {
    const names = asked.filter((one) => one.item === item).map((one) => shortenCell(one.heading));
    ask("survey-ask-twice", { item, columns: names.join("; ") });
  }
}

/** Return the states of each row, a place a statement; BAD where a cell holds no answer. */
function readAnswers(reader: Reader, answers: Answers): Uint8Array[] {
  const { instrument, columns, cells, indexes, chosen, questions } = reader;
  const items = listSlugs(instrument);
  const states = indexes.map(() => new Uint8Array(items.length));
  const asked = columns.filter((one) => one.use === "statement");
  for (const column of asked) {
    const at = items.indexOf(column.item);
    cells[column.place].forEach((cell, row) => states[row][at] = answers.read(cell));
    askWords(reader, column, states.map((row) => row[at]));
  }
  const { numbers, agreed, opposed } = answers;
  const isSaid = chosen.direction || (agreed.size > 0 && !opposed.size);
  const isNumbered = asked.some((one) =>
    one.how !== "id" && cells[one.place].some((cell) => numbers.has(cell))
  );
  if (numbers.size && !isSaid && (isNumbered || opposed.size)) {
    const { scale } = instrument;
    const [low, high] = [scale[0].word, scale[scale.length - 1].word];
    questions.push({ key: "survey-ask-direction", details: { most: scale.length, low, high } });
  }
  return states;
}

const listSlugs = ({ factors }: ChecklistState): string[] =>
  factors.flatMap((factor) => factor.items.map((item) => item.slug));

/** Ask what the words mean where most answers in a column are not on the scale. */
function askWords({ cells, questions }: Reader, column: Column, found: readonly number[]): void {
  const bad = found.filter((state) => state === BAD).length;
  if (bad * 2 <= found.filter(Boolean).length) return;
  const words = new Set(cells[column.place].filter((_, row) => found[row] === BAD));
  const said = [...words].slice(0, 6).map((one) => `‘${shortenCell(one, 30)}’`).join(", ");
  const details = { column: shortenCell(column.heading), words: said };
  questions.push({ key: "survey-ask-words", details });
}

function countUnread({ columns, cells }: Reader, answers: Answers): [string, number][] {
  const times = new Map<string, number>();
  for (const column of columns.filter((one) => one.use === "statement")) {
    for (const cell of cells[column.place]) {
      if (answers.read(cell) === BAD) times.set(cell, (times.get(cell) ?? 0) + 1);
    }
  }
  return [...times].sort((one, other) => other[1] - one[1]);
}

/** Return the day of each row: null where it cannot be read. */
function readRowDays({ chosen, columns, cells, indexes, questions }: Reader): (string | null)[] {
  if (chosen.day) return indexes.map(() => chosen.day);
  const column = columns.find((one) => one.use === "round");
  if (!column) return indexes.map(() => "");
  const { days, isAsked } = readDays(cells[column.place]);
  const details = { column: shortenCell(column.heading) };
  if (isAsked) questions.push({ key: "survey-ask-days", details });
  if (days.filter((day) => day === null).length * 2 > days.length) {
    questions.push({ key: "survey-ask-round", details });
  }
  return [...days];
}

/** Return which rows count, and report the others and every cell that is no answer. */
function findWhole(
  reader: Reader,
  states: readonly Uint8Array[],
  days: readonly (string | null)[],
): number[] {
  const { columns, cells, indexes, instrument } = reader;
  const last = new Map(
    columns.filter((one) => one.use === "statement").map((one) => [one.item, one]),
  );
  const order = listSlugs(instrument).map((slug) => last.get(slug));
  const round = columns.find((one) => one.use === "round");
  const keep: number[] = [];
  const isBad = states.map((given, row) => {
    let some = false;
    given.forEach((state, at) => {
      if (state !== BAD) return;
      some = true;
      given[at] = 0;
      const column = order[at];
      if (!column) return;
      const found = shortenCell(cells[column.place][row], 40);
      report(reader, indexes[row], "survey-cell", { column: column.heading, found });
    });
    return some;
  });
  states.forEach((given, row) => {
    if (!given.some(Boolean)) {
      const key = isBad[row] ? "survey-row-none" : "survey-row-empty";
      report(reader, indexes[row], key, { counts: false });
    } else if (days[row] === null && round) {
      const found = shortenCell(cells[round.place][row], 40);
      report(reader, indexes[row], "survey-day", { column: round.heading, counts: false, found });
    } else keep.push(row);
  });
  return keep;
}

/** Return what of the rows counts; of one person in one round only the latest does. */
function makeRecords(
  reader: Reader,
  states: readonly Uint8Array[],
  days: readonly (string | null)[],
  keep: readonly number[],
): SurveyRecord[] {
  const { indexes, instrument } = reader;
  const roles = readRowRoles(reader);
  const marks = readRowMarks(reader);
  const told = keep.map((row) => days[row] ?? "");
  const earlier = findEarlier(told, keep.map((row) => marks[row]));
  for (const [old, now] of earlier) {
    const other = nameRow(indexes[keep[now]]);
    report(reader, indexes[keep[old]], "survey-twice", { counts: false, other });
  }
  const origin = createOrigins(reader);
  return keep.flatMap((row, at) => {
    if (earlier.has(at)) return [];
    const given = [...states[row]];
    const mark = marks[row];
    return [{
      row: nameRow(indexes[row]),
      slug: instrument.slug,
      day: told[at],
      role: roles[row],
      mark,
      origin: mark ? "" : origin(row, roles[row], given),
      states: given,
    }];
  });
}

/** Return the role of each row, "" where it is unknown. */
function readRowRoles(reader: Reader): readonly string[] {
  const { columns, cells, indexes, instrument, words } = reader;
  const column = columns.find((one) => one.use === "role");
  if (!column) return indexes.map(() => "");
  const told = cells[column.place];
  const { roles, other } = readRoles(told, instrument, words);
  for (const cell of other) {
    const found = shortenCell(cell);
    report(reader, indexes[told.indexOf(cell)], "survey-role", { column: column.heading, found });
  }
  return roles;
}

function readRowMarks({ columns, cells, indexes }: Reader): string[] {
  const column = columns.find((one) => one.use === "mark");
  return column ? makeMarks(cells[column.place]) : indexes.map(() => "");
}

/**
 * Return what tells a row from those of another survey, or shows that it is the same.
 *
 * With the second in which it was filled in a row is known wherever it comes back; without one
 * only in the same file, since two people may well answer alike.
 */
function createOrigins({ table, columns, cells }: Reader) {
  const seconds = columns.filter((one) => one.use === "round" || one.how === "time")
    .map((one) => readTimes(cells[one.place]));
  const whole = markText("survey", table.rows.map((row) => row.join("\t")).join("\n"));
  const seen = new Map<string, number>();
  return (row: number, role: string, given: readonly number[]): string => {
    const second = seconds.map((one) => one[row]).find(Boolean);
    const key = [second ?? whole, role, given.join()].join("\n");
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return markText("survey", `${key}\n${times}`);
  };
}

function countGiven(records: readonly SurveyRecord[], most: number): number[] {
  const given = new Array<number>(most).fill(0);
  for (const { states } of records) states.forEach((state) => given[state] += 1);
  return given;
}
