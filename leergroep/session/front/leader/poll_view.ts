/** Asking everyone on the group's screen, and showing what they answered: one question at a time. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Content } from "../../../widget/front/controls/elements.ts";
import { countPicks, findPicks } from "../member/member_choices.ts";
import { listFactorsAt, ROUNDS } from "../moments.ts";
import { countReceived } from "../results/vote_count.ts";
import { renderVotes } from "../results/votes_view.ts";
import type { Moment, Scene } from "../scenes.ts";
import { RULES } from "../session_steps.ts";
import type { FactorState, OptionState } from "../state.ts";
import { renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { renderJoining } from "./joining_view.ts";
import { renderOpeningWord } from "./opening_word_view.ts";

const [FIRST, AGAIN] = ROUNDS;

/** What is asked of everyone, and how. */
const QUESTIONS: Readonly<Record<Moment, readonly [title: string, help: string]>> = {
  [FIRST]: ["session-alone", "session-alone-help"],
  [AGAIN]: ["session-again-choice", "session-again-choice-help"],
  [RULES]: ["session-recognise", "session-recognise-help"],
};

/** A question with its options, the way in for phones, and how many answered. */
export function renderAsking(ctx: LeaderContext, { moment = FIRST, at = 0 }: Scene): TemplateResult {
  const [title, help] = QUESTIONS[moment];
  return renderPart(ctx, "scene", ctx.translate(title), html`<div class="lg-ask">
    <div class="lg-ask__what">
      ${renderOpeningWord(ctx, moment)}
      ${renderOptions(ctx, listFactorsAt(ctx.members, moment)[at])}
      <p>${ctx.translate(help)}</p></div>
    <div class="lg-ask__how">${renderJoining(ctx)}</div></div>`);
}

function renderOptions(ctx: LeaderContext, factor: FactorState): TemplateResult {
  const items = factor.items.map((item) => html`<li>${item.statement}</li>`);
  if (!factor.part) return html`<ul class="lg-cards lg-cards--many">${items}</ul>`;
  const pick = countPicks(factor, findPicks(ctx.steps));
  const many = factor.items.length > 4 ? "lg-cards--many" : "";
  return html`<p class="lg-question">${factor.title}${
    pick > 1 ? ` ${ctx.translate("session-pick", { pick })}` : nothing
  }</p>
    <ol class="lg-cards ${many}">${items}</ol>`;
}

/** What was answered; in the second round beside the first. */
export function renderShowing(
  ctx: LeaderContext,
  { moment = FIRST, at = 0 }: Scene,
  renderBeside: (rule: OptionState) => Content,
): TemplateResult {
  const isRules = moment === RULES;
  const title = ctx.translate(isRules ? "session-seen-rules" : "session-seen");
  const moments = moment === AGAIN ? ROUNDS : [moment];
  const votes = renderVotes(ctx, moments, { at, renderBeside: isRules ? renderBeside : undefined });
  return renderPart(ctx, "scene", title, votes);
}

/** How many answered what is asked now. */
export const renderReceived = (ctx: LeaderContext, moment: Moment): TemplateResult =>
  html`<p role="status" class="lg-in">${describeReceived(ctx, moment)}</p>`;

/** Return how many answered, and nothing of what they chose. */
function describeReceived(ctx: LeaderContext, moment: Moment): TemplateResult | string {
  const { codes, hands } = countAt(ctx, moment);
  const total = codes + hands;
  if (!total) return ctx.translate("session-arrived-none");
  return html`<strong class="lg-in__many">${total}</strong> ${
    ctx.translate("session-arrived", { codes, hands })
  }`;
}

const countAt = ({ members, sheet, steps }: LeaderContext, moment: Moment) =>
  countReceived(members, moment, sheet.entries, findPicks(steps));

export function countTotal(ctx: LeaderContext, moment: Moment): number {
  const { codes, hands } = countAt(ctx, moment);
  return codes + hands;
}
