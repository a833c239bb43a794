/** The session on the leader's screen: before it begins, and step by step. */

import { html, nothing, render } from "lit-html";
import { ruleId } from "./harvest.ts";
import { ACTIONS, CHOICE, HARVEST, LOOK_BACK, MEANING, RULES } from "./course.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { choice, rules } from "./ballot_view.ts";
import { bar } from "./bar_view.ts";
import { coursed } from "./context.ts";
import { harvest, report } from "./harvest_view.ts";
import { lookingBack, notes, taken } from "./notes_view.ts";
import { paper } from "./paper.ts";
import { about } from "./elements.ts";
import { tick } from "./presence.ts";
import { start } from "./start_view.ts";
import { note, prompts, reading } from "./talk_view.ts";

/** Draw the session in its place in the page, and once it is on, on the stage. */
export function session(controller, el) {
  const ctx = coursed(controller);
  if (ctx.ui.called && ctx.course.step) queueMicrotask(() => ctx.ui.called && ctx.actions.resume());
  if (!ctx.ui.on) return render(html`${start(ctx)}${onPaper(ctx, paper(ctx))}`, el);
  const { stage } = ctx.model;
  const places = stage ? [[bar, stage.bar], [panel, stage.panel]] : [[both, el]];
  if (ctx.ui.shown !== ctx.step.slug) {
    // Each step is drawn afresh: what was opened in one step is closed in the next.
    [el, ...places.map(([_, place]) => place)].forEach((place) => render(nothing, place));
    stage?.show(ctx.step.slug);
    ctx.ui.shown = ctx.step.slug;
  }
  places.forEach(([view, place]) => render(view(ctx), place));
  tick(ctx);
}

const both = (ctx) => html`${bar(ctx)}${panel(ctx)}`;

const STEPS = {
  [LOOK_BACK]: lookingBack,
  [CHOICE]: choice,
  [RULES]: (ctx) => rules(ctx, (option) => taking(ctx, option)),
  [MEANING]: (ctx) => [prompts(ctx), notes(ctx)],
  [ACTIONS]: (ctx) => [notes(ctx), taken(ctx)],
  [HARVEST]: harvest,
};
/** Steps that have a place for what the group agrees, or come after it. */
const NOTED = [MEANING, ACTIONS, HARVEST];

function panel(ctx) {
  const { slug } = ctx.step;
  return html`<div class="lg-form lg-panel lg-screen" lang=${ctx.language}>
      ${reading(ctx)}${(STEPS[slug] ?? prompts)(ctx)}${note(ctx)}
      ${NOTED.includes(slug) ? nothing
        : html`<details class="lg-noting"><summary>${ctx.translate("session-noting")}</summary>${notes(ctx)}</details>`}
    </div>${onPaper(ctx)}`;
}

const onPaper = (ctx, more = nothing) => html`<div class="lg-paper" lang=${ctx.language}>${report(ctx)}${more}</div>`;

function taking(ctx, option) {
  const isTaken = ruleId(option.slug) in ctx.sheet.entries;
  return html`<p class="lg-taking" data-taken=${isTaken}>${renderButton(about(ctx, isTaken ? "session-taken" : "session-take-rule", option.statement),
    () => ctx.actions.rule(option), isTaken ? "link" : "plain")}</p>`;
}
