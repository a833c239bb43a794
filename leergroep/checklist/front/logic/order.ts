/** Parts in order: what comes first must stand before what comes next. */

import { below, known, slugs } from "../tally.ts";

/** Say where to begin: in the first part that asks for it; what is unknown before it is named. */
export function order(tallies, { scale, parts }) {
  if (!known(tallies).length) return { said: [], low: [] };
  const groups = parts.map((part) => tallies.filter((one) => one.part === part.slug));
  const start = groups.findIndex((group) => below(group, scale).length);
  const before = start < 0 ? groups : groups.slice(0, start);
  const open = slugs(before.flat().filter((one) => one.level === null));
  const first = start < 0 ? [] : slugs(below(groups[start], scale));
  const then = start < 0 ? [] : slugs(below(groups.slice(start + 1).flat(), scale));
  const said = [["open", open], ["first", first], ["then", then]]
    .filter(([_, factors]) => factors.length)
    .map(([key, factors]) => ({ key, factors }));
  return { said: said.length ? said : [{ key: "none", factors: [] }], low: first };
}
