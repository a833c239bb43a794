/** The printable set: for a session without screens, or to prepare one. */

import { html, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../../widget/front/controller.ts";
import type { Model } from "../../../widget/front/host/host.ts";
import { countPicks, findPicks } from "../member/member_choices.ts";
import { describeCell, nameStep } from "../names.ts";
import { QUESTIONS } from "../results/harvest.ts";
import { asksRules, listFactors, ROUNDS, RULES_MOMENT } from "../moments.ts";
import { ACTIONS, countMinutes, RULES } from "../session_steps.ts";
import { renderPaperWords } from "./opening_word_view.ts";
import type { FactorState, MembersState, PartState, Picks, SessionTraits } from "../state.ts";

const LEADING = ["paper-how-read", "paper-how-choose", "paper-how-again", "paper-how-end"];
/** Empty lines to write on. */
const LINES = 8;
/** As many cards as fit on a page: with few options the cards of more people. */
const CARDS = 8;
/** What the set is printed from. */
export interface PaperContext extends ViewContext {
  readonly model: Pick<Model<SessionTraits>, "get">;
  readonly instrument: { readonly title: string; readonly outcome: string };
  readonly members: MembersState;
  /** How many people get cards, 0 while nobody said: then as many as fill a page. */
  readonly people: number;
}

export function renderPaper(ctx: PaperContext): TemplateResult {
  const parts = ctx.model.get("parts");
  const picks = findPicks(parts);
  return html`<div class="lg-set">
    ${renderAgenda(ctx, parts)}
    ${renderNotes(ctx, parts)}
    ${renderPrompts(ctx, parts)}
    ${listFactors(ctx.members, ROUNDS[0]).map((choice) => renderCards(ctx, choice, picks))}
    ${renderRules(ctx)}
    ${renderActionSheet(ctx)}
  </div>`;
}

/** For who leads: the steps with their minutes in every agenda, and how it is done. */
function renderAgenda(ctx: PaperContext, parts: readonly PartState[]): TemplateResult {
  const agendas = Object.entries(ctx.model.get("agendas"));
  const slugs = [...parts.map(({ slug }) => slug), ACTIONS];
  const heads = agendas.map(([_, agenda]) =>
    html`<th scope="col">${
      ctx.translate("paper-minutes", { minutes: countMinutes(parts, agenda) })
    }</th>`
  );
  const print = asksRules(ctx.members) ? "paper-how-print" : "paper-how-print-cards";
  return html`<section class="lg-set__leader"><h2>${ctx.translate("paper-agenda")}</h2>
    <table class="lg-set__table"><thead><tr><th scope="col">${ctx.translate("paper-step")}</th>
      ${heads}</tr></thead>
    <tbody>${slugs.map((slug, index) => html`<tr><th scope="row">${index + 1}. ${
    nameStep(ctx, { slug })
  }</th>
      ${agendas.map(([_, agenda]) => html`<td>${agenda[slug]}</td>`)}</tr>`)}</tbody></table>
    <h3>${ctx.translate("paper-how")}</h3>
    <ol>${[print, ...LEADING].map((key) => html`<li>${ctx.translate(key)}</li>`)}</ol>
    ${renderPaperWords(ctx)}</section>`;
}

const renderNotes = (ctx: PaperContext, parts: readonly PartState[]): TemplateResult =>
  html`<section class="lg-set__notes"><h2>${ctx.translate("paper-notes")}</h2>
    ${parts.map((part) => html`<div class="lg-set__note"><h3>${nameStep(ctx, part)}</h3>
      <p>${part.leader}</p></div>`)}</section>`;

const renderPrompts = (ctx: PaperContext, parts: readonly PartState[]): TemplateResult =>
  html`<section><h2>${ctx.translate("paper-prompts")}</h2><p>${
    ctx.translate("paper-prompts-help")
  }</p>
    <div class="lg-set__cards">${parts.map((part) => html`<div class="lg-set__card">
      <h3>${nameStep(ctx, part)}</h3><ul>${
    part.prompts.map((prompt) => html`<li>${prompt}</li>`)
  }</ul></div>`)}</div>
  </section>`;

/** One card an option, large enough to read across a table. */
function renderCards(ctx: PaperContext, choice: FactorState, picks: Picks): TemplateResult {
  const pick = countPicks(choice, picks);
  const copies = ctx.people || Math.max(1, Math.floor(CARDS / choice.items.length));
  const cards = choice.items.map((item, at) =>
    html`<p class="lg-set__card lg-set__card--choice"><strong>${nameLetter(at)}</strong><br>${item.statement}</p>`
  );
  const help = ctx.translate("paper-cards", { pick, copies });
  return html`<section><h2>${choice.title}</h2><p>${help}</p>
    <div class="lg-set__cards">${repeat(copies, cards)}</div></section>`;
}

/** An option is called on paper as it is on the screen: A, B, C. */
const nameLetter = (at: number): string => String.fromCharCode(65 + at);

const renderRules = (ctx: PaperContext): TemplateResult[] =>
  listFactors(ctx.members, RULES_MOMENT).map((factor) => html`<section><h2>${
    nameStep(ctx, { slug: RULES })
  }</h2>
    <p>${ctx.translate("paper-rules-help")}</p>
    <ul class="lg-set__ticks">${
    factor.items.map((item) => html`<li>☐ ${item.statement}</li>`)
  }</ul></section>`);

/** What, who and when, and the other places of the harvest under it. */
function renderActionSheet(ctx: PaperContext): TemplateResult {
  const heads = ["paper-what", "harvest-wie", "harvest-when"];
  const cells = asksRules(ctx.members) ? [RULES, QUESTIONS] : [QUESTIONS];
  const row = html`<tr>${heads.map(() => html`<td></td>`)}</tr>`;
  return html`<section><h2>${ctx.translate("paper-sheet")}: ${ctx.instrument.title}</h2>
    <p>${describeCell(ctx, ACTIONS).prompt}</p>
    <table class="lg-set__table lg-set__table--empty"><thead><tr>
      ${heads.map((key) => html`<th scope="col">${ctx.translate(key)}</th>`)}</tr></thead>
    <tbody>${repeat(LINES, row)}</tbody></table>
    ${cells.map((slug) => html`<h3>${describeCell(ctx, slug).title}</h3>
      ${repeat(3, html`<p class="lg-paper__rule"></p>`)}`)}
    <p class="lg-paper__label">${ctx.instrument.outcome}</p><p
      class="lg-paper__rule"></p></section>`;
}

const repeat = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
