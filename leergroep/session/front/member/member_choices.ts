/** What a member answers, as plain values: nothing here touches the page or the storage. */

import { type AnswerSheet, listItems } from "../../../documents/front/answer_sheet.ts";
import { makeMark, readMark, SHORT_MARK } from "../../../documents/front/mark.ts";
import { hasAnswered, listFactors, ROUNDS, RULES_MOMENT } from "../moments.ts";
import type { FactorState, MembersState, OptionState, PartState, Picks } from "../state.ts";

type Answers = Pick<AnswerSheet, "answers">;

/** Return how many options each choice asks for, by its slug. */
export const findPicks = (parts: readonly Pick<PartState, "picks">[]): Picks =>
  parts.find((part) => part.picks)?.picks ?? {};

/** Return how many options of a factor are picked; 0 where any number will do. */
export const countPicks = (
  { slug, part }: Pick<FactorState, "slug" | "part">,
  picks: Picks,
): number => part ? picks[slug.slice(part.length + 1)] ?? 1 : 0;

/** Return the options of a factor that a member chose. */
export const listChosen = (factor: FactorState, { answers }: Answers): OptionState[] =>
  factor.items.filter((item) => item.slug in answers);

/** Tell whether a member is done with a factor: chose as many as it asks for. */
export function isWhole(factor: FactorState, sheet: Answers, picks: Picks): boolean {
  const pick = countPicks(factor, picks);
  return !pick || listChosen(factor, sheet).length === pick;
}

/** Tell whether a member is done with a round of the choices. */
export const isRoundWhole = (
  round: string,
  members: MembersState,
  sheet: Answers,
  picks: Picks,
): boolean => listFactors(members, round).every((factor) => isWhole(factor, sheet, picks));

/** What somebody does with an option of a factor: takes it, or lets it go. */
export interface Touch {
  readonly factor: FactorState;
  readonly slug: string;
  readonly isTaken: boolean;
}

/**
 * Return the sheet with an option taken or let go; of a choice that picks one, the others go.
 *
 * A sheet gets its mark with the first answer, so that every code of it is known as the same
 * member's.
 */
export function setChoice(
  sheet: AnswerSheet,
  { factor, slug, isTaken }: Touch,
  picks: Picks,
  day: string,
): AnswerSheet {
  const others = countPicks(factor, picks) === 1 ? factor.items.map((item) => item.slug) : [slug];
  const rest = Object.fromEntries(
    Object.entries(sheet.answers).filter(([key]) => !others.includes(key)),
  );
  const answers = isTaken ? { ...rest, [slug]: 1 } : rest;
  return { ...sheet, round: sheet.round || day, mark: readMark(sheet) || makeMark(SHORT_MARK), answers };
}

/** Return the sheet as it is handed over: without choices that are only half made. */
export function dropHalfMade(sheet: AnswerSheet, members: MembersState, picks: Picks): AnswerSheet {
  const whole = members.factors.filter((factor) => isWhole(factor, sheet, picks));
  const slugs = whole.flatMap((factor) => listChosen(factor, sheet)).map((item) => item.slug);
  const answers = Object.fromEntries(slugs.map((slug) => [slug, sheet.answers[slug]]));
  return { ...sheet, answers };
}

/** Return the moments at which a member answered anything. */
export const listMoments = (sheet: Answers, members: MembersState): string[] =>
  [...ROUNDS, RULES_MOMENT].filter((moment) =>
    listFactors(members, moment).some((factor) => hasAnswered(factor, sheet))
  );

/** Tell whether anything was answered. */
export const isBegun = (sheet: Answers, members: MembersState): boolean =>
  listItems(members).some(({ slug }) => slug in sheet.answers);
