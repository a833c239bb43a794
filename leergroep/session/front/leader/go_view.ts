/** The way on: one button for what comes next, and one back. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import type { LeaderContext } from "./context.ts";
import { TAKE } from "../scenes.ts";
import { findNextPlace } from "./step_actions.ts";

export function renderGo(ctx: LeaderContext, between: Content = nothing): TemplateResult {
  const { translate, actions, ui } = ctx;
  const next = findNextPlace(ctx, 1);
  const isReveal = next?.kind === "show" && ctx.place.kind === "ask";
  const isOver = next?.slug === TAKE.slug;
  const label = translate(isReveal ? "session-reveal" : isOver ? "session-files" : "next");
  return html`<div class="lg-go">
    ${ui.ahead ? renderButton(translate("session-hold"), actions.hold)
      : findNextPlace(ctx, -1)
      ? renderButton(translate("previous"), () => actions.move(-1))
      : html`<span></span>`}
    ${between}
    <p role="status" class="lg-ahead">${ui.ahead ? html`${translate("session-ahead")} <strong
      aria-hidden="true">${ui.ahead}</strong>` : nothing}</p>
    <span class="lg-go__on">${renderPages(ctx)}${
    next ? renderButton(label, () => actions.move(1), isOver ? "plain" : "main") : nothing
  }</span></div>`;
}

/** What is read goes on beyond this screen: the way on turns its page first. */
function renderPages(ctx: LeaderContext): Content {
  const { place, translate, ui: { isOwn, pages: [at, of] } } = ctx;
  if (place.kind !== "read" || isOwn) return nothing;
  return html`<span role="status">${
    of > 1 ? translate("session-page", { at, of }) : nothing
  }</span>`;
}
