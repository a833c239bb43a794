/** Which cases are nearest to what somebody ticks: pure, and the same as leergroep/nearest.py. */

export const KINDS = ["themes", "levels", "questions", "rules"];

/**
 * Return every case as {case, place, count, matches}, nearest first; equal counts share a place.
 *
 * A case's count is the number of chosen slugs it has, over all kinds: every tick weighs one,
 * once. Its place is 1 + how many higher counts there are. Equal counts keep the order of `cases`.
 * The formula and its reasons stand in leergroep/nearest.py.
 */
export function nearest(cases, chosen) {
  const found = cases.map((one) => {
    const same = matches(one, chosen);
    return { case: one.slug, count: countOf(same), matches: same };
  });
  const higher = [...new Set(found.map((one) => one.count))].sort((a, b) => b - a);
  return found
    .map((one) => ({ ...one, place: 1 + higher.indexOf(one.count) }))
    .sort((a, b) => a.place - b.place);
}

/** Return what of the chosen slugs a case has, by kind, each once and in the order chosen. */
function matches(one, chosen) {
  return Object.fromEntries(KINDS.map((kind) => {
    const asked = [...new Set(chosen[kind] ?? [])];
    return [kind, asked.filter((slug) => Object.hasOwn(one.traits[kind] ?? {}, slug))];
  }));
}

export const countOf = (byKind) =>
  Object.values(byKind).reduce((sum, slugs) => sum + slugs.length, 0);
