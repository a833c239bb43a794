/** For who leads: all questions that open the talk, and what to listen for. */

import { html, nothing } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { renderLabel, renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { findTalk } from "./step_actions.ts";

/** All questions, for who leads: each can be put on the group's screen. */
export function renderPrompts(ctx: LeaderContext): Content {
  const { prompts } = ctx.step;
  if (!prompts.length) return nothing;
  const canShow = Boolean(findTalk(ctx));
  return renderPart(ctx, "prompts", ctx.translate("session-talk"), html`<ul class="lg-prompts">${
    prompts.map((prompt, at) => html`<li>${prompt} ${canShow
      ? renderButton(renderLabel(ctx, "session-prompt-show", prompt),
        () => ctx.actions.showPrompt(at), "link")
      : nothing}</li>`)
  }</ul>`);
}

/** What to listen for: only who leads reads it. */
export const renderLeaderNote = (ctx: LeaderContext): Content =>
  ctx.step.leader
    ? renderPart(ctx, "note", ctx.translate("session-note"), html`<p>${ctx.step.leader}</p>`)
    : nothing;
