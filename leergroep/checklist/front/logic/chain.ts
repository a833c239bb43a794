/** A chain is as strong as its weakest link. */

import { known, lowest, slugs } from "../tally.ts";

/**
 * Say which factors stay behind in a chain, in its order.
 *
 * The level of a factor is the mean of its answers on the scale; "weet niet" and "niet van
 * toepassing" never count. CLEAR's authors (Lowndes, Pratchett and Stoker, 2006) give no
 * formula: they ask which factor is missing. This rule of thumb is ours.
 */
export function chain(tallies, { scale }) {
  if (known(tallies).length < Math.min(2, tallies.length)) return { said: [], low: [] };
  const low = slugs(lowest(tallies, scale));
  const key = ["none", "weakest"][low.length] ?? "tied";
  return { said: [{ key, factors: low }], low };
}
