/** An analysis as a document: figures that were kept, and what people say of each. */

import {
  type Entries,
  type EntriesDocument,
  type Entry,
  removeEntries,
  setEntries,
} from "../../documents/front/entries.ts";
import {
  BESIDE,
  CHOSEN,
  COLUMN,
  FIGURE,
  listAllFigures,
  QUESTION,
  readNumbers,
  SOURCE,
} from "./compare.ts";
import { listFigureYears } from "./film.ts";
import type { FigureState, SituationState, ThemeState } from "./state.ts";

/** What people say of a figure. */
export const SAID = ["explain", "who", "stand"] as const;
export const STANDS = ["explained", "doubted", "missing"] as const;
/** Three questions are enough to take along. */
export const QUESTIONS = [1, 2, 3].map((number) => QUESTION + number);

/** A figure of the chosen neighbourhood with what lies beside it, in one year. */
export interface KeptFigure {
  /** The name of its entry. */
  readonly id: string;
  readonly title: string;
  /** What the instrument says of it; a column that it does not know has none. */
  readonly figure?: FigureState;
  readonly entry: Entry;
  /** The newest year of which something is known. */
  readonly year: string;
  readonly own: number | null;
  /** In their order: the town, the country, others that were chosen. */
  readonly beside: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: number;
  }[];
  readonly others: readonly number[];
}

/** Figures that are talked about together; what the instrument does not know has no theme. */
export interface KeptTheme {
  readonly theme?: ThemeState;
  readonly figures: readonly KeptFigure[];
}

const isNumber = (value: unknown): value is number => typeof value === "number";

/** Return the kept figures by theme; a theme without any is left out. */
export function listKept(instrument: SituationState, { entries }: EntriesDocument): KeptTheme[] {
  const keep = (id: string, title: string, figure?: FigureState): KeptFigure[] => {
    const entry = entries[id] ?? {};
    return listFigureYears(entry).length ? [makeKept(entries, id, title, entry, figure)] : [];
  };
  const themes = instrument.themes.map((theme) => ({
    theme,
    figures: theme.figures.flatMap((one) => keep(FIGURE + one.slug, one.title, one)),
  }));
  const others = Object.keys(entries).filter((id) => id.startsWith(COLUMN)).sort()
    .flatMap((id) => keep(id, String(entries[id].label ?? id)));
  return [...themes, { figures: others }].filter(({ figures }) => figures.length);
}

function makeKept(
  entries: Entries,
  id: string,
  title: string,
  entry: Entry,
  figure?: FigureState,
): KeptFigure {
  const years = listFigureYears(entry);
  const year = years.findLast((one) => isNumber(entry[`own-${one}`])) ?? years[years.length - 1];
  const own = entry[`own-${year}`];
  const places = [
    { key: "town", name: String(entries[CHOSEN]?.["town-name"] ?? "") },
    { key: "land", name: "" },
    ...listBeside(entries).map(({ code, name }) => ({ key: `at-${code}`, name })),
  ];
  const beside = places.flatMap(({ key, name }) => {
    const value = entry[`${key}-${year}`];
    return isNumber(value) ? [{ key, name, value }] : [];
  });
  return {
    id,
    title,
    figure,
    entry,
    year,
    own: isNumber(own) ? own : null,
    beside,
    others: readNumbers(entry[`all-${year}`]),
  };
}

/** Return the others that lie beside the chosen one. */
export const listBeside = (entries: Entries): { readonly code: string; readonly name: string }[] =>
  Object.keys(entries).filter((id) => id.startsWith(BESIDE)).sort().map((id) => ({
    code: String(entries[id].code ?? ""),
    name: String(entries[id].name ?? ""),
  }));

/** Return the files of which figures are kept, the oldest year first. */
export const listSources = (entries: Entries): Entry[] =>
  Object.keys(entries).filter((id) => id.startsWith(SOURCE)).map((id) => entries[id])
    .sort((one, other) => String(one.year).localeCompare(String(other.year)));

/** Return a document with figures that were read now, beside those of other years. */
export function keepFigures(
  sheet: EntriesDocument,
  laid: Entries,
  today: string,
): EntriesDocument {
  const before = sheet.entries[CHOSEN];
  const added = Object.entries(laid).map(([id, entry]) => [id, { ...sheet.entries[id], ...entry }]);
  const next = setEntries(sheet, Object.fromEntries(added), today);
  const fresh = laid[CHOSEN];
  if (!before || !fresh || before.code !== fresh.code) return next;
  // A name of before stays where the file gives none.
  const keep = (key: string, code: string | number) => fresh[key] === code ? before[key] : fresh[key];
  const names = { name: keep("name", fresh.code), "town-name": keep("town-name", fresh.town) };
  return setEntries(next, { [CHOSEN]: { ...fresh, ...names } }, today);
}

/** Return a document without figures: what people said of them stays. */
export function dropFigures(sheet: EntriesDocument): EntriesDocument {
  const gone = Object.keys(sheet.entries)
    .filter((id) => id === CHOSEN || id.startsWith(BESIDE) || id.startsWith(SOURCE));
  const left = removeEntries(sheet, gone);
  const entries = Object.entries(left.entries).map(
    ([id, entry]) => [id, isFigure(id) ? keepSaid(entry) : entry] as const,
  );
  return { ...left, entries: dropEmpty(entries) };
}

export const dropEmpty = (entries: readonly (readonly [id: string, entry: Entry])[]): Entries =>
  Object.fromEntries(entries.filter(([, entry]) => Object.keys(entry).length));

/** Return a document in which another no longer lies beside the chosen one. */
export function dropBeside(sheet: EntriesDocument, code: string): EntriesDocument {
  const left = removeEntries(sheet, [BESIDE + code]);
  const entries = Object.entries(left.entries).map(([id, entry]) => [
    id,
    Object.fromEntries(Object.entries(entry).filter(([key]) => !key.startsWith(`at-${code}-`))),
  ]);
  return { ...left, entries: Object.fromEntries(entries) };
}

export const isFigure = (id: string): boolean => id.startsWith(FIGURE) || id.startsWith(COLUMN);

const keepSaid = (entry: Entry): Entry =>
  Object.fromEntries(SAID.filter((key) => entry[key]).map((key) => [key, entry[key]]));

/** Count the figures and questions of which something is said. */
export function countSaid(instrument: SituationState, { entries }: EntriesDocument): number {
  const figures = listAllFigures(instrument).map(({ slug }) => FIGURE + slug);
  const columns = Object.keys(entries).filter((id) => id.startsWith(COLUMN));
  const said = [...figures, ...columns].filter((id) => entries[id]?.explain || entries[id]?.who);
  return said.length + QUESTIONS.filter((id) => entries[id]?.text).length;
}
