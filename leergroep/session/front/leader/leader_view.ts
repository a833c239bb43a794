/** The session on the leader's screen: before it begins, and step by step. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { draw } from "../../../widget/front/draw.ts";
import { makeRuleId } from "../results/harvest.ts";
import { renderHarvest, renderReport } from "../results/harvest_view.ts";
import { ACTIONS, CHOICE, HARVEST, LOOK_BACK, MEANING, RULES } from "../session_steps.ts";
import type { OptionState } from "../state.ts";
import { renderLabel } from "../step_pieces.ts";
import { renderChoiceStep, renderRulesStep } from "./ballot_view.ts";
import { renderBar } from "./bar_view.ts";
import type { LeaderContext } from "./context.ts";
import { renderLookBack, renderNotes, renderTakenRules } from "./notes_view.ts";
import { renderPaper } from "./paper.ts";
import { showTime } from "./presence.ts";
import { renderStart } from "./start_view.ts";
import { renderLeaderNote, renderPrompts, renderReading } from "./talk_view.ts";

type View = (ctx: LeaderContext) => Content;

/** Draw the session in its place in the page, and once it is on, around the part that is shown. */
export function drawSession(ctx: LeaderContext, el: HTMLElement): void {
  const { actions, page: { presenter }, step, ui } = ctx;
  if (ui.called && ctx.course.step) queueMicrotask(() => ui.called && actions.resume());
  if (!ui.on) {
    draw(html`${renderStart(ctx)}${renderOnPaper(ctx, renderPaper(ctx))}`, el);
    return;
  }
  const places: [View, HTMLElement][] = presenter
    ? [[renderBar, presenter.bar], [renderPanel, presenter.panel]]
    : [[renderBoth, el]];
  if (ui.shown !== step.slug) {
    // Each step is drawn afresh: what was opened in one step is closed in the next.
    [el, ...places.map(([_, place]) => place)].forEach((place) => draw(nothing, place));
    presenter?.show(step.slug);
    ui.shown = step.slug;
  }
  places.forEach(([view, place]) => draw(view(ctx), place));
  showTime(ctx);
}

const renderBoth: View = (ctx) => html`${renderBar(ctx)}${renderPanel(ctx)}`;

const STEPS: Readonly<Record<string, View | undefined>> = {
  [LOOK_BACK]: renderLookBack,
  [CHOICE]: renderChoiceStep,
  [RULES]: (ctx) => renderRulesStep(ctx, (rule) => renderTaking(ctx, rule)),
  [MEANING]: (ctx) => [renderPrompts(ctx), renderNotes(ctx)],
  [ACTIONS]: (ctx) => [renderNotes(ctx), renderTakenRules(ctx)],
  [HARVEST]: renderHarvest,
};
/** Steps that have a place for what the group agrees, or come after it. */
const NOTED = [MEANING, ACTIONS, HARVEST];

function renderPanel(ctx: LeaderContext): TemplateResult {
  const { slug } = ctx.step;
  const renderStep = STEPS[slug] ?? renderPrompts;
  return html`<div class="lg-form lg-panel lg-screen" lang=${ctx.language}>
      ${renderReading(ctx)}${renderStep(ctx)}${renderLeaderNote(ctx)}
      ${NOTED.includes(slug) ? nothing
        : html`<details class="lg-noting"><summary>${
          ctx.translate("session-noting")
        }</summary>${renderNotes(ctx)}</details>`}
    </div>${renderOnPaper(ctx)}`;
}

const renderOnPaper = (ctx: LeaderContext, more: Content = nothing): TemplateResult =>
  html`<div class="lg-paper" lang=${ctx.language}>${renderReport(ctx)}${more}</div>`;

/** The button that takes a rule to the harvest, or out of it. */
function renderTaking(ctx: LeaderContext, rule: OptionState): TemplateResult {
  const isTaken = makeRuleId(rule.slug) in ctx.sheet.entries;
  const key = isTaken ? "session-taken" : "session-take-rule";
  const toggle = () => ctx.actions.toggleRule(rule);
  return html`<p class="lg-taking" data-taken=${isTaken}>${
    renderButton(renderLabel(ctx, key, rule.statement), toggle, isTaken ? "link" : "plain")
  }</p>`;
}
