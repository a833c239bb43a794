/** The ladder on paper: lines to write on and a sum to make by hand, or what was filled in. */

import { html, nothing } from "lit-html";
import { filledCount, reckon, stepTo } from "./cost_benefit.ts";
import { LABELS, stepName, totals, typed } from "./fields.ts";
import { picture } from "./picture.ts";
import { sum } from "./sum_view.ts";

export function ladderPaper(c) {
  const filled = c.kind.count(c.instrument, c.sheet) > 0;
  return html`<div class="lg-paper" lang=${c.language}>
    <p class="lg-paper__about">${c.say("paper-round")}: ${c.sheet.round || line()}</p>
    <p>${c.instrument.scope}</p>
    <p class="lg-paper__label">${c.instrument.subject} ${c.sheet.subject ? html`<bdi>${c.sheet.subject}</bdi>` : line()}</p>
    <section class="lg-paper__part"><h3>${c.say("ladder-rungs")}</h3>
      <p>${c.say("ladder-rungs-help")}</p>
      ${c.instrument.rungs.map((rung, index) => rungOf(c, rung, index))}
      ${filled ? totals(c, "apart-paper") : nothing}</section>
    <section class="lg-paper__part"><h3>${c.say("ladder-steps")}</h3>
      <p>${c.say("ladder-steps-help")}</p>
      ${c.reckoned.steps.map((step, index) => stepOf(c, step, index))}
      <p class="lg-paper__label">${c.say("ladder-origin")}</p>
      ${origin(c)}</section>
    ${filled ? result(c) : byHand(c)}
  </div>`;
}

/** The ladder in a report of everything: only what was filled in, and what follows. */
export function ladderReport(desk, sheet) {
  const { instrument, language } = desk;
  const c = { ...desk, sheet, reckoned: reckon(instrument, sheet.entries, language) };
  return html`<p>${instrument.scope}</p>
    ${sheet.subject ? html`<p>${instrument.subject} <bdi>${sheet.subject}</bdi></p>` : nothing}
    ${typed(c, "herkomst", "text") ? html`<p class="lg-paper__label">${c.say("ladder-origin")}</p>${origin(c)}` : nothing}
    ${filledCount(instrument, sheet) ? result(c) : nothing}`;
}

const result = (c) => html`<section class="lg-paper__part"><h3>${c.say("ladder-picture")}</h3>${picture(c)}
  ${sum(c)}</section>`;

const line = () => html`<span class="lg-paper__line"></span>`;
const short = () => html`<span class="lg-paper__line lg-paper__line--short"></span>`;

function rungOf(c, rung, index) {
  return html`<div class="lg-paper__item">
    <p><strong>${index + 1}. ${rung.title}</strong></p><p>${rung.explanation}</p>
    <p class="lg-paper__boxes">${["nu", "straks"].map((field) => value(c, rung.slug, field, short()))}</p>
  </div>`;
}

function stepOf(c, step, index) {
  const entry = stepTo(step.rung);
  return html`<div class="lg-paper__item">
    <p><strong>${stepName(c, index)}</strong></p>
    <p class="lg-paper__boxes">${["kosten", "baten"].map((field) => value(c, entry, field, short()))}</p>
    <p class="lg-paper__boxes">${["betaalt", "voordeel"].map((field) => value(c, entry, field, line()))}</p>
  </div>`;
}

/** What was typed, as it was typed; what cannot be read says so on paper too. */
function value(c, entry, field, empty) {
  const text = typed(c, entry, field);
  const error = c.reckoned.figures.get(`${entry}.${field}`)?.error;
  const label = c.say(LABELS[field]);
  return html`<span>${label}${label.endsWith("?") ? "" : ":"} ${text ? html`<bdi>${text}</bdi>` : empty}
    ${error ? html`(${c.say(error)})` : nothing}</span>`;
}

function origin(c) {
  const text = typed(c, "herkomst", "text");
  return text ? html`<p class="lg-paper__note" dir="auto">${text}</p>`
    : [1, 2].map(() => html`<p class="lg-paper__rule"></p>`);
}

/** An empty sum: the same lines as on the screen, to fill in by pen. */
function byHand(c) {
  return html`<section class="lg-paper__part"><h3>${c.say("ladder-sum")}</h3>
    <p>${c.say("ladder-movers-help")}</p>
    ${c.reckoned.steps.map((_, index) => html`<div class="lg-paper__item">
      <p><strong>${stepName(c, index)}</strong></p>
      <p class="lg-paper__boxes"><span>${c.say("ladder-hand-movers")} ${short()} − ${short()} = ${short()}</span></p>
      <p class="lg-paper__boxes">${["ladder-costs", "ladder-gains"].map((key) => html`<span>${c.say(key)}
        ${short()} × € ${short()} = € ${short()}</span>`)}</p></div>`)}
    <p class="lg-paper__label">${c.say("ladder-hand-sum")}</p>
    <p class="lg-paper__boxes"><span>${c.say("ladder-gains")} € ${short()} − ${c.say("ladder-costs").toLowerCase()}
      € ${short()} = € ${short()}</span></p>
    <h3>${c.say("ladder-left-out")}</h3>
    <ul>${c.instrument.leftOut.map((one) => html`<li>${one}</li>`)}</ul></section>`;
}
