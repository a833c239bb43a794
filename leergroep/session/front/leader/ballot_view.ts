/** Answers coming in, hidden until who leads reveals them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { renderIntake } from "../intake/intake_view.ts";
import { countPicks, findPicks } from "../member/member_choices.ts";
import { nameMoment } from "../names.ts";
import { countReceived, listFactorsAt, ROUNDS } from "../results/vote_count.ts";
import { renderVotes } from "../results/votes_view.ts";
import { isOpen, RULES } from "../session_steps.ts";
import type { OptionState } from "../state.ts";
import { renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { renderHands } from "./hands_view.ts";
import { renderJoining } from "./joining_view.ts";
import { renderOpeningWord } from "./opening_word_view.ts";
import { renderPrompts } from "./talk_view.ts";

const [FIRST, AGAIN] = ROUNDS;

/** The choice: everyone alone, then the talk, then everyone again. */
export function renderChoiceStep(ctx: LeaderContext): TemplateResult {
  const open = ROUNDS.filter((round) => isOpen(ctx.sheet, round));
  if (!open.includes(FIRST)) return renderCollecting(ctx, FIRST, renderOptions(ctx));
  const title = ctx.translate("session-seen");
  return html`${renderPart(ctx, `open-${open.at(-1)}`, title, renderVotes(ctx, open))}
    ${renderPrompts(ctx)}
    ${open.includes(AGAIN) ? renderLate(ctx, ROUNDS) : renderCollecting(ctx, AGAIN)}`;
}

/** The rules that members recognise; each can go along to the harvest. */
export function renderRulesStep(
  ctx: LeaderContext,
  renderBeside: (rule: OptionState) => Content,
): TemplateResult {
  if (!isOpen(ctx.sheet, RULES)) {
    return html`${renderCollecting(ctx, RULES)}${renderPrompts(ctx)}`;
  }
  const title = ctx.translate("session-seen-rules");
  const votes = renderVotes(ctx, [RULES], renderBeside);
  return html`${renderPart(ctx, `open-${RULES}`, title, votes)}
    ${renderPrompts(ctx)}${renderLate(ctx, [RULES])}`;
}

/** When everyone is asked something. */
type Moment = typeof ROUNDS[number] | typeof RULES;

/** What is asked of everyone, and how. */
const QUESTIONS: Readonly<Record<Moment, readonly [title: string, help: string]>> = {
  [FIRST]: ["session-alone", "session-alone-help"],
  [AGAIN]: ["session-again-choice", "session-again-choice-help"],
  [RULES]: ["session-recognise", "session-recognise-help"],
};

function renderCollecting(
  ctx: LeaderContext,
  moment: Moment,
  first: Content = nothing,
): TemplateResult {
  const { translate, actions } = ctx;
  const [title, help] = QUESTIONS[moment];
  return renderPart(ctx, `ask-${moment}`, translate(title), html`
    ${first}
    <p>${translate(help)}</p>
    ${renderOpeningWord(ctx, moment)}
    <div class="lg-ways">${renderJoining(ctx)}<div>${renderIntake(ctx, countTotal(ctx, moment))}${
    renderHands(ctx, moment)
  }</div></div>
    <div class="lg-reveal"><p role="status">${describeReceived(ctx, moment)}</p>
      <p>${
    renderButton(translate("session-reveal"), () => actions.reveal(moment), "main")
  }</p></div>`);
}

/** After the reveal somebody may still be missing, or a hand may have been miscounted. */
const renderLate = (ctx: LeaderContext, moments: readonly Moment[]): TemplateResult =>
  html`<details class="lg-late"><summary>${ctx.translate("session-late")}</summary>
  ${renderIntake(ctx, countTotal(ctx, moments[moments.length - 1]))}
  ${moments.map((moment) => html`${renderOpeningWord(ctx, moment)}${moments.length > 1
    ? html`<p class="lg-label">${nameMoment(ctx, moment)}</p>`
    : nothing}${renderHands(ctx, moment)}`)}</details>`;

/** Return how many answered, and nothing of what they chose. */
function describeReceived(ctx: LeaderContext, moment: Moment): string {
  const { translate } = ctx;
  const { codes, hands } = countAt(ctx, moment);
  const total = codes + hands;
  return translate(total ? "session-arrived" : "session-arrived-none", { total, codes, hands });
}

const countAt = ({ members, sheet, steps }: LeaderContext, moment: Moment) =>
  countReceived(members, moment, sheet.entries, findPicks(steps));

function countTotal(ctx: LeaderContext, moment: Moment): number {
  const { codes, hands } = countAt(ctx, moment);
  return codes + hands;
}

function renderOptions(ctx: LeaderContext): TemplateResult[] {
  return listFactorsAt(ctx.members, FIRST).map((factor) => {
    const pick = countPicks(factor, findPicks(ctx.steps));
    return html`<p class="lg-question">${factor.title}</p>
      ${pick > 1 ? html`<p>${ctx.translate("session-pick", { pick })}</p>` : nothing}
      <ol class="lg-cards">${factor.items.map((item) => html`<li>${item.statement}</li>`)}</ol>`;
  });
}
