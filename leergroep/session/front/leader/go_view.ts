/** The way on: one button for what comes next, and one back. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import type { LeaderContext } from "./context.ts";
import { TAKE } from "../scenes.ts";
import { findNextPlace } from "./step_actions.ts";

export function renderGo(ctx: LeaderContext, between: Content = nothing): TemplateResult {
  const { translate, actions } = ctx;
  const next = findNextPlace(ctx, 1);
  const isReveal = next?.kind === "show" && ctx.place.kind === "ask";
  const isOver = next?.slug === TAKE.slug;
  const label = translate(isReveal ? "session-reveal" : isOver ? "session-files" : "next");
  return html`<div class="lg-go">
    ${findNextPlace(ctx, -1)
      ? renderButton(translate("previous"), () => actions.move(-1))
      : html`<span></span>`}
    ${between}
    ${next ? renderButton(label, () => actions.move(1), isOver ? "plain" : "main") : nothing}</div>`;
}
