/** The session on the leader's computer: before it begins, and scene by scene. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Content } from "../../../widget/front/controls/elements.ts";
import { draw } from "../../../widget/front/draw.ts";
import { type SceneKind, TAKE } from "../scenes.ts";
import { HARVEST, LOOK_BACK } from "../session_steps.ts";
import { renderBar } from "./bar_view.ts";
import { isConsole, type LeaderContext } from "./context.ts";
import { renderGo } from "./go_view.ts";
import { getLater, renderLater } from "./parts.ts";
import { renderAsking, renderReceived } from "./poll_view.ts";
import { showTime } from "./presence.ts";
import { renderStart } from "./start_view.ts";
import { renderReading, renderTalk, renderTalkBeside } from "./talk_view.ts";

type View = (ctx: LeaderContext) => Content;

/** Draw the session in its place in the page, and once it is on, around the part that is shown. */
export function drawSession(ctx: LeaderContext, el: HTMLElement): void {
  const { actions, ui } = ctx;
  if (ui.called && ctx.course.step) queueMicrotask(() => ui.called && actions.resume());
  if (ui.on) drawPlace(ctx, el);
  else draw(html`${renderStart(ctx)}${renderOnPaper(ctx, getLater()?.renderPaper(ctx))}`, el);
  actions.share();
}

/** Draw where the group is, or what only who leads needs. */
export function drawPlace(ctx: LeaderContext, el: HTMLElement): void {
  const { page: { presenter }, place, ui } = ctx;
  const isOwn = isConsole(ctx);
  const panel = isOwn ? renderOwn : renderPanel;
  const places: [View, HTMLElement][] = presenter
    ? [[renderBar, presenter.bar], [panel, presenter.panel]]
    : [[(all) => html`${renderBar(all)}${panel(all)}`, el]];
  const shown = `${place.step}/${isOwn ? "" : place.slug}`;
  if (ui.shown !== shown) {
    // Each scene is drawn afresh, and what was opened in one is closed in the next; the bar stays.
    [el, places.at(-1)?.[1] ?? el].forEach((node) => draw(nothing, node));
    presenter?.bar.querySelectorAll("details").forEach((one) => one.removeAttribute("open"));
    presenter?.show(place.kind === "read" && !isOwn ? place.step : "");
    ui.shown = shown;
  }
  places.forEach(([view, node]) => draw(view(ctx), node));
  showTime(ctx);
}

function renderPanel(ctx: LeaderContext): TemplateResult {
  const { kind, moment } = ctx.place;
  const between = kind === "ask" && moment ? renderReceived(ctx, moment) : nothing;
  return html`<div class="lg-form lg-panel lg-scene lg-scene--${kind} lg-screen" lang=${
    ctx.language
  } data-scene=${ctx.place.slug}>
      ${renderReading(ctx)}${SCENES[kind](ctx)}${renderGo(ctx, between)}
    </div>${renderOnPaper(ctx)}`;
}

/** The part itself is what is read: the page shows it, over the question that opens the talk. */
const SCENES: Readonly<Record<SceneKind, View>> = {
  read: renderTalkBeside,
  ask: (ctx) => renderAsking(ctx, ctx.place),
  show: (ctx) => renderLater(ctx, (later) => later.renderShowing(ctx)),
  talk: renderTalk,
  fill: renderFilling,
};

function renderFilling(ctx: LeaderContext): Content {
  return renderLater(ctx, (later) => {
    if (ctx.step.slug === LOOK_BACK) return later.renderLookBack(ctx);
    if (ctx.step.slug !== HARVEST) return later.renderActions(ctx);
    return ctx.place.slug === TAKE.slug ? later.renderTake(ctx) : later.renderHarvest(ctx);
  });
}

const renderOwn = (ctx: LeaderContext): Content =>
  renderLater(ctx, (later) => later.renderConsole(ctx));

const renderOnPaper = (ctx: LeaderContext, more: Content = nothing): TemplateResult =>
  html`<div class="lg-paper" lang=${ctx.language}>${isWhole(ctx) ? nothing : html`<p class="lg-paper__label">${
    ctx.translate("session-paper-late")
  }</p>`}${getLater()?.renderReport(ctx) ?? nothing}${more}</div>`;

/** Tell whether all that is printed is there: a part of it is fetched, and the rest was kept. */
const isWhole = ({ storage }: LeaderContext): boolean =>
  getLater() !== undefined && storage.kind !== "opening";

