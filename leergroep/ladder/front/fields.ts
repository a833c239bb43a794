/** What is filled in on a ladder: people on a rung, amounts of a step, who pays and who gains. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE, MOST_NOTE } from "../../documents/front/document.ts";
import { heads } from "./number.ts";
import { EUROS, ORIGIN, PEOPLE, stepTo } from "./cost_benefit.ts";
import { alert } from "../../widget/front/controls/elements.ts";

export const fieldId = (c, key) => `${c.id}-${key.replace(".", "-")}`;

/** What a field of a rung or a step is called. */
export const LABELS = {
  nu: "ladder-now",
  straks: "ladder-hoped",
  kosten: "ladder-cost",
  baten: "ladder-gain",
  betaalt: "ladder-pays",
  voordeel: "ladder-benefits",
};

export function rungFields(c, rung, index) {
  return html`<fieldset class="lg-rung">
    <legend>${c.say("ladder-rung")} ${index + 1}: ${rung.title}</legend>
    <p class="utrecht-form-field-description">${rung.explanation}</p>
    <div class="lg-rung__pair">
      ${Object.keys(PEOPLE).map((field) => figure(c, rung.slug, field, "numeric"))}</div>
  </fieldset>`;
}

export function stepFields(c, step, index) {
  const entry = stepTo(step.rung);
  return html`<fieldset class="lg-rung">
    <legend>${stepName(c, index)}</legend>
    <p class="utrecht-form-field-description">${step.from.title} → ${step.rung.title}</p>
    <div class="lg-rung__pair">
      ${Object.keys(EUROS).map((field) => figure(c, entry, field, "decimal"))}</div>
    <div class="lg-rung__pair">
      ${["betaalt", "voordeel"].map((field) => who(c, entry, field))}</div>
  </fieldset>`;
}

export const stepName = (c, index) => c.say("ladder-step", { from: index + 1, to: index + 2 });

/** What was typed stays as it was typed, with what is wrong with it beside it. */
function figure(c, entry, field, inputmode) {
  const key = `${entry}.${field}`;
  const id = fieldId(c, key);
  const error = c.ui.typing === key ? "" : c.reckoned.figures.get(key).error;
  const said = error ? c.say(error) : "";
  const done = () => c.ui.typing && c.act.leave(key);
  return html`<div class="utrecht-form-field ${error ? "lg-wrong" : ""}">
    <label class="utrecht-form-label" for=${id}>${c.say(LABELS[field])}</label>
    ${error ? html`<p class="lg-wrong__why" id="${id}-error">${said}</p>` : nothing}
    <input class="lg-line" id=${id} inputmode=${inputmode} autocomplete="off" dir="auto"
      maxlength=${MOST_LINE} aria-invalid=${error ? "true" : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      .value=${live(typed(c, entry, field))}
      @input=${(event) => c.act.type(entry, field, event.target.value)}
      @change=${done} @blur=${done}>
  </div>`;
}

function who(c, entry, field) {
  const id = fieldId(c, `${entry}.${field}`);
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${c.say(LABELS[field])}</label>
    <input class="lg-line" id=${id} autocomplete="off" dir="auto" maxlength=${MOST_LINE}
      .value=${live(typed(c, entry, field))}
      @input=${(event) => c.act.type(entry, field, event.target.value)}>
  </div>`;
}

export function origin(c) {
  const id = fieldId(c, ORIGIN);
  return html`<div class="utrecht-form-field lg-note">
    <label class="utrecht-form-label" for=${id}>${c.say("ladder-origin")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${c.say("ladder-origin-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3" dir="auto"
      maxlength=${MOST_NOTE} aria-describedby="${id}-help"
      .value=${live(typed(c, ORIGIN, "text"))}
      @input=${(event) => c.act.type(ORIGIN, "text", event.target.value)}></textarea>
  </div>`;
}

/** What stands in a field, as it was typed. */
export const typed = (c, entry, field) => String(c.sheet.entries[entry]?.[field] ?? "");

/** The people on all rungs; where they are not as many, nothing is guessed. */
export function totals(c, place = "apart") {
  const { totals, apart } = c.reckoned;
  const said = (count) => count === null ? c.say("ladder-unknown") : heads(count, c.language);
  const details = { now: said(totals.now), hoped: said(totals.hoped) };
  return html`<p class="lg-label">${c.say("ladder-totals", details)}</p>
    ${apart ? alert(`${c.id}-${place}`, "warning", html`<p>${c.say("ladder-apart", details)}</p>`)
      : nothing}`;
}
