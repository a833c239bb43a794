/** The self-check on a rule's page: its three questions, and at once where to begin. */

import { html, nothing } from "lit-html";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { paper } from "./paper.ts";
import { statements } from "./statements_view.ts";
import { tally, threshold } from "./tally.ts";
import { UNKNOWN } from "../../documents/front/answer_sheet.ts";

export function selfCheck(c) {
  const [factor] = c.instrument.factors;
  return html`<div class="lg-form lg-form--short lg-screen" lang=${c.language}>
      <p>${factor.explanation}</p>
      ${statements(c, factor)}
      <div role="status" class="lg-answer">${answer(c, factor)}</div>
      ${kept(c)}
    </div>
    ${paper(c)}`;
}

function answer(c, factor) {
  const one = tally(factor, c.sheet, c.instrument.scale);
  if (one.open === one.items) return html`<p>${c.say("self-check-open")}</p>`;
  const unknown = factor.items.filter((item) => c.sheet.answers[item.slug] === UNKNOWN);
  return html`
    ${unknown.length
      ? html`<p>${c.say("self-check-unknown")}</p>
        <ul>${unknown.map((item) => html`<li>${item.statement}</li>`)}</ul>`
      : nothing}
    ${one.level === null ? nothing : verdict(c, factor, one)}`;
}

function verdict(c, factor, one) {
  if (one.good >= threshold(c.instrument.scale)) return html`<p>${c.say("self-check-high")}</p>`;
  return html`<p class="lg-label">${c.say("self-check-low")}</p><p>${factor.advice}</p>`;
}
