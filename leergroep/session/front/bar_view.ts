/** The bar over each step: where the group is, the time, and the way on. */

import { html, nothing } from "lit-html";
import { HARVEST, planned } from "./course.ts";
import { isLoud, renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { renderNotices } from "../../widget/front/controls/tools.ts";
import { titleOf } from "./context.ts";
import { heading } from "./elements.ts";
import { canFill, toggleFullScreen } from "./presence.ts";

export function bar(ctx) {
  const last = ctx.steps.length - 1;
  return html`<div class="lg-form lg-stagebar lg-screen" lang=${ctx.language}>
    <div class="lg-stagebar__row">
      <div class="lg-stagebar__where">${heading(ctx, html`<span class="lg-stagebar__place">
        ${place(ctx)}</span> ${titleOf(ctx, ctx.step)}`)}</div>
      ${ctx.step.slug === HARVEST ? nothing : time(ctx)}
      <p class="lg-stagebar__go">
        ${ctx.index ? renderButton(ctx.translate("previous"), () => ctx.actions.by(-1)) : nothing}
        ${ctx.index < last ? renderButton(ctx.translate("next"), () => ctx.actions.by(1), "main") : nothing}</p>
    </div>
    ${more(ctx)}
    ${isLoud(ctx) ? renderStorageNotice(ctx) : nothing}
    ${renderNotices(ctx)}
  </div>`;
}

/** The harvest is no step: then the walk is over. */
const place = (ctx) => ctx.step.slug === HARVEST
  ? ctx.instrument.title
  : ctx.translate("session-place", { step: ctx.index + 1, steps: ctx.steps.length - 1 });

/** No live region: a clock that speaks up each second would drown out the talk. */
function time(ctx) {
  const [before, all] = planned(ctx.steps, ctx.index);
  const details = { minutes: ctx.step.minutes, from: before, to: before + ctx.step.minutes, all };
  return html`<div class="lg-stagebar__time">
    <p><span role="timer" aria-label=${ctx.translate("session-timer")} class="lg-stagebar__clock" id="${ctx.id}-clock"></span>
      ${renderButton(ctx.translate(ctx.ui.timer.paused ? "session-go-on" : "session-pause"), ctx.actions.pause, "link")}</p>
    <p>${ctx.translate("session-planned", details)}</p></div>`;
}

function more(ctx) {
  return html`<details class="lg-stagebar__more"><summary>${ctx.translate("session-more")}</summary>
    <ol class="lg-jump">${ctx.steps.map((step) => html`<li><button type="button" class="lg-step"
      aria-current=${step === ctx.step ? "step" : nothing} @click=${() => ctx.actions.step(step.slug)}>
      <span class="lg-step__title">${titleOf(ctx, step)}</span></button></li>`)}</ol>
    ${ctx.page.presenter ? html`<p class="lg-keys">${ctx.translate("session-keys")}</p>` : nothing}
    <p class="utrecht-action-group">
      ${ctx.page.presenter && canFill ? renderButton(ctx.translate("session-full-screen"), toggleFullScreen) : nothing}
      ${renderButton(ctx.translate("session-leave"), ctx.actions.leave)}</p></details>`;
}
