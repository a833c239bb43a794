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

export function paper(ctx) {
  const parts = ctx.model.get("parts");
  return html`<div class="lg-set">
    ${agenda(ctx, parts)}
    ${notes(ctx, parts)}
    ${prompts(ctx, parts)}
    ${asked(members(ctx), ROUNDS[0]).map((choice) => cards(ctx, choice, picksOf(parts)))}
    ${rules(ctx)}
    ${sheet(ctx)}
  </div>`;
}

const members = (ctx) => ctx.model.get("members");
const title = (ctx, slug) => ctx.translate(`step-${slug}`);

/** For who leads: the steps with their minutes in every agenda, and how it is done. */
function agenda(ctx, parts) {
  const agendas = Object.entries(ctx.model.get("agendas"));
  const slugs = [...parts.map(({ slug }) => slug), ACTIONS];
  return html`<section class="lg-set__leader"><h2>${ctx.translate("paper-agenda")}</h2>
    <table class="lg-set__table"><thead><tr><th scope="col">${ctx.translate("paper-step")}</th>
      ${agendas.map(([minutes]) => html`<th scope="col">${ctx.translate("paper-minutes", { minutes })}</th>`)}</tr></thead>
    <tbody>${slugs.map((slug, index) => html`<tr><th scope="row">${index + 1}. ${title(ctx, slug)}</th>
      ${agendas.map(([_, agenda]) => html`<td>${agenda[slug]}</td>`)}</tr>`)}</tbody></table>
    <h3>${ctx.translate("paper-how")}</h3>
    <ol>${LEADING.map((key) => html`<li>${ctx.translate(key)}</li>`)}</ol></section>`;
}

const notes = (ctx, parts) =>
  html`<section class="lg-set__notes"><h2>${ctx.translate("paper-notes")}</h2>
    ${parts.map(({ slug, leader }) => html`<div class="lg-set__note"><h3>${title(ctx, slug)}</h3>
      <p>${leader}</p></div>`)}</section>`;

const prompts = (ctx, parts) =>
  html`<section><h2>${ctx.translate("paper-prompts")}</h2><p>${ctx.translate("paper-prompts-help")}</p>
    <div class="lg-set__cards">${parts.map(({ slug, prompts }) => html`<div class="lg-set__card">
      <h3>${title(ctx, slug)}</h3><ul>${prompts.map((prompt) => html`<li>${prompt}</li>`)}</ul></div>`)}</div>
  </section>`;

/** One card an option, large enough to read across a table. */
function cards(ctx, choice, picks) {
  const pick = pickOf(choice, picks);
  const copies = Math.max(1, Math.floor(CARDS / choice.items.length));
  const all = choice.items.map((item) =>
    html`<p class="lg-set__card lg-set__card--choice">${item.statement}</p>`
  );
  return html`<section><h2>${choice.title}</h2><p>${ctx.translate("paper-cards", { pick, copies })}</p>
    <div class="lg-set__cards">${lines(copies, all)}</div></section>`;
}

const rules = (ctx) =>
  asked(members(ctx), RULES_MOMENT).map((factor) => html`<section><h2>${title(ctx, RULES)}</h2>
    <p>${ctx.translate("paper-rules-help")}</p>
    <ul class="lg-set__ticks">${factor.items.map((item) => html`<li>☐ ${item.statement}</li>`)}</ul></section>`);

/** The action sheet: what, who and when, and the other places of the harvest under it. */
function sheet(ctx) {
  const heads = ["paper-what", "harvest-wie", "harvest-when"];
  return html`<section><h2>${ctx.translate("paper-sheet")}: ${ctx.instrument.title}</h2>
    <p>${cellOf(ctx, ACTIONS).prompt}</p>
    <table class="lg-set__table lg-set__table--empty"><thead><tr>
      ${heads.map((key) => html`<th scope="col">${ctx.translate(key)}</th>`)}</tr></thead>
    <tbody>${lines(LINES, html`<tr>${heads.map(() => html`<td></td>`)}</tr>`)}</tbody></table>
    ${[RULES, QUESTIONS].map((slug) => html`<h3>${cellOf(ctx, slug).title}</h3>
      ${lines(3, html`<p class="lg-paper__rule"></p>`)}`)}
    <p class="lg-paper__label">${ctx.instrument.outcome}</p><p class="lg-paper__rule"></p></section>`;
}

const lines = (count, line) => Array.from({ length: count }, () => line);
