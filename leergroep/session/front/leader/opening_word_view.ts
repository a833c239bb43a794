/** The word that opens the next step on everybody's phone. */

import { html, nothing, type TemplateResult } from "lit-html";
import { getToday } from "../../../documents/front/document.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import type { Content } from "../../../widget/front/controls/elements.ts";
import { asksRules, OPENED, type OpenedMoment, RULES_MOMENT } from "../moments.ts";
import { ANY_DAY, chooseWord } from "../opening_words.ts";
import { RULES } from "../session_steps.ts";
import type { MembersState } from "../state.ts";

/** What shows a word. */
export interface WordContext extends ViewContext {
  readonly members: MembersState;
}

/**
 * The word for a moment, large, and the same in a browser that translates.
 *
 * Nothing for the first choice, which is open to all.
 */
export function renderOpeningWord(ctx: WordContext, moment: string): Content {
  const part = moment === RULES ? RULES_MOMENT : moment;
  const opened = OPENED.find((one) => one === part);
  if (opened === undefined) return nothing;
  const word = chooseWord(ctx.members.slug, getToday(), opened, ctx.language);
  return html`<p class="lg-opener">${ctx.translate("session-word")}
    <strong translate="no">${word}</strong></p>`;
}

/** The words that open on any day, for who leads from paper. */
export const renderPaperWords = (ctx: WordContext): TemplateResult => {
  const choose = (moment: OpenedMoment) =>
    chooseWord(ctx.members.slug, ANY_DAY, moment, ctx.language);
  const [after, rules] = OPENED.map(choose);
  const key = asksRules(ctx.members) ? "paper-words" : "paper-word";
  return html`<p class="lg-set__words">${ctx.translate(key, { after, rules })}</p>`;
};
