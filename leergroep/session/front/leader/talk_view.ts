/** What a step is about: the questions that open the talk, one at a time. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { nameStep } from "../names.ts";
import { isTalkBeside } from "../scenes.ts";
import { renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";

/** One question at a time, large enough for the back of a room. */
export const renderTalk = (ctx: LeaderContext): TemplateResult =>
  renderPrompt(ctx, (prompt) => ctx.actions.showPrompt(prompt));

/** Under what is read: one question at a time, unless who leads has them on another screen. */
export function renderTalkBeside(ctx: LeaderContext): Content {
  const { ui, step, places, actions } = ctx;
  if (ui.second === "open" || !isTalkBeside(step.slug, places)) return nothing;
  return renderPrompt(ctx, (prompt) => actions.show({ prompt }));
}

function renderPrompt(ctx: LeaderContext, show: (prompt: number) => void): TemplateResult {
  const { prompts } = ctx.step;
  const shown = Math.min(ctx.ui.prompt, prompts.length - 1);
  const next = () => show((shown + 1) % prompts.length);
  return renderPart(ctx, "scene", ctx.translate("session-talk"), html`
    <p role="status" class="lg-prompt">${prompts[shown]}</p>
    ${prompts.length > 1
      ? html`<p class="lg-prompts__way"><span>${
        ctx.translate("session-prompt", { one: shown + 1, all: prompts.length })
      }</span> ${renderButton(ctx.translate("session-prompt-next"), next)}</p>`
      : nothing}`);
}

/** In a notebook the text stands above or below: say which part to read. */
export function renderReading(ctx: LeaderContext): Content {
  if (ctx.page.presenter || !ctx.step.prompts.length) return nothing;
  const part = nameStep(ctx, ctx.step);
  return html`<p class="lg-reading">${ctx.translate("session-read", { part })}</p>`;
}
