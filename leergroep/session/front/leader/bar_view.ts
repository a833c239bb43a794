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
  const { translate, actions, index, step, steps } = ctx;
  const last = steps.length - 1;
  return html`<div class="lg-form lg-stagebar lg-screen" lang=${ctx.language}>
    <div class="lg-stagebar__row">
      <div class="lg-stagebar__where">${
    renderHeading(ctx, html`<span class="lg-stagebar__place">
        ${namePlace(ctx)}</span> ${nameStep(ctx, step)}`)
  }</div>
      ${step.slug === HARVEST ? nothing : renderTime(ctx)}
      <p class="lg-stagebar__go">
        ${index ? renderButton(translate("previous"), () => actions.move(-1)) : nothing}
        ${index < last
          ? renderButton(translate("next"), () => actions.move(1), "main")
          : nothing}</p>
    </div>
    ${renderMore(ctx)}
    ${isLoud(ctx) ? renderStorageNotice(ctx) : nothing}
    ${renderNotices(ctx)}
  </div>`;
}

/** The harvest is no step: then the walk is over. */
const namePlace = ({ instrument, translate, index, step, steps }: LeaderContext): string =>
  step.slug === HARVEST
    ? instrument.title
    : translate("session-place", { step: index + 1, steps: steps.length - 1 });

/** No live region: a clock that speaks up each second would drown out the talk. */
function renderTime(ctx: LeaderContext): TemplateResult {
  const { id, translate, actions, index, step, steps, ui } = ctx;
  const [before, all] = planMinutes(steps, index);
  const details = { minutes: step.minutes, from: before, to: before + step.minutes, all };
  const pause = translate(ui.timer.paused ? "session-go-on" : "session-pause");
  return html`<div class="lg-stagebar__time">
    <p><span role="timer" aria-label=${translate("session-timer")} class="lg-stagebar__clock"
        id="${id}-clock"></span>
      ${renderButton(pause, actions.togglePause, "link")}</p>
    <p>${translate("session-planned", details)}</p></div>`;
}

function renderMore(ctx: LeaderContext): TemplateResult {
  const { translate, actions, page } = ctx;
  return html`<details class="lg-stagebar__more"><summary>${translate("session-more")}</summary>
    <ol class="lg-jump">${ctx.steps.map((step) => html`<li><button type="button" class="lg-step"
      aria-current=${step === ctx.step ? "step" : nothing}
      @click=${() => actions.goToStep(step.slug)}>
      <span class="lg-step__title">${nameStep(ctx, step)}</span></button></li>`)}</ol>
    ${page.presenter ? html`<p class="lg-keys">${translate("session-keys")}</p>` : nothing}
    <p class="utrecht-action-group">
      ${page.presenter && canFillScreen
        ? renderButton(translate("session-full-screen"), toggleFullScreen)
        : nothing}
      ${renderButton(translate("session-leave"), actions.leave)}</p></details>`;
}
