/** What a member answers, as plain values: nothing here touches the page or the storage. */

import { makeMark, readMark } from "../../documents/front/share_code.ts";
import { listItems } from "../../documents/front/answer_sheet.ts";
import { asked, ROUNDS, RULES_MOMENT, took } from "./vote_count.ts";

/** Return how many options each choice asks for, by its slug. */
export const picksOf = (parts) => parts.find((part) => part.picks)?.picks ?? {};

/** Return how many options of a factor are picked; 0 where any number will do. */
export const pickOf = ({ slug, part }, picks) => part ? picks[slug.slice(part.length + 1)] ?? 1 : 0;

/** Return the options of a factor that a member chose. */
export const chosenIn = (factor, { answers }) =>
  factor.items.filter((item) => item.slug in answers);

/** Tell whether a member is done with a factor: chose as many as it asks for. */
export function isWhole(factor, sheet, picks) {
  const pick = pickOf(factor, picks);
  return !pick || chosenIn(factor, sheet).length === pick;
}

/** Tell whether a member is done with a round of the choices. */
export const isRoundWhole = (round, members, sheet, picks) =>
  asked(members, round).every((factor) => isWhole(factor, sheet, picks));

/**
 * Return the sheet with an option taken or let go; of a choice that picks one, the others go.
 *
 * A sheet gets its mark with the first answer, so that every code of it is known as the same
 * member's.
 */
export function withChoice(sheet, factor, slug, on, picks, day) {
  const others = pickOf(factor, picks) === 1 ? factor.items.map((item) => item.slug) : [slug];
  const rest = Object.entries(sheet.answers).filter(([key]) => !others.includes(key));
  const answers = Object.fromEntries(on ? [...rest, [slug, 1]] : rest);
  return { ...sheet, round: sheet.round || day, mark: readMark(sheet) || makeMark(), answers };
}

/** Return the sheet as it is handed over: without choices that are only half made. */
export function handed(sheet, members, picks) {
  const done = members.factors.filter((factor) => isWhole(factor, sheet, picks));
  const slugs = done.flatMap((factor) => chosenIn(factor, sheet)).map((item) => item.slug);
  return { ...sheet, answers: Object.fromEntries(slugs.map((slug) => [slug, sheet.answers[slug]])) };
}

/** Return the moments at which a member answered anything. */
export const momentsOf = (sheet, members) =>
  [...ROUNDS, RULES_MOMENT].filter((moment) =>
    asked(members, moment).some((factor) => took(factor, sheet))
  );

/** Tell whether anything was answered. */
export const isBegun = (sheet, members) => listItems(members).some(({ slug }) => slug in sheet.answers);
