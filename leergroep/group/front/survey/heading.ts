/** Where the headings of a table stand: leergroep/group/survey/heading.py. */

import { type Answers, BAD } from "./answers.ts";
import type { Statements } from "./statements.ts";
import { MOST_HEAD, type Row, type Table } from "./table.ts";

const countFilled = (row: Row): number => row.filter(Boolean).length;

/** Return the first row of the headings, and the first row below them. */
export function findHeading(
  table: Table,
  statements: Statements,
  answers: Answers,
): [first: number, end: number] {
  const rows = table.rows.slice(0, MOST_HEAD);
  const scores = rows.map((row) => statements.count([row]));
  const best = Math.max(0, ...scores);
  if (!best) {
    const first = findWide(rows);
    return [first, first + 1];
  }
  const first = scores.findIndex((score) => score * 2 >= best);
  let end = first + 1;
  while (end < rows.length && scores[end] * 2 >= best) end += 1;
  const places = rows[first].flatMap((cell, place) => statements.find(cell) ? [place] : []);
  if (isHeading(table.rows.slice(end, end + 2), places, answers)) end += 1;
  const isAbove = first > 0 && countFilled(rows[first - 1]) > 1;
  return [first - Number(isAbove), end];
}

/** Return the first row that is at least half as wide as the widest; 0 without rows. */
function findWide(rows: readonly Row[]): number {
  const filled = rows.map(countFilled);
  const widest = Math.max(0, ...filled);
  return Math.max(0, filled.findIndex((many) => many * 2 >= widest));
}

/** Tell whether the first of two rows says what is asked, and the second answers it. */
function isHeading(below: readonly Row[], places: readonly number[], { read }: Answers): boolean {
  if (below.length < 2) return false;
  const [said, given] = below.map((row) => places.map((place) => row[place]).filter(Boolean));
  const asks = said.length * 2 > places.length && said.every((cell) => read(cell) === BAD);
  return asks && given.some((cell) => read(cell) !== BAD);
}

/** Return all headings over each column; a column without one is called by its letter. */
export function nameColumns(rows: readonly Row[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, place) => {
    const names = rows.map((row) => row[place] ?? "");
    return names.some(Boolean) ? names : [writeLetters(place)];
  });
}

/** Return what a spreadsheet calls a column: A is the first, AA comes after Z. */
function writeLetters(place: number): string {
  let letters = "";
  for (let left = place; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + left % 26) + letters;
  }
  return letters;
}
