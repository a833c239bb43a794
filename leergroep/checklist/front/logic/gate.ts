/** A gate: all factors of the first part must be met before the second part matters. */

import { below, known, slugs } from "../tally.ts";

/** Say whether the first part is met, and then what the second part adds. */
export function gate(tallies, { scale, parts }) {
  const [first, second] = parts.map((part) => tallies.filter((one) => one.part === part.slug));
  if (!known(first).length) return { said: [], low: [] };
  const lacking = slugs(below(first, scale));
  const open = slugs(first.filter((one) => one.level === null));
  const key = lacking.length ? "unmet" : open.length ? "open" : "met";
  const lasting = lasts(second, scale, key === "met");
  const low = key === "met" ? slugs(below(second, scale)) : lacking;
  const factors = key === "open" ? open : lacking;
  return { said: [{ key, factors }, { key: lasting, factors: slugs(second) }], low };
}

function lasts(second, scale, met) {
  if (!known(second).length) return "unsettled";
  if (!below(second, scale).length) return "kept";
  return met ? "unkept" : "later";
}
