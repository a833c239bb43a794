/** A chooser: every answer may be a reason for or against a way; none is chosen without them. */

import { UNKNOWN } from "../../../documents/front/answer_sheet.ts";

/** Ways whose reasons differ by less than this are in balance. */
const CLEAR = 2;

/**
 * Weigh the ways of an instrument by its answers.
 *
 * A highest answer is "high", a lowest one "low"; what lies between is no reason. Returns `ways`
 * with the reasons `for` and `against` each, `key` ("open" while fewer than half of the items
 * are known, "one" when a way has clearly most reasons for it, else "balanced"), the `best` ways,
 * the `unknown` items, and how many are `known`.
 */
export function chooser(instrument, sheet) {
  const items = instrument.factors.flatMap((factor) => factor.items);
  const reasons = items.flatMap((item) => given(item, sheet.answers[item.slug], instrument.scale));
  const ways = instrument.ways.map((way) => weighed(way, reasons));
  const known = items.filter((item) => typeof sheet.answers[item.slug] === "number").length;
  const unknown = items.filter((item) => sheet.answers[item.slug] === UNKNOWN);
  const best = ways.filter((way) => way.balance > highest(ways) - CLEAR).map((way) => way.slug);
  const open = known * 2 < items.length || !reasons.length;
  const key = open ? "open" : best.length === 1 ? "one" : "balanced";
  return { ways, key, best: open ? [] : best, unknown, known };
}

const highest = (ways) => Math.max(...ways.map((way) => way.balance));

/** Return the reasons that an answer gives. */
function given(item, answer, scale) {
  const when = { [scale[0].value]: "low", [scale.at(-1).value]: "high" }[answer];
  return (item.reasons ?? []).filter((reason) => reason.when === when);
}

function weighed({ slug }, reasons) {
  const on = (side) =>
    reasons.filter((one) => one.way === slug && one.side === side).map((one) => one.text);
  const [pro, against] = [on("for"), on("against")];
  return { slug, for: pro, against, balance: pro.length - against.length };
}
