/** The bar over each step: where the group is, the time, and the way on. */

import { html, nothing, type TemplateResult } from "lit-html";
import { renderButton } from "../../../widget/front/controls/elements.ts";
import { isLoud, renderStorageNotice } from "../../../widget/front/controls/storage_notice.ts";
import { renderNotices } from "../../../widget/front/controls/tools.ts";
import { nameStep } from "../names.ts";
import { HARVEST, planMinutes } from "../session_steps.ts";
import { renderHeading } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { canFillScreen, toggleFullScreen } from "./presence.ts";

export function renderBar(ctx: LeaderContext): TemplateResult {
  const last = ctx.steps.length - 1;
  return html`<div class="lg-form lg-stagebar lg-screen" lang=${ctx.language}>
    <div class="lg-stagebar__row">
      <div class="lg-stagebar__where">${
    renderHeading(ctx, html`<span class="lg-stagebar__place">
        ${namePlace(ctx)}</span> ${nameStep(ctx, ctx.step)}`)
  }</div>
      ${ctx.step.slug === HARVEST ? nothing : renderTime(ctx)}
      <p class="lg-stagebar__go">
        ${ctx.index ? renderButton(ctx.translate("previous"), () => ctx.actions.move(-1)) : nothing}
        ${ctx.index < last
          ? renderButton(ctx.translate("next"), () => ctx.actions.move(1), "main")
          : nothing}</p>
    </div>
    ${renderMore(ctx)}
    ${isLoud(ctx) ? renderStorageNotice(ctx) : nothing}
    ${renderNotices(ctx)}
  </div>`;
}

/** The harvest is no step: then the walk is over. */
const namePlace = (ctx: LeaderContext): string =>
  ctx.step.slug === HARVEST
    ? ctx.instrument.title
    : ctx.translate("session-place", { step: ctx.index + 1, steps: ctx.steps.length - 1 });

/** No live region: a clock that speaks up each second would drown out the talk. */
function renderTime(ctx: LeaderContext): TemplateResult {
  const [before, all] = planMinutes(ctx.steps, ctx.index);
  const details = { minutes: ctx.step.minutes, from: before, to: before + ctx.step.minutes, all };
  const pause = ctx.translate(ctx.ui.timer.paused ? "session-go-on" : "session-pause");
  return html`<div class="lg-stagebar__time">
    <p><span role="timer" aria-label=${ctx.translate("session-timer")} class="lg-stagebar__clock"
        id="${ctx.id}-clock"></span>
      ${renderButton(pause, ctx.actions.togglePause, "link")}</p>
    <p>${ctx.translate("session-planned", details)}</p></div>`;
}

function renderMore(ctx: LeaderContext): TemplateResult {
  return html`<details class="lg-stagebar__more"><summary>${ctx.translate("session-more")}</summary>
    <ol class="lg-jump">${ctx.steps.map((step) => html`<li><button type="button" class="lg-step"
      aria-current=${step === ctx.step ? "step" : nothing}
      @click=${() => ctx.actions.goToStep(step.slug)}>
      <span class="lg-step__title">${nameStep(ctx, step)}</span></button></li>`)}</ol>
    ${ctx.page.presenter ? html`<p class="lg-keys">${ctx.translate("session-keys")}</p>` : nothing}
    <p class="utrecht-action-group">
      ${ctx.page.presenter && canFillScreen
        ? renderButton(ctx.translate("session-full-screen"), toggleFullScreen)
        : nothing}
      ${renderButton(ctx.translate("session-leave"), ctx.actions.leave)}</p></details>`;
}
