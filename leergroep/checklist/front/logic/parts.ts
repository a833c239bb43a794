/** Parts that each speak for themselves: pitfalls beside conditions, traits beside positions. */

import { known, lowest, slugs } from "../tally.ts";

/** Say of each part of which something is known what stands out in it, or that nothing does. */
export function parts(tallies, instrument) {
  const said = instrument.parts.flatMap((part) => {
    const own = tallies.filter((one) => one.part === part.slug);
    if (!known(own).length) return [];
    const factors = slugs(lowest(own, instrument.scale));
    return [{ key: factors.length ? "low" : "none", part: part.slug, factors }];
  });
  return { said, low: said.flatMap((one) => one.factors) };
}
