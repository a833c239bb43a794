/** The text of a CSV, in every dialect, to rows: leergroep/group/survey/table.py reads the same. */

import { CsvError, DELIMITERS, splitRows } from "../../../documents/front/csv_rows.ts";
import { SheetError } from "../../../documents/front/document.ts";
import { dropUnseen } from "./words.ts";

/** A heading stands in one of these rows. */
export const MOST_HEAD = 20;
const MOST_COLUMNS = 2_000;
/** As much of a table as tells its delimiter. */
const BEGINNING = 200_000;

export type Row = readonly string[];

/** Returns how many statements a few rows name. */
export type Score = (rows: readonly Row[]) => number;

/** What is wrong in one row: its number as a spreadsheet counts, the column, the remedy. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly key: string;
  /** Whether the rest of the row counts. */
  readonly counts: boolean;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The rows of a file as texts; row 1 is the first. */
export interface Table {
  readonly name: string;
  /** Of a workbook. */
  readonly sheet: string;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  /** How many cells each row had in a CSV, empty ones at its end too. */
  readonly widths: readonly number[];
}

/** Return the rows of a CSV, and where a quotation mark never closes; throw for a huge cell. */
export function readCsv(name: string, given: string, score: Score): Table {
  try {
    return readRows(name, given, score);
  } catch (error) {
    throw error instanceof CsvError ? new SheetError("survey-damaged") : error;
  }
}

function readRows(name: string, given: string, score: Score): Table {
  const text = dropUnseen(given);
  const said = /^sep=(.)\r?\n?/i.exec(text)?.[1];
  const delimiter = said ?? findDelimiter(text.slice(0, BEGINNING), score);
  const found = mendOpenQuote(text, splitRows(text, delimiter), delimiter);
  // A spreadsheet does not show that line, and counts the rows without it.
  const rows = said ? found.rows.slice(1) : found.rows;
  return {
    name,
    sheet: "",
    rows: rows.map(trimRow),
    problems: found.problems,
    widths: rows.map((row) => row.length),
  };
}

/** Return what names most statements, then what gives most cells alike in number. */
function findDelimiter(text: string, score: Score): string {
  let best = { delimiter: DELIMITERS[0], score: -1, cells: -1 };
  for (const delimiter of DELIMITERS) {
    const rows = splitRows(text, delimiter, { most: MOST_HEAD });
    const widths = rows.map((row) => row.length).filter(Boolean);
    const times = new Map<number, number>();
    widths.forEach((width) => times.set(width, (times.get(width) ?? 0) + 1));
    const [usual, many] = [...times].sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .at(0) ?? [0, 0];
    const now = { delimiter, score: score(rows), cells: usual > 1 ? usual * many : 0 };
    if (now.score > best.score || (now.score === best.score && now.cells > best.cells)) best = now;
  }
  return best.delimiter;
}

/** Return the rows, read anew where a quotation mark that never closes swallowed the rest. */
function mendOpenQuote(
  text: string,
  rows: string[][],
  delimiter: string,
): { readonly rows: string[][]; readonly problems: readonly Problem[] } {
  const last = rows.at(-1)?.at(-1) ?? "";
  const marks = text.split('"').length - 1;
  if (marks % 2 === 0 || !last.includes("\n")) return { rows, problems: [] };
  const cut = last.indexOf("\n");
  const before = rows[rows.length - 1].slice(0, -1);
  const own = [...before, ...last.slice(0, cut).replace(/\r+$/, "").split(delimiter)];
  const problem = { row: rows.length, column: "", key: "survey-quote", counts: true, details: {} };
  return {
    rows: [...rows.slice(0, -1), own, ...splitRows(last.slice(cut + 1), delimiter)],
    problems: [problem],
  };
}

/** Return a row as texts without what nobody sees, and without empty cells at its end. */
export function trimRow(row: Row): string[] {
  const cells = row.slice(0, MOST_COLUMNS).map((cell) => cell.trim());
  while (cells.length && !cells[cells.length - 1]) cells.pop();
  return cells;
}
