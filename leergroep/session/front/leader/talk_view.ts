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
function renderPromptSteps({ translate, actions, ui }: LeaderContext, all: number): TemplateResult {
  const shown = ui.prompt;
  const isWhole = shown >= all;
  const toggle = () => actions.show({ prompt: isWhole ? 0 : all });
  return html`<p class="lg-prompts__way">
      ${isWhole
        ? nothing
        : html`<span>${translate("session-prompt", { one: shown + 1, all })}</span>`}
      ${isWhole || shown === all - 1 ? nothing
        : renderButton(translate("session-prompt-next"), () => actions.show({ prompt: shown + 1 }))}
      ${
    renderButton(translate(isWhole ? "session-prompt-one" : "session-prompt-all"), toggle, "link")
  }</p>`;
}

/** Closed at each step and in small type: nobody at the back reads it by accident. */
export function renderLeaderNote({ step, translate }: LeaderContext): Content {
  if (!step.leader) return nothing;
  return html`<details class="lg-leader"><summary>${translate("session-leader")}</summary>
    <p>${step.leader}</p></details>`;
}

/** In a notebook the text stands above or below: say which part to read. */
export function renderReading(ctx: LeaderContext): Content {
  const { page, step } = ctx;
  if (page.presenter || !step.prompts.length) return nothing;
  const part = nameStep(ctx, step);
  return html`<p class="lg-reading">${ctx.translate("session-read", { part })}</p>`;
}
