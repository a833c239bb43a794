/** The self-check on a rule's page: its three questions, and at once where to begin. */

import { html, nothing } from "lit-html";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { paper } from "./paper.ts";
import { statements } from "./statements_view.ts";
import { findThreshold, tallyFactor } from "./tally.ts";
import { UNKNOWN } from "../../documents/front/answer_sheet.ts";

export function selfCheck(ctx) {
  const [factor] = ctx.instrument.factors;
  return html`<div class="lg-form lg-form--short lg-screen" lang=${ctx.language}>
      <p>${factor.explanation}</p>
      ${statements(ctx, factor)}
      <div role="status" class="lg-answer">${answer(ctx, factor)}</div>
      ${renderStorageNotice(ctx)}
    </div>
    ${paper(ctx)}`;
}

function answer(ctx, factor) {
  const one = tallyFactor(factor, ctx.sheet, ctx.instrument.scale);
  if (one.open === one.items) return html`<p>${ctx.translate("self-check-open")}</p>`;
  const unknown = factor.items.filter((item) => ctx.sheet.answers[item.slug] === UNKNOWN);
  return html`
    ${unknown.length
      ? html`<p>${ctx.translate("self-check-unknown")}</p>
        <ul>${unknown.map((item) => html`<li>${item.statement}</li>`)}</ul>`
      : nothing}
    ${one.level === null ? nothing : verdict(ctx, factor, one)}`;
}

function verdict(ctx, factor, one) {
  if (one.good >= findThreshold(ctx.instrument.scale)) return html`<p>${ctx.translate("self-check-high")}</p>`;
  return html`<p class="lg-label">${ctx.translate("self-check-low")}</p><p>${factor.advice}</p>`;
}
