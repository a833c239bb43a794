/** Asking everyone on the group's screen: one question at a time, and how many answered it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { countPicks, findPicks } from "../member/member_choices.ts";
import { listFactorsAt, ROUNDS } from "../moments.ts";
import { countReceived } from "../results/vote_count.ts";
import type { Moment, Scene } from "../scenes.ts";
import { RULES } from "../session_steps.ts";
import type { FactorState } from "../state.ts";
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

/** How many answered what is asked now. */
export const renderReceived = (ctx: LeaderContext, moment: Moment): TemplateResult =>
  html`<p role="status" class="lg-in">${describeReceived(ctx, moment)}</p>`;

/** Return how many answered, and nothing of what they chose. */
function describeReceived(ctx: LeaderContext, moment: Moment): TemplateResult | string {
  const { people, translate } = ctx;
  const { codes, hands } = countAt(ctx, moment);
  const total = codes + hands;
  if (!total) return translate("session-arrived-none");
  if (total === people) return html`<strong>${translate("session-arrived-all")}</strong>`;
  const key = people ? total < people ? "session-arrived-of" : "session-arrived-over"
    : "session-arrived";
  return html`<strong class="lg-in__many">${total}</strong> ${
    translate(key, { codes, hands, people })
  }`;
}

/** Of a group of so many the question that is asked now is counted: each must have its answer. */
function countAt({ members, sheet, steps, people, place }: LeaderContext, moment: Moment) {
  const at = people && place.kind === "ask" && place.moment === moment ? place.at : undefined;
  return countReceived(members, moment, sheet.entries, findPicks(steps), at);
}

export function countTotal(ctx: LeaderContext, moment: Moment): number {
  const { codes, hands } = countAt(ctx, moment);
  return codes + hands;
}
