/** The printable set: for a session without screens, or to prepare one. */

import { html } from "lit-html";
import { QUESTIONS } from "./harvest.ts";
import { pickOf, picksOf } from "./member_choices.ts";
import { ACTIONS, RULES } from "./course.ts";
import { asked, ROUNDS, RULES_MOMENT } from "./vote_count.ts";
import { cellOf } from "./context.ts";

const LEADING = ["paper-how-print", "paper-how-read", "paper-how-choose", "paper-how-again", "paper-how-end"];
/** Empty lines to write on. */
const LINES = 8;
/** As many cards as fit on a page: with few options the cards of more people. */
const CARDS = 8;

export function paper(c) {
  const parts = c.model.get("parts");
  return html`<div class="lg-set">
    ${agenda(c, parts)}
    ${notes(c, parts)}
    ${prompts(c, parts)}
    ${asked(members(c), ROUNDS[0]).map((choice) => cards(c, choice, picksOf(parts)))}
    ${rules(c)}
    ${sheet(c)}
  </div>`;
}

const members = (c) => c.model.get("members");
const title = (c, slug) => c.say(`step-${slug}`);

/** For who leads: the steps with their minutes in every agenda, and how it is done. */
function agenda(c, parts) {
  const agendas = Object.entries(c.model.get("agendas"));
  const slugs = [...parts.map(({ slug }) => slug), ACTIONS];
  return html`<section class="lg-set__leader"><h2>${c.say("paper-agenda")}</h2>
    <table class="lg-set__table"><thead><tr><th scope="col">${c.say("paper-step")}</th>
      ${agendas.map(([minutes]) => html`<th scope="col">${c.say("paper-minutes", { minutes })}</th>`)}</tr></thead>
    <tbody>${slugs.map((slug, index) => html`<tr><th scope="row">${index + 1}. ${title(c, slug)}</th>
      ${agendas.map(([_, agenda]) => html`<td>${agenda[slug]}</td>`)}</tr>`)}</tbody></table>
    <h3>${c.say("paper-how")}</h3>
    <ol>${LEADING.map((key) => html`<li>${c.say(key)}</li>`)}</ol></section>`;
}

const notes = (c, parts) =>
  html`<section class="lg-set__notes"><h2>${c.say("paper-notes")}</h2>
    ${parts.map(({ slug, leader }) => html`<div class="lg-set__note"><h3>${title(c, slug)}</h3>
      <p>${leader}</p></div>`)}</section>`;

const prompts = (c, parts) =>
  html`<section><h2>${c.say("paper-prompts")}</h2><p>${c.say("paper-prompts-help")}</p>
    <div class="lg-set__cards">${parts.map(({ slug, prompts }) => html`<div class="lg-set__card">
      <h3>${title(c, slug)}</h3><ul>${prompts.map((prompt) => html`<li>${prompt}</li>`)}</ul></div>`)}</div>
  </section>`;

/** One card an option, large enough to read across a table. */
function cards(c, choice, picks) {
  const pick = pickOf(choice, picks);
  const copies = Math.max(1, Math.floor(CARDS / choice.items.length));
  const all = choice.items.map((item) =>
    html`<p class="lg-set__card lg-set__card--choice">${item.statement}</p>`
  );
  return html`<section><h2>${choice.title}</h2><p>${c.say("paper-cards", { pick, copies })}</p>
    <div class="lg-set__cards">${lines(copies, all)}</div></section>`;
}

const rules = (c) =>
  asked(members(c), RULES_MOMENT).map((factor) => html`<section><h2>${title(c, RULES)}</h2>
    <p>${c.say("paper-rules-help")}</p>
    <ul class="lg-set__ticks">${factor.items.map((item) => html`<li>☐ ${item.statement}</li>`)}</ul></section>`);

/** The action sheet: what, who and when, and the other places of the harvest under it. */
function sheet(c) {
  const heads = ["paper-what", "harvest-wie", "harvest-when"];
  return html`<section><h2>${c.say("paper-sheet")}: ${c.instrument.title}</h2>
    <p>${cellOf(c, ACTIONS).prompt}</p>
    <table class="lg-set__table lg-set__table--empty"><thead><tr>
      ${heads.map((key) => html`<th scope="col">${c.say(key)}</th>`)}</tr></thead>
    <tbody>${lines(LINES, html`<tr>${heads.map(() => html`<td></td>`)}</tr>`)}</tbody></table>
    ${[RULES, QUESTIONS].map((slug) => html`<h3>${cellOf(c, slug).title}</h3>
      ${lines(3, html`<p class="lg-paper__rule"></p>`)}`)}
    <p class="lg-paper__label">${c.instrument.outcome}</p><p class="lg-paper__rule"></p></section>`;
}

const lines = (count, line) => Array.from({ length: count }, () => line);
