/** What a filled-in checklist says: counts first, and how high each factor stands. */

import { NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";

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
  const level = enough(values.length, fitting) ? mean(values) : null;
  return {
    slug: factor.slug,
    part: factor.part ?? "",
    counts: scale.map((option) => times(option.value)),
    unknown: times(UNKNOWN),
    notApplicable: times(NOT_APPLICABLE),
    open: times(undefined),
    items: given.length,
    level,
    good: level === null ? null : upright(level, factor, scale),
    unsure: fitting > 0 && times(UNKNOWN) * 2 >= fitting,
  };
}

/** Ask for at least half of the statements that apply before a factor gets a level. */
const enough = (known, fitting) => known > 0 && known * 2 >= fitting;

/** Turn a level round where a higher answer is worse: higher is then better everywhere. */
const upright = (level, factor, scale) =>
  factor.direction === "down" ? scale[0].value + scale.at(-1).value - level : level;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Return those of which enough is known to give them a level. */
export const known = (tallies) => tallies.filter((one) => one.level !== null);

/** Return those that are known and ask for attention. */
export const below = (tallies, scale) =>
  known(tallies).filter((one) => one.good < threshold(scale));

export const slugs = (tallies) => tallies.map((one) => one.slug);

/** Return the factors that ask for attention most, equally low ones together, in their order. */
export function lowest(tallies, scale) {
  const found = below(tallies, scale);
  const low = Math.min(...found.map((one) => one.good));
  return found.filter((one) => one.good - low < TIE);
}

/** Return what is not known: factors without a level, factors with much "weet niet", and how often. */
export function gaps(tallies) {
  return {
    missing: slugs(tallies.filter((one) => one.level === null)),
    unsure: slugs(tallies.filter((one) => one.unsure)),
    unknown: tallies.reduce((sum, one) => sum + one.unknown, 0),
  };
}

/** Return the level from which a factor does not stay behind: 4 on a scale of 1 to 5. */
export function threshold(scale) {
  const [low, high] = [scale[0].value, scale.at(-1).value];
  return low + (high - low) * HIGH;
}
