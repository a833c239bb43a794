/** Which cases are nearest to what somebody ticks; leergroep/case_finder/nearest.py is its twin. */

import type { CaseState } from "./state.ts";

export const KINDS = ["themes", "levels", "questions", "rules"] as const;

/** What a case and a neighbourhood may have in common. */
export type TraitKind = (typeof KINDS)[number];

/** Slugs by kind. */
export type Chosen = Readonly<Partial<Record<TraitKind, readonly string[]>>>;

/** How near a case is: what it has of what was chosen, how much, and its place. */
export interface Near {
  readonly case: string;
  readonly count: number;
  readonly matches: Readonly<Record<TraitKind, readonly string[]>>;
  readonly place: number;
}

/**
 * Return how near every case is, nearest first; equal counts share a place.
 *
 * A case's count is the number of chosen slugs it has, over all kinds: every tick weighs one,
 * once. Its place is 1 + how many higher counts there are. Equal counts keep the order of `cases`.
 * The formula and its reasons stand in leergroep/case_finder/nearest.py.
 */
export function findNearestCases(
  cases: readonly Pick<CaseState, "slug" | "traits">[],
  chosen: Chosen,
): Near[] {
  const found = cases.map((one) => {
    const matches = findMatches(one, chosen);
    return { case: one.slug, count: countSlugs(matches), matches };
  });
  const higher = [...new Set(found.map((one) => one.count))].sort((a, b) => b - a);
  return found
    .map((one) => ({ ...one, place: 1 + higher.indexOf(one.count) }))
    .sort((a, b) => a.place - b.place);
}

/** Return what of the chosen slugs a case has, by kind, each once and in the order chosen. */
function findMatches({ traits }: Pick<CaseState, "traits">, chosen: Chosen): Near["matches"] {
  const match = (kind: TraitKind) =>
    [...new Set(chosen[kind] ?? [])].filter((slug) => Object.hasOwn(traits[kind] ?? {}, slug));
  return {
    themes: match("themes"),
    levels: match("levels"),
    questions: match("questions"),
    rules: match("rules"),
  };
}

export const countSlugs = (byKind: Chosen): number =>
  Object.values(byKind).reduce((sum, slugs) => sum + slugs.length, 0);
