/** What a filled-in checklist says: counts first, and which factor stays behind. */

import { NOT_APPLICABLE, UNKNOWN } from "./sheet.js";

/** Factors within this part of a scale step count as equally low: one step on one in four. */
const TIE = 0.25;
/** From this part of the scale on, a factor does not hold the others back. */
const HIGH = 0.75;

/** Count the answers to a factor: per scale value, apart, and still open. */
export function tally(factor, sheet, scale) {
  const given = factor.items.map((item) => sheet.answers[item.slug]);
  const times = (value) => given.filter((answer) => answer === value).length;
  const values = given.filter((answer) => typeof answer === "number");
  const fitting = given.length - times(NOT_APPLICABLE);
  return {
    slug: factor.slug,
    counts: scale.map((option) => times(option.value)),
    unknown: times(UNKNOWN),
    notApplicable: times(NOT_APPLICABLE),
    open: times(undefined),
    items: given.length,
    level: enough(values.length, fitting) ? mean(values) : null,
    unsure: fitting > 0 && times(UNKNOWN) * 2 >= fitting,
  };
}

/** Ask for at least half of the statements that apply before a factor gets a level. */
const enough = (known, fitting) => known > 0 && known * 2 >= fitting;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Say which factors stay behind in a chain, in its order.
 *
 * The level of a factor is the mean of its answers on the scale; "weet niet" and "niet van
 * toepassing" never count. CLEAR's authors (Lowndes, Pratchett and Stoker, 2006) give no
 * formula: they ask which factor is missing. This rule of thumb is ours.
 */
export function verdict(tallies, scale) {
  const known = tallies.filter((one) => one.level !== null);
  const missing = tallies.filter((one) => one.level === null).map((one) => one.slug);
  const unsure = tallies.filter((one) => one.unsure).map((one) => one.slug);
  const unknown = tallies.reduce((sum, one) => sum + one.unknown, 0);
  const base = { missing, unsure, unknown, lowest: [] };
  if (known.length < Math.min(2, tallies.length)) return { ...base, kind: "too-little" };
  const low = Math.min(...known.map((one) => one.level));
  if (low >= threshold(scale)) return { ...base, kind: "none" };
  const lowest = known.filter((one) => one.level - low < TIE).map((one) => one.slug);
  return { ...base, kind: lowest.length > 1 ? "tied" : "weakest", lowest };
}

/** Return the level from which a factor does not stay behind: 4 on a scale of 1 to 5. */
export function threshold(scale) {
  const [low, high] = [scale[0].value, scale.at(-1).value];
  return low + (high - low) * HIGH;
}
