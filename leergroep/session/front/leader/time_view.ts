/** The time in a step beside what is planned, for who leads. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { COURSE, planMinutes } from "../session_steps.ts";
import type { LeaderContext } from "./context.ts";

/** No live region: a clock that speaks up each second would drown out the talk. */
export function renderTime(ctx: LeaderContext): TemplateResult {
  const [before, all] = planMinutes(ctx.steps, ctx.index);
  const details = { minutes: ctx.step.minutes, from: before, to: before + ctx.step.minutes, all };
  const pause = ctx.translate(ctx.ui.timer.paused ? "session-go-on" : "session-pause");
  return html`<div class="lg-stagebar__time">
    <p><span role="timer" aria-label=${ctx.translate("session-timer")} class="lg-stagebar__clock"
        id="${ctx.id}-clock"></span>
      ${renderButton(pause, ctx.actions.togglePause, "link")} ${renderClockLeads(ctx)}</p>
    <p>${ctx.translate("session-planned", details)}</p></div>`;
}

/** Whether each screen goes on when its time is over: that can change at any moment. */
function renderClockLeads({ page, course, translate, actions }: LeaderContext): Content {
  if (!page.presenter) return nothing;
  const isLed = course.clock === 1;
  const toggle = () => actions.write(COURSE, { clock: isLed ? 0 : 1 });
  return renderButton(translate(isLed ? "session-clock-off" : "session-clock-on"), toggle, "link");
}
