/** Years beside each other, cut where borders or meaning changed; film.py does the same. */

import type { Entries, Entry } from "../../documents/front/entries.ts";
import { SOURCE } from "./compare.ts";
import type { FigureState } from "./state.ts";

/** Of this the borders are the same in all years of one version: they are drawn anew for each. */
const SAME_BORDERS = "leefbaarometer";
const OWN = /^own-([0-9]{4})$/;

/** A figure in one year; `cut` names why it cannot be laid beside the year before. */
export interface Shot {
  readonly year: string;
  readonly value: number | null;
  readonly cut: string;
}

/** Return the years of a figure of an analysis, the oldest first. */
export function makeFilm(
  name: string,
  entries: Entries,
  figure?: Pick<FigureState, "breaks">,
): Shot[] {
  const entry = entries[name] ?? {};
  const years = listFigureYears(entry);
  return years.map((year, at) => {
    const value = entry[`own-${year}`];
    return {
      year,
      value: typeof value === "number" ? value : null,
      cut: at ? findCut(entries, String(entry.kind ?? ""), years[at - 1], year, figure) : "",
    };
  });
}

/** Return the years of which an entry has figures, the oldest first. */
export const listFigureYears = (entry: Entry): string[] =>
  Object.keys(entry).flatMap((key) => OWN.exec(key)?.[1] ?? []).sort();

/** Return why two years cannot be laid beside each other, "" where they can. */
function findCut(
  entries: Entries,
  kind: string,
  before: string,
  year: string,
  figure?: Pick<FigureState, "breaks">,
): string {
  const breaks = Object.keys(figure?.breaks ?? {});
  if (breaks.some((since) => before < since && since <= year)) return "film-meaning";
  if (kind === SAME_BORDERS) {
    const [old, fresh] = [before, year].map((one) => entries[`${SOURCE}${kind}-${one}`]?.version);
    return old && old === fresh ? "" : "film-version";
  }
  const changes = listChanges(entries, Number(before), Number(year));
  const changed = changes.filter((change) => change !== "1");
  if (changed.length) return changed.includes("3") ? "film-borders" : "film-code";
  return changes.length === Number(year) - Number(before) ? "" : "film-unknown";
}

/** Return what became of the borders in each year after the one before, where it is known. */
function listChanges(entries: Entries, before: number, year: number): string[] {
  const years = Array.from({ length: year - before }, (_, at) => before + at + 1);
  return years.map((one) =>
    Object.entries(entries)
      .filter(([name]) => name.startsWith(SOURCE) && name.endsWith(`-${one}`))
      .map(([, { change = "" }]) => String(change)).sort().pop() ?? ""
  ).filter(Boolean);
}
