/** What a step is about: the questions that open the talk, and the note for who leads. */

import { html, nothing } from "lit-html";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { titleOf } from "./context.ts";
import { part } from "./elements.ts";

/** One question at a time, large enough for the back of a room; or all of them. */
export function prompts(ctx) {
  const { prompts: all } = ctx.step;
  if (!all.length) return nothing;
  const shown = ctx.ui.prompt;
  const whole = shown >= all.length;
  const list = html`<ul class="lg-prompts">${(whole ? all : [all[shown]]).map((one) =>
    html`<li>${one}</li>`)}</ul>`;
  return part(ctx, "prompts", ctx.translate("session-talk"), html`<div role="status">${list}</div>
    <p class="lg-prompts__way">
      ${whole ? nothing : html`<span>${ctx.translate("session-prompt", { one: shown + 1, all: all.length })}</span>`}
      ${whole || shown === all.length - 1 ? nothing
        : renderButton(ctx.translate("session-prompt-next"), () => ctx.actions.see({ prompt: shown + 1 }))}
      ${renderButton(ctx.translate(whole ? "session-prompt-one" : "session-prompt-all"),
        () => ctx.actions.see({ prompt: whole ? 0 : all.length }), "link")}</p>`);
}

/** Closed at each step and in small type: nobody at the back reads it by accident. */
export function note(ctx) {
  if (!ctx.step.leader) return nothing;
  return html`<details class="lg-leader"><summary>${ctx.translate("session-leader")}</summary>
    <p>${ctx.step.leader}</p></details>`;
}

/** In a notebook the text stands above or below: say which part to read. */
export const reading = (ctx) =>
  ctx.page.presenter || !ctx.step.prompts.length ? nothing
    : html`<p class="lg-reading">${ctx.translate("session-read", { part: titleOf(ctx, ctx.step) })}</p>`;
