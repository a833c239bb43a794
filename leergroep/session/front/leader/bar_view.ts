/** The bar over each scene: where the group is, and what only who leads needs. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, type EventOf, renderButton } from "../../../widget/front/controls/elements.ts";
import { canFillScreen, toggleFullScreen } from "../../../widget/front/controls/full_screen.ts";
import { isLoud, renderStorageNotice } from "../../../widget/front/controls/storage_notice.ts";
import { renderNotices } from "../../../widget/front/controls/notices.ts";
import { nameStep } from "../names.ts";
import { HARVEST } from "../session_steps.ts";
import { renderHeading } from "../step_pieces.ts";
import { isConsole, type LeaderContext, type SecondWindow } from "./context.ts";
import { renderGo } from "./go_view.ts";
import { getLater } from "./parts.ts";

/** What is said of the window beside this one. */
const SENTENCES: Partial<Record<SecondWindow, string>> = {
  refused: "second-refused",
  closed: "second-closed",
  lost: "second-lost",
};

export function renderBar(ctx: LeaderContext): TemplateResult {
  const isOwn = isConsole(ctx);
  // Before the group's screen has answered there is nowhere to be.
  if (!ctx.ui.on) {
    return html`<div class="lg-form lg-stagebar lg-screen" lang=${ctx.language}>${
      renderHeading({ ...ctx, ui: { on: true } }, ctx.translate("session-leader"))
    }</div>`;
  }
  return html`<div class="lg-form lg-stagebar lg-screen" lang=${ctx.language}>
    <div class="lg-stagebar__row">
      <div class="lg-stagebar__where">${
    renderHeading(ctx, html`<span class="lg-stagebar__place">
        ${namePlace(ctx)}</span> ${nameStep(ctx, ctx.step)}`)
  }</div>
      ${isOwn && ctx.step.slug !== HARVEST ? getLater()?.renderTime(ctx) : nothing}
      <p class="lg-stagebar__tools">${renderTools(ctx)}</p>
      ${renderMore(ctx)}
    </div>
    ${isOwn ? renderGo(ctx) : nothing}
    ${renderSecond(ctx)}
    ${isLoud(ctx) ? renderStorageNotice(ctx) : nothing}
    ${renderNotices(ctx)}
  </div>`;
}

/** The harvest is no step: then the walk is over. */
const namePlace = (ctx: LeaderContext): string =>
  ctx.step.slug === HARVEST
    ? ctx.instrument.title
    : ctx.translate("session-place", { step: ctx.index + 1, steps: ctx.steps.length - 1 });

/** On the group's screen: the way to what only who leads needs, here or in a window beside it. */
function renderTools({ ui, page, translate, actions }: LeaderContext): Content {
  if (["open", "own", "lost"].includes(ui.second)) return nothing;
  return html`${
    renderButton(translate(ui.isOwn ? "session-to-stage" : "session-leader"), actions.toggleOwn)
  } ${page.presenter ? renderButton(translate("second-open"), actions.openSecond) : nothing}`;
}

const renderSecond = ({ ui, translate }: LeaderContext): Content => {
  const key = ui.hasTwin ? "session-twin" : SENTENCES[ui.second];
  return html`<p role="status" class="lg-stagebar__said">${key ? translate(key) : nothing}</p>`;
};

/** What lies over the screen goes away: a question may stand under it. */
function jump({ currentTarget }: EventOf<HTMLElement>, go: () => void): void {
  currentTarget.closest("details")?.removeAttribute("open");
  go();
}

function renderMore(ctx: LeaderContext): TemplateResult {
  const { ui, page, translate, actions } = ctx;
  const isStage = ui.second !== "own" && ui.second !== "lost";
  return html`<details class="lg-stagebar__more"><summary>${translate("session-more")}</summary>
    <div class="lg-stagebar__all"><ol class="lg-jump">${
    ctx.steps.map((step) => html`<li><button type="button" class="lg-step"
      aria-current=${step === ctx.step ? "step" : nothing}
      @click=${(event: EventOf<HTMLElement>) => jump(event, () => actions.goToStep(step.slug))}>
      <span class="lg-step__title">${nameStep(ctx, step)}</span></button></li>`)
  }</ol>
    ${page.presenter ? html`<p class="lg-keys">${translate("session-keys")}</p>` : nothing}
    ${isStage
      ? html`<p class="utrecht-action-group">
      ${page.presenter && canFillScreen
        ? renderButton(translate("session-full-screen"), toggleFullScreen)
        : nothing}
      ${renderButton(translate("session-leave"), actions.leave)}</p>`
      : nothing}</div></details>`;
}
