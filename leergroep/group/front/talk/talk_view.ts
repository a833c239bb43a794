/** The stage: one thing a screen, with the way on in the same place on each. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { isLoud, renderStorageNotice } from "../../../widget/front/controls/storage_notice.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { canFillScreen, toggleFullScreen } from "../../../widget/front/controls/full_screen.ts";
import { formatDay } from "../dots.ts";
import { pickFirst } from "../measures.ts";
import { renderActionStep, renderBackStep } from "./agreement_view.ts";
import type { TalkContext } from "./context.ts";
import { renderSpread } from "./dot_grid.ts";
import { renderHarvestReport, renderHarvestStep, renderTakeStep } from "./harvest_step_view.ts";
import { askAbout, nameStatement, type TalkStep } from "./steps.ts";
import { nameSubject } from "./talk_actions.ts";

/** What the screens after the statements are called. */
const TITLES = {
  back: "harvest-terugblik",
  action: "talk-action",
  harvest: "step-oogst",
  take: "talk-take",
} as const;

export function renderTalk(ctx: TalkContext): TemplateResult {
  const { language, steps, index } = ctx;
  const step = steps[index];
  return html`<div class="lg-form lg-talk__screen lg-screen" lang=${language}>
      ${renderHead(ctx, step)}
      ${keyed(step.key, html`<section class="lg-talk__step lg-talk__step--${step.kind}">${
    renderStep(ctx, step)
  }</section>`)}
      ${renderKept(ctx, step)}
      ${renderWays(ctx, step)}</div>
    ${renderHarvestReport(ctx)}`;
}

/** What is agreed and not kept is said where it is put down; in a notebook it is never kept. */
function renderKept(ctx: TalkContext, step: TalkStep): Content {
  if (isLoud(ctx)) return html`<div class="lg-talk__kept">${renderStorageNotice(ctx)}</div>`;
  const isAgreeing = step.kind === "action" || step.kind === "take";
  return isAgreeing && ctx.storage.kind === "kernel"
    ? html`<p class="lg-talk__muted">${ctx.translate("talk-notebook")}</p>`
    : nothing;
}

function renderStep(ctx: TalkContext, step: TalkStep): Content {
  if (step.kind === "back") return renderBackStep(ctx, step);
  if (step.kind === "action") return renderActionStep(ctx, step);
  if (step.kind === "take") return renderTakeStep(ctx);
  return step.kind === "harvest" ? renderHarvestStep(ctx) : renderStatement(ctx, step);
}

function renderHead(ctx: TalkContext, step: TalkStep): TemplateResult {
  const { about, translate, actions } = ctx;
  const place = step.kind === "statement"
    ? translate("talk-place", { number: step.number, all: about.statements.length })
    : translate(TITLES[step.kind]);
  return html`<header class="lg-talk__head">
    <p><bdi>${nameSubject(about)}</bdi><span class="lg-talk__muted">${place}</span></p>
    <p class="lg-talk__tools">${canFillScreen
      ? renderButton(translate("talk-full-screen"), toggleFullScreen, "link")
      : nothing}
      ${renderButton(translate("talk-close"), actions.close, "link")}</p></header>`;
}

function renderStatement(
  ctx: TalkContext,
  { measure }: TalkStep & { kind: "statement" },
): TemplateResult {
  const { about: { instrument, people, day }, translate } = ctx;
  const factor = instrument.factors.find(({ slug }) => slug === measure.factor);
  const asked = askAbout(translate, instrument.scale, measure);
  return html`<p class="lg-talk__muted">${factor?.title}</p>
    <h2 id="${ctx.id}-heading" class="lg-talk__statement" tabindex="-1">${measure.statement}</h2>
    ${renderSpread(ctx, instrument.scale, measure)}
    <div class="lg-talk__ask"><p><strong>${translate("talk-ask-each-other")}</strong>
      ${asked.join(" ")}</p>
      <p class="lg-talk__muted">${translate("talk-people", { people, day: formatDay(ctx, day) })}</p></div>`;
}

/** The way on, and in one press the three to talk about first and what is agreed. */
function renderWays(ctx: TalkContext, step: TalkStep): TemplateResult {
  const { about, index, steps, translate, actions } = ctx;
  const first = pickFirst(about.statements);
  const isAgreeing = ["action", "harvest", "take"].includes(step.kind);
  return html`<nav class="lg-talk__ways" aria-label=${translate("talk-ways")}>
    ${renderWay(translate("previous"), () => actions.move(-1), index > 0)}
    ${first.length
      ? html`<div class="lg-talk__first" role="group" aria-label=${translate("group-first")}>
        <span aria-hidden="true">${translate("talk-three")}</span>
        ${first.map(({ item, statement }, at) => html`<button type="button"
          class="utrecht-button utrecht-button--html-button utrecht-button--secondary-action"
          aria-label="${at + 1}: ${statement}"
          aria-current=${step.key === nameStatement(item) ? "step" : nothing}
          @click=${() => actions.show(nameStatement(item))}>${at + 1}</button>`)}</div>`
      : nothing}
    ${isAgreeing ? nothing : renderButton(translate("talk-agree"), actions.agree)}
    ${renderWay(translate("next"), () => actions.move(1), index < steps.length - 1, "main")}</nav>`;
}

/** At an end the place of the button stays: nothing else may come under the same thumb. */
const renderWay = (
  label: string,
  go: () => void,
  isThere: boolean,
  look?: "main",
): TemplateResult =>
  html`<span class="lg-talk__way">${isThere ? renderButton(label, go, look) : nothing}</span>`;
