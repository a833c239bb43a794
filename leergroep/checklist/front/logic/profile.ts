/** Factors that stand beside each other: which to talk about first. */

import { below, known, lowest, slugs } from "../tally.ts";

/** More than this cannot be talked about in one meeting. */
const MOST = 3;

/** Say which factors to talk about first; of more than three equally low ones none is picked. */
export function profile(tallies, { scale }) {
  if (!known(tallies).length) return { said: [], low: [] };
  const low = lowest(tallies, scale);
  if (low.length > MOST) return { said: [{ key: "many", factors: slugs(low) }], low: [] };
  const first = slugs(filled(low, tallies, scale));
  return { said: [{ key: first.length ? "first" : "none", factors: first }], low: first };
}

/** Add the next lowest ones, as long as there are no more than three to talk about. */
function filled(found, tallies, scale) {
  const others = below(tallies, scale).filter((one) => !found.includes(one));
  const next = lowest(others, scale);
  if (!next.length || found.length + next.length > MOST) return found;
  return filled([...found, ...next], others, scale);
}
