/** A file of a statistics office as a table: figures of neighbourhoods by code and year. */

import { findTown } from "./areas.ts";
import type { Column } from "./columns.ts";

/** Why a row or one cell of it is left out, by the number that a spreadsheet shows. */
export interface RowProblem {
  readonly row: number;
  readonly column: string;
  readonly key: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Row by row an area in a year, column by column a figure. */
export interface StatisticsTable {
  readonly name: string;
  readonly kind: "leefbaarometer" | "kerncijfers" | "statline";
  /** Of the Leefbaarometer's model. */
  readonly version: string;
  readonly columns: readonly Column[];
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly towns: readonly string[];
  readonly years: readonly string[];
  /** What became of the borders since the year before: "1" nothing, "" unknown. */
  readonly changes: readonly string[];
  /** By the first key of a column. */
  readonly values: Readonly<Record<string, readonly (number | null)[]>>;
  readonly provisional: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** Remember what follows from a table: each key that is pressed draws anew, and a table is large. */
export function remember<Found>(
  find: (table: StatisticsTable) => Found,
): (table: StatisticsTable) => Found {
  const known = new WeakMap<StatisticsTable, { readonly found: Found }>();
  return (table) => {
    const { found } = known.get(table) ?? { found: find(table) };
    known.set(table, { found });
    return found;
  };
}

/** Return the row of each area in each year, by `code year`. */
export const indexRows = remember(
  ({ codes, years }): ReadonlyMap<string, number> =>
    new Map(codes.map((code, row) => [`${code} ${years[row]}`, row])),
);

/** Return the name of each area by code, its code where the file gives no name. */
export const nameAreas = remember(listNames);

function listNames({ codes, names, towns }: StatisticsTable): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  codes.forEach((code, row) => {
    const above = findTown(code);
    found.set(code, names[row] || (!above && towns[row]) || found.get(code) || code);
    if (towns[row] && above && !found.has(above)) found.set(above, towns[row]);
  });
  return found;
}

/** Return the years of which there are figures, the oldest first. */
export const listYears = ({ years }: StatisticsTable): string[] => [...new Set(years)].sort();

/** Return a table with names of another where it has none. */
export function takeNames(table: StatisticsTable, other: StatisticsTable): StatisticsTable {
  const known = nameAreas(other);
  const names = table.codes.map((code, row) => table.names[row] || (known.get(code) ?? ""));
  return { ...table, names };
}

/** Return a table with the year that its file does not say. */
export const takeYear = (table: StatisticsTable, year: string): StatisticsTable => ({
  ...table,
  years: table.years.map((one) => one || year),
});
