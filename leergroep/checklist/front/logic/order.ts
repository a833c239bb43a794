/** Parts in order: what comes first must stand before what comes next. */

import { listSlugs, selectBelow, selectKnown } from "../tally.ts";
import { groupByPart, type Logic, NOTHING } from "./findings.ts";

/** Say where to begin: in the first part that asks for it; what is unknown before it is named. */
export const findByOrder: Logic = (tallies, { scale, parts }) => {
  if (!selectKnown(tallies).length) return NOTHING;
  const groups = groupByPart(tallies, parts);
  const found = groups.findIndex((group) => selectBelow(group, scale).length);
  const start = found < 0 ? groups.length : found;
  const before = groups.slice(0, start).flat();
  const open = listSlugs(before.filter((one) => one.level === null));
  const first = listSlugs(selectBelow(groups.slice(start, start + 1).flat(), scale));
  const then = listSlugs(selectBelow(groups.slice(start + 1).flat(), scale));
  const remarks = Object.entries({ open, first, then })
    .filter(([_, factors]) => factors.length)
    .map(([key, factors]) => ({ key, factors }));
  return { remarks: remarks.length ? remarks : [{ key: "none", factors: [] }], low: first };
};
