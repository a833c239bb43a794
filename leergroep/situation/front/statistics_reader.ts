/** Files of CBS and the Leefbaarometer to tables; leergroep/situation/statistics_reader.py's twin. */

import { SheetError } from "../../documents/front/document.ts";
import { cleanCode, isOtherRegion } from "./areas.ts";
import { type Decimal, findDecimal, parseCell } from "./cells.ts";
import {
  CHANGES,
  type Column,
  findColumn,
  isFigure,
  LIVEABILITY,
  NAMES,
  readColumn,
  TOWNS,
  VERSIONS,
  YEARS,
} from "./columns.ts";
import { splitCsv } from "./csv_rows.ts";
import type { RowProblem, StatisticsTable } from "./statistics_table.ts";

/** All figures of every neighbourhood in the country are half of this. */
export const MOST_BYTES = 50_000_000;
/** A heading stands above the first row with a code, and that is one of these. */
const MOST_HEAD = 200;
/** So many rows say which column has the codes. */
const SAMPLED = 200;
const MOST_PROBLEMS = 200;
const MOST_NAMED = 5;
/** More doubled rows than one in so many: each area stands in the file more than once. */
const DOUBLED = 10;
const YEAR = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])/;
const PERIOD = /^((?:19|20)[0-9]{2})(?:JJ00)?(\*{0,2})(?:\.0)?(?: ?\([^()]*\))?$/;
const FILE_VERSION = /leefbaarometer[^0-9]{0,3}([0-9])(?:[.-]([0-9]))?(?![0-9])/i;
const VERSION = /([0-9])(?:\.([0-9]))?/;
const FOOTNOTE = /^(?:©|bron\b|source\b|\*)/i;
const CHANGE = /^[123](?:\.0)?$/;

type Row = readonly string[];

/** A row with its number, as a spreadsheet counts. */
interface Numbered {
  readonly number: number;
  readonly row: Row;
}

/** Where things stand in the rows of a file, -1 for what is not there. */
interface Layout {
  readonly head: number;
  readonly columns: readonly Column[];
  readonly code: number;
  readonly name: number;
  readonly town: number;
  readonly year: number;
  readonly change: number;
  readonly version: number;
}

/** Throw SheetError for a file that is larger than any of these. */
export function checkBytes(size: number): void {
  if (size <= MOST_BYTES) return;
  const details = { size: Math.round(size / 1_000_000), most: MOST_BYTES / 1_000_000 };
  throw new SheetError("situation-size", details);
}

/** Return the figures in the text of a CSV; throw SheetError when it holds none. */
export function parseCsv(name: string, given: string): StatisticsTable {
  const text = given.replace(/^\ufeff+/, "");
  const { rows, delimiter } = splitCsv(text);
  return parseRows(name, rows, findDecimal(text, delimiter));
}

/** Return the figures in rows of texts, of which a workbook tells what is wrong; or throw SheetError. */
export function parseRows(
  name: string,
  rows: readonly Row[],
  decimal: Decimal,
  told: readonly RowProblem[] = [],
): StatisticsTable {
  const layout = findLayout(rows);
  const problems = told.filter(({ row }) => row > layout.head);
  const found = keepRows(rows, layout, problems);
  if (!found.length) throw new SheetError("situation-empty");
  const kept = dropDoubles(found, layout, problems);
  const { years, provisional } = readYears(name, kept, layout);
  const figures = readFigures(kept, layout, decimal, problems);
  if (!figures.size) throw new SheetError("situation-no-figures");
  return {
    name,
    kind: nameKind(layout.columns),
    version: findVersion(name, kept, layout),
    columns: [...figures.values()].map(({ column }) => column),
    codes: kept.map(({ row }) => cleanCode(row[layout.code])),
    names: takeCells(kept, layout.name),
    towns: takeCells(kept, layout.town),
    years,
    changes: takeCells(kept, layout.change).map((cell) => CHANGE.test(cell) ? cell[0] : ""),
    values: Object.fromEntries([...figures].map(([key, { values }]) => [key, values])),
    provisional,
    problems: problems.sort((one, other) => one.row - other.row).slice(0, MOST_PROBLEMS),
  };
}

function findLayout(rows: readonly Row[]): Layout {
  const first = rows.slice(0, MOST_HEAD).findIndex((row) => row.some(cleanCode));
  if (first < 1) throw new SheetError("situation-no-areas", { found: nameHeadings(rows) });
  const counts = rows.slice(0, first).map(countCells);
  const head = counts.lastIndexOf(Math.max(...counts));
  const columns = trimEnd(rows[head]).map(readColumn);
  const code = findCodes(rows.slice(first, first + SAMPLED), columns.length);
  const others = columns.with(code, readColumn(""));
  return {
    head: first,
    columns,
    code,
    name: findColumn(others, NAMES),
    town: findColumn(columns, TOWNS),
    year: findColumn(columns, YEARS),
    change: findColumn(columns, CHANGES),
    version: findColumn(columns, VERSIONS),
  };
}

/** Return the first headings of a file, for who has to see which file it is. */
function nameHeadings(rows: readonly Row[]): string {
  const longest = rows.slice(0, 20)
    .reduce<Row>((best, row) => row.length > best.length ? row : best, []);
  const named = longest.map((cell) => cell.trim()).filter(Boolean).slice(0, MOST_NAMED);
  return named.join(", ") || "–";
}

const countCells = (row: Row): number => row.filter((cell) => cell.trim()).length;

function trimEnd(row: Row): Row {
  return row.slice(0, row.findLastIndex((cell) => cell.trim()) + 1);
}

/** Return the column with the most codes, the first of those that have as many. */
function findCodes(rows: readonly Row[], width: number): number {
  const counts = Array.from(
    { length: width },
    (_, at) => rows.filter((row) => at < row.length && cleanCode(row[at])).length,
  );
  return counts.indexOf(Math.max(...counts));
}

/** Return the rows of areas; what is wrong with others is told. */
function keepRows(rows: readonly Row[], layout: Layout, problems: RowProblem[]): Numbered[] {
  const { columns, code, head } = layout;
  const kept: Numbered[] = [];
  const tell = (row: number, column: string, key: string, details: RowProblem["details"]) =>
    problems.push({ row, column, key, details });
  for (let at = head; at < rows.length; at++) {
    const [row, number] = [rows[at], at + 1];
    const sizes = { cells: row.length, wanted: columns.length };
    const cell = row[code] ?? "";
    if (!cleanCode(cell)) {
      const isNone = countCells(row) < 2 || isOtherRegion(cell) || FOOTNOTE.test(row[0].trim());
      if (isNone) continue;
      tell(number, columns[code].label, "situation-code", { cell: cut(cell) });
    } else if (row.length < columns.length) {
      tell(number, columns[row.length].label, "situation-short", sizes);
    } else if (row.slice(columns.length).some((one) => one.trim())) {
      tell(number, "", "situation-long", sizes);
    } else {
      kept.push({ number, row });
    }
  }
  return kept;
}

/** Return so much of a cell as a sentence can hold. */
const cut = (cell: string): string => [...cell.trim()].slice(0, 40).join("");

/** Return the rows without those of an area and year that were there; many are another table. */
function dropDoubles(
  kept: readonly Numbered[],
  { code, year, columns }: Layout,
  problems: RowProblem[],
): Numbered[] {
  const seen = new Map<string, number>();
  const doubled: RowProblem[] = [];
  const single = kept.filter(({ number, row }) => {
    const area = cleanCode(row[code]);
    const key = `${area} ${year >= 0 ? row[year].trim() : ""}`;
    const first = seen.get(key);
    if (first === undefined) return seen.set(key, number);
    const details = { code: area, first };
    doubled.push({ row: number, column: columns[code].label, key: "situation-twice", details });
    return false;
  });
  if (doubled.length * DOUBLED > kept.length) {
    throw new SheetError("situation-doubled", { row: doubled[0].row, ...doubled[0].details });
  }
  problems.push(...doubled);
  return single;
}

/** Return the trimmed cells of a column, empty ones where there is none. */
const takeCells = (kept: readonly Numbered[], place: number): string[] =>
  kept.map(({ row }) => place >= 0 ? row[place].trim() : "");

/** Return the year of each row, "" where nothing says it, and the years that may still change. */
function readYears(name: string, kept: readonly Numbered[], layout: Layout) {
  if (layout.year < 0) {
    const year = YEAR.exec(name)?.[1] ?? "";
    return { years: kept.map(() => year), provisional: [] };
  }
  const periods = takeCells(kept, layout.year).map((cell) => PERIOD.exec(cell));
  const provisional = periods.filter((one) => one?.[2]).map((one) => one?.[1] ?? "");
  return {
    years: periods.map((one) => one?.[1] ?? ""),
    provisional: [...new Set(provisional)].sort(),
  };
}

interface ReadColumn {
  readonly column: Column;
  readonly values: readonly (number | null)[];
}

/** Return the columns that hold figures, and tell of cells in them that hold something else. */
function readFigures(
  kept: readonly Numbered[],
  layout: Layout,
  decimal: Decimal,
  problems: RowProblem[],
): ReadonlyMap<string, ReadColumn> {
  const { columns, code, name, town, year, change, version } = layout;
  const known = [code, name, town, year, change, version];
  const figures = new Map<string, ReadColumn>();
  columns.forEach((column, place) => {
    const [key] = column.keys;
    if (known.includes(place) || !isFigure(column) || figures.has(key)) return;
    const wrong: RowProblem[] = [];
    let read = 0;
    const values = kept.map(({ number, row }) => {
      const value = parseCell(row[place], decimal);
      if (value === undefined) {
        const details = { cell: cut(row[place]) };
        wrong.push({ row: number, column: column.label, key: "situation-cell", details });
        return null;
      }
      if (value !== null) read++;
      return value;
    });
    // Words, or nothing at all.
    if (read <= wrong.length) return;
    figures.set(key, { column, values });
    problems.push(...wrong);
  });
  return figures;
}

/** Return whose table it is. */
function nameKind(columns: readonly Column[]): StatisticsTable["kind"] {
  const keys = new Set(columns.flatMap((column) => column.keys));
  if (keys.has(LIVEABILITY)) return "leefbaarometer";
  const isYearly = [...CHANGES, "ainw", "aantalinwoners"].some((key) => keys.has(key));
  return isYearly ? "kerncijfers" : "statline";
}

/** Return the version of the Leefbaarometer's model, "" where nothing says it. */
function findVersion(name: string, kept: readonly Numbered[], { version }: Layout): string {
  const told = version >= 0 ? VERSION.exec(kept[0].row[version]) : null;
  const found = told ?? FILE_VERSION.exec(name);
  return found ? `${found[1]}.${found[2] ?? 0}` : "";
}
