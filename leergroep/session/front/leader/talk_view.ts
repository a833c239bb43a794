/** What a step is about: the questions that open the talk, and the note for who leads. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { nameStep } from "../names.ts";
import { renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";

/** One question at a time, large enough for the back of a room; or all of them. */
export function renderPrompts(ctx: LeaderContext): Content {
  const { prompts } = ctx.step;
  if (!prompts.length) return nothing;
  const shown = ctx.ui.prompt;
  const list = shown >= prompts.length ? prompts : [prompts[shown]];
  const items = list.map((one) => html`<li>${one}</li>`);
  return renderPart(ctx, "prompts", ctx.translate("session-talk"), html`<div role="status"><ul
      class="lg-prompts">${items}</ul></div>
    ${renderPromptSteps(ctx, prompts.length)}`);
}

/** The way to the next question and to all of them. */
function renderPromptSteps(ctx: LeaderContext, all: number): TemplateResult {
  const shown = ctx.ui.prompt;
  const isWhole = shown >= all;
  const next = () => ctx.actions.show({ prompt: shown + 1 });
  const toggle = () => ctx.actions.show({ prompt: isWhole ? 0 : all });
  const other = ctx.translate(isWhole ? "session-prompt-one" : "session-prompt-all");
  return html`<p class="lg-prompts__way">
      ${isWhole
        ? nothing
        : html`<span>${ctx.translate("session-prompt", { one: shown + 1, all })}</span>`}
      ${isWhole || shown === all - 1 ? nothing
        : renderButton(ctx.translate("session-prompt-next"), next)}
      ${renderButton(other, toggle, "link")}</p>`;
}

/** Closed at each step and in small type: nobody at the back reads it by accident. */
export function renderLeaderNote(ctx: LeaderContext): Content {
  if (!ctx.step.leader) return nothing;
  return html`<details class="lg-leader"><summary>${ctx.translate("session-leader")}</summary>
    <p>${ctx.step.leader}</p></details>`;
}

/** In a notebook the text stands above or below: say which part to read. */
export function renderReading(ctx: LeaderContext): Content {
  if (ctx.page.presenter || !ctx.step.prompts.length) return nothing;
  const part = nameStep(ctx, ctx.step);
  return html`<p class="lg-reading">${ctx.translate("session-read", { part })}</p>`;
}
