/** The sum, line by line: who pass each step, what that costs and yields, and what is unknown. */

import { html, nothing } from "lit-html";
import { heads, money } from "./number.ts";
import { figuresOf, stepTo } from "./cost_benefit.ts";
import { joinNames } from "../../messages/front/translate.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { fieldId, LABELS, stepName, typed } from "./fields.ts";

export function sum(ctx) {
  return html`<section class="lg-sum"><h3>${ctx.translate("ladder-sum")}</h3>
    <p>${ctx.translate("ladder-movers-help")}</p>
    <ol class="lg-sum__steps">${ctx.reckoned.steps.map((step, index) => line(ctx, step, index))}</ol>
    ${together(ctx)}
    ${unknown(ctx)}
    <h4>${ctx.translate("ladder-left-out")}</h4>
    <ul>${ctx.instrument.leftOut.map((one) => html`<li>${one}</li>`)}</ul>
  </section>`;
}

function line(ctx, step, index) {
  return html`<li><h4>${stepName(ctx, index)}</h4>
    <p>${moving(ctx, step.movers)}</p>
    ${step.movers?.count > 0 ? amounts(ctx, step) : nothing}
    ${whose(ctx, stepTo(step.rung))}</li>`;
}

/** Say who pass a step, and from what that follows. */
function moving(ctx, movers) {
  if (!movers) return ctx.translate(ctx.reckoned.apart ? "ladder-movers-apart" : "ladder-movers-unknown");
  const { side, now, hoped, count } = movers;
  const [people, first, second] = [count, side === "above" ? hoped : now, side === "above" ? now : hoped]
    .map((number) => heads(Math.abs(number), ctx.language));
  const sides = { now: heads(now, ctx.language), hoped: heads(hoped, ctx.language) };
  const key = count > 0 ? "ladder-movers-up" : count < 0 ? "ladder-movers-down" : "ladder-movers-none";
  return html`${ctx.translate(side === "above" ? "ladder-above" : "ladder-below", sides)}
    ${ctx.translate(key, { count: people, first, second })}`;
}

function amounts(ctx, step) {
  const said = (cents) => money(cents, ctx.language);
  const times = (amount, total) =>
    total === null
      ? ctx.translate("ladder-unknown")
      : `${heads(step.movers.count, ctx.language)} × ${said(amount.value)} = ${said(total)}`;
  return html`<div class="lg-sum__lines"><dl>
    <div><dt>${ctx.translate("ladder-costs")}</dt><dd>${times(step.cost, step.costs)}</dd></div>
    <div><dt>${ctx.translate("ladder-gains")}</dt><dd>${times(step.gain, step.gains)}</dd></div>
    ${step.balance === null ? nothing : html`<div><dt>${ctx.translate("ladder-balance")}</dt>
      <dd>${said(step.gains)} − ${said(step.costs)} = ${said(step.balance)}</dd></div>`}
  </dl></div>`;
}

function whose(ctx, entry) {
  const said = ["betaalt", "voordeel"].map((field) => [field, typed(ctx, entry, field)])
    .filter(([_, text]) => text.trim());
  return said.map(([field, text]) => html`<p>${ctx.translate(LABELS[field])} <bdi>${text}</bdi></p>`);
}

/** Only steps of which everything is known are added up, and it says how many those are. */
function together(ctx) {
  const { sum: { counted, costs, gains, balance }, steps } = ctx.reckoned;
  const all = { counted: counted.length, all: steps.length };
  if (!counted.length) return html`<p class="lg-answer" role="status">${ctx.translate("ladder-nothing")}</p>`;
  const said = (cents) => money(cents, ctx.language);
  const added = (key, total) =>
    counted.map((step) => said(step[key])).join(" + ") + (counted.length > 1 ? ` = ${said(total)}` : "");
  const still = counted.every((step) => step.movers.count === 0);
  const key = still ? "ladder-still"
    : balance > 0 ? "ladder-more"
    : balance < 0 ? "ladder-less"
    : "ladder-even";
  return html`<h4>${ctx.translate("ladder-together", all)}</h4>
    <div class="lg-sum__lines"><dl>
      <div><dt>${ctx.translate("ladder-costs")}</dt><dd>${added("costs", costs)}</dd></div>
      <div><dt>${ctx.translate("ladder-gains")}</dt><dd>${added("gains", gains)}</dd></div>
      <div><dt>${ctx.translate("ladder-balance")}</dt><dd>${said(gains)} − ${said(costs)} = ${said(balance)}</dd></div>
    </dl></div>
    <p class="lg-answer" role="status">${ctx.translate(key, { amount: said(Math.abs(balance)) })}
      ${counted.length < steps.length ? ctx.translate("ladder-partly", all) : nothing}</p>`;
}

/** Name what is unknown, a line a kind of figure; what cannot be read leads to its field. */
function unknown(ctx) {
  const { missing, figures } = ctx.reckoned;
  if (!missing.length) return ctx.reckoned.apart ? nothing : html`<p>${ctx.translate("ladder-complete")}</p>`;
  const wrong = missing.filter((key) => figures.get(key).error);
  const details = { count: missing.length, all: figuresOf(ctx.instrument).length };
  return html`<h4>${ctx.translate("ladder-missing", details)}</h4>
    <ul>${["nu", "straks", "kosten", "baten"].map((field) => group(ctx, field, missing))}</ul>
    ${wrong.length
      ? html`<div class="lg-screen"><p class="lg-label">${ctx.translate("ladder-mend")}</p>
        <ul>${wrong.map((key) =>
        html`<li>${renderButton(placeName(ctx, key), () => moveFocus(fieldId(ctx, key)), "link")}</li>`)}</ul></div>`
      : nothing}`;
}

function group(ctx, field, missing) {
  const found = missing.filter((key) => key.endsWith(`.${field}`));
  if (!found.length) return nothing;
  const names = joinNames(found.map((key) => placeOf(ctx, key)), ctx.language);
  return html`<li>${ctx.translate(LABELS[field])}: ${names}</li>`;
}

const placeName = (ctx, key) => `${placeOf(ctx, key)}: ${ctx.translate(LABELS[key.split(".")[1]])}`;

/** Say of which rung or step a figure is. */
function placeOf(ctx, key) {
  const [entry] = key.split(".");
  const index = ctx.instrument.rungs.findIndex((rung) => [rung.slug, stepTo(rung)].includes(entry));
  return ctx.instrument.rungs[index].slug === entry
    ? `${ctx.translate("ladder-rung").toLowerCase()} ${index + 1}`
    : ctx.translate("ladder-step-short", { from: index, to: index + 1 });
}
