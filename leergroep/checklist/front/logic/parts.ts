/** Parts that each speak for themselves: pitfalls beside conditions, traits beside positions. */

import { listSlugs, selectKnown, selectLowest } from "../tally.ts";
import type { Logic } from "./findings.ts";

/** Say of each part of which something is known what stands out in it, or that nothing does. */
export const findByParts: Logic = (tallies, { scale, parts = [] }) => {
  const remarks = parts.flatMap(({ slug }) => {
    const own = tallies.filter((one) => one.part === slug);
    if (!selectKnown(own).length) return [];
    const factors = listSlugs(selectLowest(own, scale));
    return [{ key: factors.length ? "low" : "none", part: slug, factors }];
  });
  return { remarks, low: remarks.flatMap((one) => one.factors) };
};
