/** The sum, line by line: who pass each step, what that costs and yields, and what is unknown. */

import { html, nothing, type TemplateResult } from "lit-html";
import { joinNames } from "../../messages/front/translate.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { type Content, renderButton } from "../../widget/front/controls/elements.ts";
import type { FiguresContext } from "./context.ts";
import {
  EUROS,
  isCounted,
  listFigures,
  type Movers,
  nameStep,
  PEOPLE,
  type Step,
} from "./cost_benefit.ts";
import { labelStep, LABELS, makeFieldId, PARTIES, readTyped } from "./fields.ts";
import { type Figure, formatCount, formatEuros } from "./number.ts";
import type { RungState } from "./state.ts";

export function renderSum(ctx: FiguresContext): TemplateResult {
  const { instrument, translate, costBenefit } = ctx;
  return html`<section class="lg-sum"><h3>${translate("ladder-sum")}</h3>
    <p>${translate("ladder-movers-help")}</p>
    <ol class="lg-sum__steps">${costBenefit.steps.map((step, index) => renderStep(ctx, step, index))}</ol>
    ${renderTogether(ctx)}
    ${renderMissing(ctx)}
    <h4>${translate("ladder-left-out")}</h4>
    <ul>${instrument.leftOut.map((one) => html`<li>${one}</li>`)}</ul>
  </section>`;
}

function renderStep(ctx: FiguresContext, step: Step<RungState>, index: number): TemplateResult {
  const { movers } = step;
  return html`<li><h4>${labelStep(ctx, index)}</h4>
    <p>${renderMovers(ctx, movers)}</p>
    ${movers && movers.count > 0 ? renderAmounts(ctx, step, movers) : nothing}
    ${renderParties(ctx, nameStep(step.rung))}</li>`;
}

/** Say who pass a step, and from what that follows. */
function renderMovers(ctx: FiguresContext, movers: Movers | null): Content {
  const { language, translate, costBenefit } = ctx;
  if (!movers) {
    return translate(costBenefit.apart ? "ladder-movers-apart" : "ladder-movers-unknown");
  }
  const { side, now, hoped, count } = movers;
  const [above, key] = [side === "above", chooseMovers(count)];
  const [people, first, second] = [count, above ? hoped : now, above ? now : hoped]
    .map((number) => formatCount(Math.abs(number), language));
  const sides = { now: formatCount(now, language), hoped: formatCount(hoped, language) };
  return html`${translate(above ? "ladder-above" : "ladder-below", sides)}
    ${translate(key, { count: people, first, second })}`;
}

function chooseMovers(count: number): string {
  if (count > 0) return "ladder-movers-up";
  return count < 0 ? "ladder-movers-down" : "ladder-movers-none";
}

function renderAmounts(
  { language, translate }: FiguresContext,
  step: Step<RungState>,
  movers: Movers,
): TemplateResult {
  const write = (cents: number) => formatEuros(cents, language);
  const multiply = ({ value }: Figure, total: number | null) =>
    value === null || total === null
      ? translate("ladder-unknown")
      : `${formatCount(movers.count, language)} × ${write(value)} = ${write(total)}`;
  return html`<div class="lg-sum__lines"><dl>
    <div><dt>${translate("ladder-costs")}</dt><dd>${multiply(step.cost, step.costs)}</dd></div>
    <div><dt>${translate("ladder-gains")}</dt><dd>${multiply(step.gain, step.gains)}</dd></div>
    ${isCounted(step)
      ? html`<div><dt>${translate("ladder-balance")}</dt>
      <dd>${write(step.gains)} − ${write(step.costs)} = ${write(step.balance)}</dd></div>`
      : nothing}
  </dl></div>`;
}

function renderParties(ctx: FiguresContext, entry: string): TemplateResult[] {
  return PARTIES.map((field) => ({ field, text: readTyped(ctx, entry, field) }))
    .filter(({ text }) => text.trim())
    .map(({ field, text }) => html`<p>${ctx.translate(LABELS[field])} <bdi>${text}</bdi></p>`);
}

/** Only steps of which everything is known are added up, and it says how many those are. */
function renderTogether({ language, translate, costBenefit }: FiguresContext): TemplateResult {
  const { sum: { counted, costs, gains, balance }, steps } = costBenefit;
  const all = { counted: counted.length, all: steps.length };
  if (!counted.length) {
    return html`<p class="lg-answer" role="status">${translate("ladder-nothing")}</p>`;
  }
  const write = (cents: number) => formatEuros(cents, language);
  const add = (key: "costs" | "gains", total: number) =>
    counted.map((step) => write(step[key])).join(" + ") +
    (counted.length > 1 ? ` = ${write(total)}` : "");
  const still = counted.every((step) => step.movers.count === 0);
  const key = still ? "ladder-still"
    : balance > 0 ? "ladder-more"
    : balance < 0 ? "ladder-less"
    : "ladder-even";
  return html`<h4>${translate("ladder-together", all)}</h4>
    <div class="lg-sum__lines"><dl>
      <div><dt>${translate("ladder-costs")}</dt><dd>${add("costs", costs)}</dd></div>
      <div><dt>${translate("ladder-gains")}</dt><dd>${add("gains", gains)}</dd></div>
      <div><dt>${translate("ladder-balance")}</dt><dd>${write(gains)} − ${write(costs)} = ${write(balance)}</dd></div>
    </dl></div>
    <p class="lg-answer" role="status">${translate(key, { amount: write(Math.abs(balance)) })}
      ${counted.length < steps.length ? translate("ladder-partly", all) : nothing}</p>`;
}

/** Name what is unknown, a line a kind of figure; what cannot be read leads to its field. */
function renderMissing(ctx: FiguresContext): Content {
  const { instrument, translate, costBenefit: { apart, figures, missing } } = ctx;
  if (!missing.length) return apart ? nothing : html`<p>${translate("ladder-complete")}</p>`;
  const wrong = missing.filter((key) => figures.get(key)?.error);
  const details = { count: missing.length, all: listFigures(instrument).length };
  return html`<h4>${translate("ladder-missing", details)}</h4>
    <ul>${[...PEOPLE, ...EUROS].map((field) => renderMissingOf(ctx, field))}</ul>
    ${wrong.length
      ? html`<div class="lg-screen"><p class="lg-label">${translate("ladder-mend")}</p>
        <ul>${wrong.map((key) => html`<li>${renderMend(ctx, key)}</li>`)}</ul></div>`
      : nothing}`;
}

const renderMend = (ctx: FiguresContext, key: string): TemplateResult =>
  renderButton(nameFigure(ctx, key), () => moveFocus(makeFieldId(ctx, key)), "link");

function renderMissingOf(ctx: FiguresContext, field: string): Content {
  const found = ctx.costBenefit.missing.filter((key) => key.endsWith(`.${field}`));
  if (!found.length) return nothing;
  const names = joinNames(found.map((key) => nameEntry(ctx, key)), ctx.language);
  return html`<li>${ctx.translate(LABELS[field])}: ${names}</li>`;
}

const nameFigure = (ctx: FiguresContext, key: string): string =>
  `${nameEntry(ctx, key)}: ${ctx.translate(LABELS[key.split(".")[1]])}`;

/** Say of which rung or step a figure is. */
function nameEntry({ instrument: { rungs }, translate }: FiguresContext, key: string): string {
  const [entry] = key.split(".");
  const index = rungs.findIndex((rung) => [rung.slug, nameStep(rung)].includes(entry));
  return rungs[index].slug === entry
    ? `${translate("ladder-rung").toLowerCase()} ${index + 1}`
    : translate("ladder-step-short", { from: index, to: index + 1 });
}
