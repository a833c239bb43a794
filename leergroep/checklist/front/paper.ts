/** The form on paper: boxes to tick and lines to write on, or what was filled in. */

import { html, nothing } from "lit-html";
import { NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";

export function paper(ctx) {
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${ctx.translate("paper-round")}: ${ctx.sheet.round || line()}\u2003
      ${ctx.translate("paper-by")}: ${ctx.sheet.role || line()}</p>
    ${ctx.instrument.subject
      ? html`<p>${ctx.instrument.subject} ${ctx.sheet.subject || line()}</p>`
      : nothing}
    <p>${ctx.translate("paper-mark")}</p>
    ${ctx.instrument.factors.map((factor, index, all) => html`
      ${factor.part === all[index - 1]?.part ? nothing : heading(ctx, factor.part)}${part(ctx, factor)}`)}
  </div>`;
}

function heading(ctx, slug) {
  const part = ctx.instrument.parts.find((one) => one.slug === slug);
  return part ? html`<h2>${part.title}</h2>` : nothing;
}

const line = () => html`<span class="lg-paper__line"></span>`;

function part(ctx, factor) {
  const note = ctx.sheet.notes[factor.slug];
  return html`<section class="lg-paper__part">
    <h3>${factor.title}</h3>
    <p>${factor.question ?? factor.explanation}</p>
    ${factor.items.map((item) => statement(ctx, item))}
    <p class="lg-paper__label">${factor.note ?? ctx.translate("note")}</p>
    ${note ? html`<p class="lg-paper__note" dir="auto">${note}</p>`
      : [1, 2, 3].map(() => html`<p class="lg-paper__rule"></p>`)}
  </section>`;
}

function statement(ctx, item) {
  const options = [
    ...ctx.instrument.scale.map((option) => [option.value, option.word]),
    [UNKNOWN, ctx.translate(UNKNOWN)],
    [NOT_APPLICABLE, ctx.translate(NOT_APPLICABLE)],
  ];
  return html`<div class="lg-paper__item"><p>${item.statement}</p>
    <p class="lg-paper__boxes">${options.map(([value, word]) => html`<span class="lg-paper__box">
      ${ctx.sheet.answers[item.slug] === value ? "☒" : "☐"} ${word}</span>`)}</p></div>`;
}
