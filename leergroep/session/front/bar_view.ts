/** The bar over each step: where the group is, the time, and the way on. */

import { html, nothing } from "lit-html";
import { HARVEST, planned } from "./course.ts";
import { isLoud, kept } from "../../widget/front/controls/storage_notice.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { messages } from "../../widget/front/controls/tools.ts";
import { titleOf } from "./context.ts";
import { heading } from "./elements.ts";
import { canFill, toggleFullScreen } from "./presence.ts";

export function bar(c) {
  const last = c.steps.length - 1;
  return html`<div class="lg-form lg-stagebar lg-screen" lang=${c.language}>
    <div class="lg-stagebar__row">
      <div class="lg-stagebar__where">${heading(c, html`<span class="lg-stagebar__place">
        ${place(c)}</span> ${titleOf(c, c.step)}`)}</div>
      ${c.step.slug === HARVEST ? nothing : time(c)}
      <p class="lg-stagebar__go">
        ${c.index ? button(c.say("previous"), () => c.act.by(-1)) : nothing}
        ${c.index < last ? button(c.say("next"), () => c.act.by(1), "main") : nothing}</p>
    </div>
    ${more(c)}
    ${isLoud(c) ? kept(c) : nothing}
    ${messages(c)}
  </div>`;
}

/** The harvest is no step: then the walk is over. */
const place = (c) => c.step.slug === HARVEST
  ? c.instrument.title
  : c.say("session-place", { step: c.index + 1, steps: c.steps.length - 1 });

/** No live region: a clock that speaks up each second would drown out the talk. */
function time(c) {
  const [before, all] = planned(c.steps, c.index);
  const details = { minutes: c.step.minutes, from: before, to: before + c.step.minutes, all };
  return html`<div class="lg-stagebar__time">
    <p><span role="timer" aria-label=${c.say("session-timer")} class="lg-stagebar__clock" id="${c.id}-clock"></span>
      ${button(c.say(c.ui.timer.paused ? "session-go-on" : "session-pause"), c.act.pause, "link")}</p>
    <p>${c.say("session-planned", details)}</p></div>`;
}

function more(c) {
  return html`<details class="lg-stagebar__more"><summary>${c.say("session-more")}</summary>
    <ol class="lg-jump">${c.steps.map((step) => html`<li><button type="button" class="lg-step"
      aria-current=${step === c.step ? "step" : nothing} @click=${() => c.act.step(step.slug)}>
      <span class="lg-step__title">${titleOf(c, step)}</span></button></li>`)}</ol>
    ${c.model.stage ? html`<p class="lg-keys">${c.say("session-keys")}</p>` : nothing}
    <p class="utrecht-action-group">
      ${c.model.stage && canFill ? button(c.say("session-full-screen"), toggleFullScreen) : nothing}
      ${button(c.say("session-leave"), c.act.leave)}</p></details>`;
}
