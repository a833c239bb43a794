/** When everyone is asked something: which questions belong to it, and who answered them. */

import type { AnswerSheet } from "../../documents/front/answer_sheet.ts";
import { RULES } from "./session_steps.ts";
import type { FactorState, MembersState } from "./state.ts";

export const ROUNDS = ["eerst", "daarna"] as const;
/** The part of the rules among what members answer. */
export const RULES_MOMENT = "";

/** A step that a word opens: nobody waits for the first choice. */
export type OpenedMoment = typeof ROUNDS[1] | typeof RULES_MOMENT;

export const OPENED: readonly OpenedMoment[] = [ROUNDS[1], RULES_MOMENT];

/** Before the talk, or after it. */
export type Round = typeof ROUNDS[number];

/** Return the factors of one part: a round of the choices, or "" for the rules. */
export const listFactors = (members: MembersState, part: string): FactorState[] =>
  members.factors.filter((factor) => factor.part === part);

/** Return the factors of a moment: that of a choice is its round, that of the rules their step. */
export const listFactorsAt = (members: MembersState, moment: string): FactorState[] =>
  listFactors(members, moment === RULES ? RULES_MOMENT : moment);

/** Tell whether members are asked which rules they recognise: not of a case that shows none. */
export const asksRules = (members: MembersState): boolean =>
  listFactors(members, RULES_MOMENT).length > 0;

/** Tell whether a member answered any item of a factor. */
export const hasAnswered = (
  factor: Pick<FactorState, "items">,
  { answers }: Pick<AnswerSheet, "answers">,
): boolean => factor.items.some((item) => item.slug in answers);
