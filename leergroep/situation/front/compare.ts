/** Lay a neighbourhood beside others; leergroep/situation/compare.py does the same. */

import { crc32 } from "../../documents/front/crc32.ts";
import { SheetError } from "../../documents/front/document.ts";
import type { Entry } from "../../documents/front/entries.ts";
import { findTown } from "./areas.ts";
import { type Column, makeKey } from "./columns.ts";
import type { FigureState, ThemeState } from "./state.ts";
import { indexRows, listYears, nameAreas, type StatisticsTable } from "./statistics_table.ts";

/** The entries of an analysis: what was chosen, where figures are from, figures, and questions. */
export const CHOSEN = "gekozen";
export const SOURCE = "bron-";
export const BESIDE = "naast-";
export const FIGURE = "cijfer-";
export const COLUMN = "kolom-";
export const QUESTION = "vraag-";
/** Of fewer, counts that are rounded to fives say nothing about how many in a hundred. */
export const LEAST = 50;
/** What stands where there is no number. */
export const UNKNOWN = ".";
const PLAIN = /^-?[0-9]{1,20}(?:\.[0-9]{1,30})?$/;

type Writable = Record<string, string | number>;
type Find = (code: string, year: string) => number | null;

/** What of an instrument says which figures there are. */
export interface ThemedInstrument {
  readonly themes: readonly Pick<ThemeState, "figures">[];
}

/** What is laid beside each other: others by code, and columns that the instrument does not know. */
export interface Choice {
  readonly code: string;
  readonly beside?: readonly string[];
  readonly more?: readonly string[];
}

export const listAllFigures = ({ themes }: ThemedInstrument): FigureState[] =>
  themes.flatMap(({ figures }) => figures);

/** A table with what is looked up in it again and again. */
interface Indexed {
  readonly table: StatisticsTable;
  readonly rows: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Return the entries that hold the figures of a neighbourhood and of what lies beside it.
 *
 * In each figure own-, town-, land- and at-CODE- with a year are numbers or ".", and all- the
 * numbers of all others in the town, the lowest first. Throws SheetError for an unknown code.
 */
export function layBeside(
  instrument: ThemedInstrument,
  table: StatisticsTable,
  { code, beside = [], more = [] }: Choice,
): Record<string, Entry> {
  const indexed = { table, rows: indexRows(table), names: nameAreas(table) };
  checkCode(indexed, code);
  const { rows, names } = indexed;
  const years = listYears(table).filter((year) => rows.has(`${code} ${year}`));
  const found: Record<string, Entry> = { [CHOSEN]: tellArea(indexed, code) };
  for (const other of beside) {
    found[BESIDE + other] = { code: other, name: names.get(other) ?? other };
  }
  for (const year of years) {
    found[`${SOURCE}${table.kind}-${year}`] = tellSource(indexed, code, year);
  }
  const places = namePlaces(table, code, beside);
  const peers = new Map(years.map((year) => [year, listPeers(table, code, year)]));
  for (const { id, label, find } of listFigures(instrument, indexed, more)) {
    const entry: Writable = { label, kind: table.kind };
    for (const year of years) {
      for (const [name, one] of Object.entries(places)) {
        if (rows.has(`${one} ${year}`)) entry[`${name}-${year}`] = find(one, year) ?? UNKNOWN;
      }
      entry[`all-${year}`] = writeOthers(find, year, peers.get(year) ?? []);
    }
    found[id] = entry;
  }
  return found;
}

/** Throw SheetError for a code that is not in the file: it may have changed. */
function checkCode({ table: { codes, name }, names }: Indexed, code: string): void {
  if (codes.includes(code)) return;
  const town = findTown(code);
  const isInside = codes.some((one) => findTown(one) === town);
  const key = isInside || !town ? "situation-unknown" : "situation-no-neighbourhoods";
  throw new SheetError(key, { code, file: name, town: names.get(town) ?? town });
}

function tellArea({ names }: Indexed, code: string): Entry {
  const town = findTown(code);
  return { code, name: names.get(code) ?? code, town, "town-name": names.get(town) ?? town };
}

function tellSource({ table, rows }: Indexed, code: string, year: string): Entry {
  return {
    kind: table.kind,
    year,
    file: table.name,
    version: table.version,
    change: table.changes[rows.get(`${code} ${year}`) ?? -1] ?? "",
    provisional: Number(table.provisional.includes(year)),
  };
}

function* listFigures(instrument: ThemedInstrument, indexed: Indexed, more: readonly string[]) {
  const { table } = indexed;
  const figures = listAllFigures(instrument);
  const columns = new Map(figures.map((figure) => [figure.slug, findHeading(table, figure)]));
  for (const { slug, per } of figures) {
    const [column, base] = [columns.get(slug), per ? columns.get(per) : undefined];
    if (!column || (per && !base)) continue;
    const find = makeFinder(indexed, column.keys[0], base?.keys[0] ?? "");
    yield { id: FIGURE + slug, label: column.label, find };
  }
  for (const { label, keys: [key] } of table.columns) {
    if (more.includes(key)) {
      yield { id: nameColumn(key), label, find: makeFinder(indexed, key, "") };
    }
  }
}

/** Return the column of a figure, by the first of its headings that the file has. */
export function findHeading(
  { columns }: StatisticsTable,
  figure: Pick<FigureState, "columns">,
): Column | undefined {
  const keys = figure.columns.map(makeKey);
  const known = keys.find((key) => columns.some((column) => column.keys.includes(key)));
  return known === undefined ? undefined : columns.find(({ keys }) => keys.includes(known));
}

/** Return the name of the entry of a column that the instrument does not know. */
export const nameColumn = (key: string): string =>
  COLUMN + crc32(new TextEncoder().encode(key)).toString(16).padStart(8, "0");

/** Return what looks up a figure, or how much in a hundred it is of another. */
function makeFinder({ table, rows }: Indexed, key: string, base: string): Find {
  const [values, bases] = [table.values[key], base ? table.values[base] : undefined];
  return (code, year) => {
    const row = rows.get(`${code} ${year}`);
    if (row === undefined) return null;
    return bases ? divide(values[row], bases[row]) : values[row];
  };
}

/** Return how much in a hundred a count is, with one decimal; null of too few or unknown. */
function divide(count: number | null, base: number | null): number | null {
  return count === null || base === null || base < LEAST ? null : Math.floor(1000 * count / base + 0.5) / 10;
}

/** Return the codes of what lies beside each other, by the field in which each has its figure. */
function namePlaces(
  { codes }: StatisticsTable,
  code: string,
  beside: readonly string[],
): Readonly<Record<string, string>> {
  const land = codes.find((one) => one.startsWith("NL")) ?? "";
  const others = beside.map((one) => [`at-${one}`, one]);
  return { own: code, town: findTown(code), land, ...Object.fromEntries(others) };
}

/** Return the other areas of the same level, in the same town where there is one. */
function listPeers({ codes, years }: StatisticsTable, code: string, year: string): string[] {
  const [level, town] = [code.slice(0, 2), findTown(code)];
  return codes.filter((one, row) =>
    years[row] === year && one !== code && one.startsWith(level) && findTown(one) === town
  );
}

function writeOthers(find: Find, year: string, peers: readonly string[]): string {
  const values = peers.map((one) => find(one, year)).filter((value) => value !== null);
  return values.sort((one, other) => one - other).map(writePlain).join(" ");
}

/** Return a number in digits, never with an exponent. */
function writePlain(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

/** Return the numbers that stand in a field of an entry. */
export const readNumbers = (text: string | number | undefined): number[] =>
  typeof text === "string" ? text.split(" ").filter((one) => PLAIN.test(one)).map(Number) : [];
