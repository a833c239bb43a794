/** The sum, line by line: who pass each step, what that costs and yields, and what is unknown. */

import { html, nothing } from "lit-html";
import { heads, money } from "./number.ts";
import { figuresOf, stepTo } from "./cost_benefit.ts";
import { listed } from "../../messages/front/translate.ts";
import { focus } from "../../widget/front/controller.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { fieldId, LABELS, stepName, typed } from "./fields.ts";

export function sum(c) {
  return html`<section class="lg-sum"><h3>${c.say("ladder-sum")}</h3>
    <p>${c.say("ladder-movers-help")}</p>
    <ol class="lg-sum__steps">${c.reckoned.steps.map((step, index) => line(c, step, index))}</ol>
    ${together(c)}
    ${unknown(c)}
    <h4>${c.say("ladder-left-out")}</h4>
    <ul>${c.instrument.leftOut.map((one) => html`<li>${one}</li>`)}</ul>
  </section>`;
}

function line(c, step, index) {
  return html`<li><h4>${stepName(c, index)}</h4>
    <p>${moving(c, step.movers)}</p>
    ${step.movers?.count > 0 ? amounts(c, step) : nothing}
    ${whose(c, stepTo(step.rung))}</li>`;
}

/** Say who pass a step, and from what that follows. */
function moving(c, movers) {
  if (!movers) return c.say(c.reckoned.apart ? "ladder-movers-apart" : "ladder-movers-unknown");
  const { side, now, hoped, count } = movers;
  const [people, first, second] = [count, side === "above" ? hoped : now, side === "above" ? now : hoped]
    .map((number) => heads(Math.abs(number), c.language));
  const sides = { now: heads(now, c.language), hoped: heads(hoped, c.language) };
  const key = count > 0 ? "ladder-movers-up" : count < 0 ? "ladder-movers-down" : "ladder-movers-none";
  return html`${c.say(side === "above" ? "ladder-above" : "ladder-below", sides)}
    ${c.say(key, { count: people, first, second })}`;
}

function amounts(c, step) {
  const said = (cents) => money(cents, c.language);
  const times = (amount, total) =>
    total === null
      ? c.say("ladder-unknown")
      : `${heads(step.movers.count, c.language)} × ${said(amount.value)} = ${said(total)}`;
  return html`<div class="lg-sum__lines"><dl>
    <div><dt>${c.say("ladder-costs")}</dt><dd>${times(step.cost, step.costs)}</dd></div>
    <div><dt>${c.say("ladder-gains")}</dt><dd>${times(step.gain, step.gains)}</dd></div>
    ${step.balance === null ? nothing : html`<div><dt>${c.say("ladder-balance")}</dt>
      <dd>${said(step.gains)} − ${said(step.costs)} = ${said(step.balance)}</dd></div>`}
  </dl></div>`;
}

function whose(c, entry) {
  const said = ["betaalt", "voordeel"].map((field) => [field, typed(c, entry, field)])
    .filter(([_, text]) => text.trim());
  return said.map(([field, text]) => html`<p>${c.say(LABELS[field])} <bdi>${text}</bdi></p>`);
}

/** Only steps of which everything is known are added up, and it says how many those are. */
function together(c) {
  const { sum: { counted, costs, gains, balance }, steps } = c.reckoned;
  const all = { counted: counted.length, all: steps.length };
  if (!counted.length) return html`<p class="lg-answer" role="status">${c.say("ladder-nothing")}</p>`;
  const said = (cents) => money(cents, c.language);
  const added = (key, total) =>
    counted.map((step) => said(step[key])).join(" + ") + (counted.length > 1 ? ` = ${said(total)}` : "");
  const still = counted.every((step) => step.movers.count === 0);
  const key = still ? "ladder-still"
    : balance > 0 ? "ladder-more"
    : balance < 0 ? "ladder-less"
    : "ladder-even";
  return html`<h4>${c.say("ladder-together", all)}</h4>
    <div class="lg-sum__lines"><dl>
      <div><dt>${c.say("ladder-costs")}</dt><dd>${added("costs", costs)}</dd></div>
      <div><dt>${c.say("ladder-gains")}</dt><dd>${added("gains", gains)}</dd></div>
      <div><dt>${c.say("ladder-balance")}</dt><dd>${said(gains)} − ${said(costs)} = ${said(balance)}</dd></div>
    </dl></div>
    <p class="lg-answer" role="status">${c.say(key, { amount: said(Math.abs(balance)) })}
      ${counted.length < steps.length ? c.say("ladder-partly", all) : nothing}</p>`;
}

/** Name what is unknown, a line a kind of figure; what cannot be read leads to its field. */
function unknown(c) {
  const { missing, figures } = c.reckoned;
  if (!missing.length) return c.reckoned.apart ? nothing : html`<p>${c.say("ladder-complete")}</p>`;
  const wrong = missing.filter((key) => figures.get(key).error);
  const details = { count: missing.length, all: figuresOf(c.instrument).length };
  return html`<h4>${c.say("ladder-missing", details)}</h4>
    <ul>${["nu", "straks", "kosten", "baten"].map((field) => group(c, field, missing))}</ul>
    ${wrong.length
      ? html`<div class="lg-screen"><p class="lg-label">${c.say("ladder-mend")}</p>
        <ul>${wrong.map((key) =>
        html`<li>${button(placeName(c, key), () => focus(fieldId(c, key)), "link")}</li>`)}</ul></div>`
      : nothing}`;
}

function group(c, field, missing) {
  const found = missing.filter((key) => key.endsWith(`.${field}`));
  if (!found.length) return nothing;
  const names = listed(found.map((key) => placeOf(c, key)), c.language);
  return html`<li>${c.say(LABELS[field])}: ${names}</li>`;
}

const placeName = (c, key) => `${placeOf(c, key)}: ${c.say(LABELS[key.split(".")[1]])}`;

/** Say of which rung or step a figure is. */
function placeOf(c, key) {
  const [entry] = key.split(".");
  const index = c.instrument.rungs.findIndex((rung) => [rung.slug, stepTo(rung)].includes(entry));
  return c.instrument.rungs[index].slug === entry
    ? `${c.say("ladder-rung").toLowerCase()} ${index + 1}`
    : c.say("ladder-step-short", { from: index, to: index + 1 });
}
