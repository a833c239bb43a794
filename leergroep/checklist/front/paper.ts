/** The form on paper: boxes to tick and lines to write on, or what was filled in. */

import { html, nothing } from "lit-html";
import { NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";

export function paper(c) {
  return html`<div class="lg-paper" lang=${c.language}>
    <p class="lg-paper__about">${c.say("paper-round")}: ${c.sheet.round || line()}\u2003
      ${c.say("paper-by")}: ${c.sheet.role || line()}</p>
    ${c.instrument.subject
      ? html`<p>${c.instrument.subject} ${c.sheet.subject || line()}</p>`
      : nothing}
    <p>${c.say("paper-mark")}</p>
    ${c.instrument.factors.map((factor, index, all) => html`
      ${factor.part === all[index - 1]?.part ? nothing : heading(c, factor.part)}${part(c, factor)}`)}
  </div>`;
}

function heading(c, slug) {
  const part = c.instrument.parts.find((one) => one.slug === slug);
  return part ? html`<h2>${part.title}</h2>` : nothing;
}

const line = () => html`<span class="lg-paper__line"></span>`;

function part(c, factor) {
  const note = c.sheet.notes[factor.slug];
  return html`<section class="lg-paper__part">
    <h3>${factor.title}</h3>
    <p>${factor.question ?? factor.explanation}</p>
    ${factor.items.map((item) => statement(c, item))}
    <p class="lg-paper__label">${factor.note ?? c.say("note")}</p>
    ${note ? html`<p class="lg-paper__note" dir="auto">${note}</p>`
      : [1, 2, 3].map(() => html`<p class="lg-paper__rule"></p>`)}
  </section>`;
}

function statement(c, item) {
  const options = [
    ...c.instrument.scale.map((option) => [option.value, option.word]),
    [UNKNOWN, c.say(UNKNOWN)],
    [NOT_APPLICABLE, c.say(NOT_APPLICABLE)],
  ];
  return html`<div class="lg-paper__item"><p>${item.statement}</p>
    <p class="lg-paper__boxes">${options.map(([value, word]) => html`<span class="lg-paper__box">
      ${c.sheet.answers[item.slug] === value ? "☒" : "☐"} ${word}</span>`)}</p></div>`;
}
