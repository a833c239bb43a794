/** The ladder on paper: lines to write on and a sum to make by hand, or what was filled in. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { EntriesDocument } from "../../documents/front/entries.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { Content } from "../../widget/front/controls/elements.ts";
import { renderPaperRound } from "../../widget/front/controls/round_line.ts";
import type { FiguresContext } from "./context.ts";
import {
  computeCostBenefit,
  countFilled,
  EUROS,
  findFigure,
  nameStep,
  ORIGIN,
  PEOPLE,
  type Step,
} from "./cost_benefit.ts";
import { labelStep, LABELS, PARTIES, readTyped, renderTotals } from "./fields.ts";
import { renderPicture } from "./picture.ts";
import type { LadderState, RungState } from "./state.ts";
import { renderSum } from "./sum_view.ts";

export function renderPaper(ctx: FiguresContext): TemplateResult {
  const { instrument, sheet, translate, costBenefit } = ctx;
  const filled = countFilled(instrument, sheet) > 0;
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${renderPaperRound(ctx)}</p>
    <p>${instrument.scope}</p>
    <p class="lg-paper__label">${instrument.subject} ${sheet.subject ? html`<bdi>${sheet.subject}</bdi>` : renderLine()}</p>
    <section class="lg-paper__part"><h3>${translate("ladder-rungs")}</h3>
      <p>${translate("ladder-rungs-help")}</p>
      ${instrument.rungs.map((rung, index) => renderRung(ctx, rung, index))}
      ${filled ? renderTotals(ctx, "apart-paper") : nothing}</section>
    <section class="lg-paper__part"><h3>${translate("ladder-steps")}</h3>
      <p>${translate("ladder-steps-help")}</p>
      ${costBenefit.steps.map((step, index) => renderStep(ctx, step, index))}
      <p class="lg-paper__label">${translate("ladder-origin")}</p>
      ${renderOrigin(ctx)}</section>
    ${filled ? renderResult(ctx) : renderByHand(ctx)}
  </div>`;
}

/** The ladder in a report of everything: only what was filled in, and what follows. */
export function renderReport(
  view: ViewContext,
  instrument: LadderState,
  sheet: EntriesDocument,
): TemplateResult {
  const { id, language, translate } = view;
  const costBenefit = computeCostBenefit(instrument, sheet.entries, language);
  const ctx = { id, language, translate, instrument, sheet, costBenefit };
  return html`<p>${instrument.scope}</p>
    ${sheet.subject ? html`<p>${instrument.subject} <bdi>${sheet.subject}</bdi></p>` : nothing}
    ${readTyped(ctx, ORIGIN, "text")
      ? html`<p class="lg-paper__label">${translate("ladder-origin")}</p>${renderOrigin(ctx)}`
      : nothing}
    ${countFilled(instrument, sheet) ? renderResult(ctx) : nothing}`;
}

const renderResult = (ctx: FiguresContext): TemplateResult =>
  html`<section class="lg-paper__part"><h3>${ctx.translate("ladder-picture")}</h3>${renderPicture(ctx)}
  ${renderSum(ctx)}</section>`;

const renderLine = () => html`<span class="lg-paper__line"></span>`;
const renderShort = () => html`<span class="lg-paper__line lg-paper__line--short"></span>`;

function renderRung(ctx: FiguresContext, rung: RungState, index: number): TemplateResult {
  return html`<div class="lg-paper__item">
    <p><strong>${index + 1}. ${rung.title}</strong></p><p>${rung.explanation}</p>
    ${renderBoxes(ctx, rung.slug, PEOPLE, renderShort)}
  </div>`;
}

function renderStep(ctx: FiguresContext, step: Step<RungState>, index: number): TemplateResult {
  const entry = nameStep(step.rung);
  return html`<div class="lg-paper__item">
    <p><strong>${labelStep(ctx, index)}</strong></p>
    ${renderBoxes(ctx, entry, EUROS, renderShort)}
    ${renderBoxes(ctx, entry, PARTIES, renderLine)}
  </div>`;
}

const renderBoxes = (
  ctx: FiguresContext,
  entry: string,
  fields: readonly string[],
  renderEmpty: () => TemplateResult,
): TemplateResult =>
  html`<p class="lg-paper__boxes">${fields.map((field) => renderValue(ctx, entry, field, renderEmpty))}</p>`;

/** What was typed, as it was typed; what cannot be read says so on paper too. */
function renderValue(
  ctx: FiguresContext,
  entry: string,
  field: string,
  renderEmpty: () => TemplateResult,
): TemplateResult {
  const text = readTyped(ctx, entry, field);
  const { error } = findFigure(ctx.costBenefit.figures, entry, field);
  const label = ctx.translate(LABELS[field]);
  return html`<span>${label}${label.endsWith("?") ? "" : ":"} ${text ? html`<bdi>${text}</bdi>` : renderEmpty()}
    ${error ? html`(${ctx.translate(error)})` : nothing}</span>`;
}

function renderOrigin(ctx: FiguresContext): Content {
  const text = readTyped(ctx, ORIGIN, "text");
  return text ? html`<p class="lg-paper__note" dir="auto">${text}</p>`
    : [1, 2].map(() => html`<p class="lg-paper__rule"></p>`);
}

/** An empty sum: the same lines as on the screen, to fill in by pen. */
function renderByHand(ctx: FiguresContext): TemplateResult {
  const { instrument, translate, costBenefit } = ctx;
  const [short, gains, costs] = [renderShort, translate("ladder-gains"), translate("ladder-costs")];
  return html`<section class="lg-paper__part"><h3>${translate("ladder-sum")}</h3>
    <p>${translate("ladder-movers-help")}</p>
    ${costBenefit.steps.map((_, index) => html`<div class="lg-paper__item">
      <p><strong>${labelStep(ctx, index)}</strong></p>
      <p class="lg-paper__boxes"><span>${translate("ladder-hand-movers")} ${short()} − ${short()} = ${short()}</span></p>
      <p class="lg-paper__boxes">${[costs, gains].map((name) => html`<span>${name}
        ${short()} × € ${short()} = € ${short()}</span>`)}</p></div>`)}
    <p class="lg-paper__label">${translate("ladder-hand-sum")}</p>
    <p class="lg-paper__boxes"><span>${gains} € ${short()} − ${costs.toLowerCase()}
      € ${short()} = € ${short()}</span></p>
    <h3>${translate("ladder-left-out")}</h3>
    <ul>${instrument.leftOut.map((one) => html`<li>${one}</li>`)}</ul></section>`;
}
