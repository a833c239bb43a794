/** The ladder on paper: lines to write on and a sum to make by hand, or what was filled in. */

import { html, nothing } from "lit-html";
import { filledCount, reckon, stepTo } from "./cost_benefit.ts";
import { LABELS, stepName, totals, typed } from "./fields.ts";
import { picture } from "./picture.ts";
import { sum } from "./sum_view.ts";

export function ladderPaper(ctx) {
  const filled = ctx.kind.count(ctx.instrument, ctx.sheet) > 0;
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${ctx.translate("paper-round")}: ${ctx.sheet.round || line()}</p>
    <p>${ctx.instrument.scope}</p>
    <p class="lg-paper__label">${ctx.instrument.subject} ${ctx.sheet.subject ? html`<bdi>${ctx.sheet.subject}</bdi>` : line()}</p>
    <section class="lg-paper__part"><h3>${ctx.translate("ladder-rungs")}</h3>
      <p>${ctx.translate("ladder-rungs-help")}</p>
      ${ctx.instrument.rungs.map((rung, index) => rungOf(ctx, rung, index))}
      ${filled ? totals(ctx, "apart-paper") : nothing}</section>
    <section class="lg-paper__part"><h3>${ctx.translate("ladder-steps")}</h3>
      <p>${ctx.translate("ladder-steps-help")}</p>
      ${ctx.reckoned.steps.map((step, index) => stepOf(ctx, step, index))}
      <p class="lg-paper__label">${ctx.translate("ladder-origin")}</p>
      ${origin(ctx)}</section>
    ${filled ? result(ctx) : byHand(ctx)}
  </div>`;
}

/** The ladder in a report of everything: only what was filled in, and what follows. */
export function ladderReport(controller, sheet) {
  const { instrument, language } = controller;
  const ctx = { ...controller, sheet, reckoned: reckon(instrument, sheet.entries, language) };
  return html`<p>${instrument.scope}</p>
    ${sheet.subject ? html`<p>${instrument.subject} <bdi>${sheet.subject}</bdi></p>` : nothing}
    ${typed(ctx, "herkomst", "text") ? html`<p class="lg-paper__label">${ctx.translate("ladder-origin")}</p>${origin(ctx)}` : nothing}
    ${filledCount(instrument, sheet) ? result(ctx) : nothing}`;
}

const result = (ctx) => html`<section class="lg-paper__part"><h3>${ctx.translate("ladder-picture")}</h3>${picture(ctx)}
  ${sum(ctx)}</section>`;

const line = () => html`<span class="lg-paper__line"></span>`;
const short = () => html`<span class="lg-paper__line lg-paper__line--short"></span>`;

function rungOf(ctx, rung, index) {
  return html`<div class="lg-paper__item">
    <p><strong>${index + 1}. ${rung.title}</strong></p><p>${rung.explanation}</p>
    <p class="lg-paper__boxes">${["nu", "straks"].map((field) => value(ctx, rung.slug, field, short()))}</p>
  </div>`;
}

function stepOf(ctx, step, index) {
  const entry = stepTo(step.rung);
  return html`<div class="lg-paper__item">
    <p><strong>${stepName(ctx, index)}</strong></p>
    <p class="lg-paper__boxes">${["kosten", "baten"].map((field) => value(ctx, entry, field, short()))}</p>
    <p class="lg-paper__boxes">${["betaalt", "voordeel"].map((field) => value(ctx, entry, field, line()))}</p>
  </div>`;
}

/** What was typed, as it was typed; what cannot be read says so on paper too. */
function value(ctx, entry, field, empty) {
  const text = typed(ctx, entry, field);
  const error = ctx.reckoned.figures.get(`${entry}.${field}`)?.error;
  const label = ctx.translate(LABELS[field]);
  return html`<span>${label}${label.endsWith("?") ? "" : ":"} ${text ? html`<bdi>${text}</bdi>` : empty}
    ${error ? html`(${ctx.translate(error)})` : nothing}</span>`;
}

function origin(ctx) {
  const text = typed(ctx, "herkomst", "text");
  return text ? html`<p class="lg-paper__note" dir="auto">${text}</p>`
    : [1, 2].map(() => html`<p class="lg-paper__rule"></p>`);
}

/** An empty sum: the same lines as on the screen, to fill in by pen. */
function byHand(ctx) {
  return html`<section class="lg-paper__part"><h3>${ctx.translate("ladder-sum")}</h3>
    <p>${ctx.translate("ladder-movers-help")}</p>
    ${ctx.reckoned.steps.map((_, index) => html`<div class="lg-paper__item">
      <p><strong>${stepName(ctx, index)}</strong></p>
      <p class="lg-paper__boxes"><span>${ctx.translate("ladder-hand-movers")} ${short()} − ${short()} = ${short()}</span></p>
      <p class="lg-paper__boxes">${["ladder-costs", "ladder-gains"].map((key) => html`<span>${ctx.translate(key)}
        ${short()} × € ${short()} = € ${short()}</span>`)}</p></div>`)}
    <p class="lg-paper__label">${ctx.translate("ladder-hand-sum")}</p>
    <p class="lg-paper__boxes"><span>${ctx.translate("ladder-gains")} € ${short()} − ${ctx.translate("ladder-costs").toLowerCase()}
      € ${short()} = € ${short()}</span></p>
    <h3>${ctx.translate("ladder-left-out")}</h3>
    <ul>${ctx.instrument.leftOut.map((one) => html`<li>${one}</li>`)}</ul></section>`;
}
