/** Factors that stand beside each other: which to talk about first. */

import { type Level, listSlugs, type Scale, selectBelow, selectKnown, selectLowest } from "../tally.ts";
import { type Logic, NOTHING } from "./findings.ts";

/** More than this cannot be talked about in one meeting. */
const MOST_FIRST = 3;

/** Say which factors to talk about first; of more than three equally low ones none is picked. */
export const findByProfile: Logic = (tallies, { scale }) => {
  if (!selectKnown(tallies).length) return NOTHING;
  const low = selectLowest(tallies, scale);
  if (low.length > MOST_FIRST) {
    return { remarks: [{ key: "many", factors: listSlugs(low) }], low: [] };
  }
  const first = listSlugs(addNextLowest(low, tallies, scale));
  return { remarks: [{ key: first.length ? "first" : "none", factors: first }], low: first };
};

/** Add the next lowest ones, as long as there are no more than three to talk about. */
function addNextLowest(found: Level[], tallies: readonly Level[], scale: Scale): Level[] {
  const others = selectBelow(tallies, scale).filter((one) => !found.includes(one));
  const next = selectLowest(others, scale);
  if (!next.length || found.length + next.length > MOST_FIRST) return found;
  return addNextLowest([...found, ...next], others, scale);
}
