/** Find a neighbourhood by its name or code, and others that are alike. */

import { makeKey } from "./columns.ts";
import { indexRows, listYears, nameAreas, remember, type StatisticsTable } from "./statistics_table.ts";

export interface Area {
  readonly code: string;
  readonly name: string;
}

const MARKS = /\p{Diacritic}/gu;

const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(MARKS, "").toLowerCase().trim();

/** Return the areas whose code or name holds what is typed: those that begin with it first. */
export function findAreas(table: StatisticsTable, typed: string, most = 8): Area[] {
  const wanted = plain(typed);
  if (!wanted) return [];
  const found = [...nameAreas(table)].flatMap(([code, name]) => {
    const rank = rankArea(code.toLowerCase(), plain(name), wanted);
    return rank < 0 ? [] : [{ code, name, rank }];
  });
  return found
    .sort((one, other) =>
      one.rank - other.rank || one.name.localeCompare(other.name) ||
      (one.code < other.code ? -1 : 1)
    )
    .slice(0, most).map(({ code, name }) => ({ code, name }));
}

/** Return how well an area fits what is typed, 0 the best and -1 not at all. */
function rankArea(code: string, name: string, wanted: string): number {
  if (code === wanted || name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (code.startsWith(wanted)) return 2;
  return name.includes(wanted) ? 3 : -1;
}

/** What makes areas alike: how many people live there, and how close together. */
const ALIKE = [
  ["AantalInwoners", "Aantal inwoners", "a_inw", "Number of inhabitants"],
  ["Bevolkingsdichtheid", "bev_dich", "Population density"],
].map((headings) => headings.map(makeKey));

const known = remember((): Map<string, Area[]> => new Map());

/** Return the areas of the same level that are most like one, in size and in density. */
export function findAlike(table: StatisticsTable, code: string): Area[] {
  const found = known(table).get(code) ?? listAlike(table, code, 3);
  known(table).set(code, found);
  return found;
}

function listAlike(table: StatisticsTable, code: string, most: number): Area[] {
  const keys = ALIKE.map((known) =>
    table.columns.find(({ keys }) => known.some((one) => keys.includes(one)))?.keys[0]
  ).filter((key) => key !== undefined);
  const year = listYears(table).pop() ?? "";
  const rows = indexRows(table);
  const read = (one: string) =>
    keys.map((key) => table.values[key][rows.get(`${one} ${year}`) ?? -1]);
  const own = read(code);
  if (!keys.length || !own.every(Boolean)) return [];
  const measure = (one: string): number => {
    const values = read(one);
    if (!values.every(Boolean)) return Infinity;
    return values.reduce<number>(
      (sum, value, at) => sum + Math.abs(Math.log(Number(value) / Number(own[at]))),
      0,
    );
  };
  const names = nameAreas(table);
  return table.codes
    .filter((one, row) =>
      table.years[row] === year && one !== code && one.slice(0, 2) === code.slice(0, 2)
    )
    .map((one) => ({ code: one, distance: measure(one) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((one, other) => one.distance - other.distance || (one.code < other.code ? -1 : 1))
    .slice(0, most).map((one) => ({ code: one.code, name: names.get(one.code) ?? one.code }));
}
