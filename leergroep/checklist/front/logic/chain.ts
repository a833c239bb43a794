/** A chain is as strong as its weakest link. */

import { listSlugs, selectKnown, selectLowest } from "../tally.ts";
import { type Logic, NOTHING } from "./findings.ts";

/**
 * Say which factors stay behind in a chain, in its order.
 *
 * The level of a factor is the mean of its answers on the scale; "weet niet" and "niet van
 * toepassing" never count. CLEAR's authors (Lowndes, Pratchett and Stoker, 2006) give no
 * formula: they ask which factor is missing. This rule of thumb is ours.
 */
export const findByChain: Logic = (tallies, { scale }) => {
  if (selectKnown(tallies).length < Math.min(2, tallies.length)) return NOTHING;
  const low = listSlugs(selectLowest(tallies, scale));
  const key = ["none", "weakest"][low.length] ?? "tied";
  return { remarks: [{ key, factors: low }], low };
};
