/** A gate: all factors of the first part must be met before the second part matters. */

import { type Level, listSlugs, type Scale, selectBelow, selectKnown } from "../tally.ts";
import { groupByPart, type Logic, NOTHING } from "./findings.ts";

/** Say whether the first part is met, and then what the second part adds. */
export const findByGate: Logic = (tallies, { scale, parts }) => {
  const [first, second] = groupByPart(tallies, parts);
  if (!selectKnown(first).length) return NOTHING;
  const lacking = listSlugs(selectBelow(first, scale));
  const unclear = listSlugs(first.filter((one) => one.level === null));
  const key = lacking.length ? "unmet" : unclear.length ? "open" : "met";
  const low = key === "met" ? listSlugs(selectBelow(second, scale)) : lacking;
  const judged = judgeSecond(second, scale, key === "met");
  const remarks = [
    { key, factors: key === "open" ? unclear : lacking },
    { key: judged, factors: listSlugs(second) },
  ];
  return { remarks, low };
};

function judgeSecond(second: readonly Level[], scale: Scale, isMet: boolean): string {
  if (!selectKnown(second).length) return "unsettled";
  if (!selectBelow(second, scale).length) return "kept";
  return isMet ? "unkept" : "later";
}
