/** What is filled in on a ladder: people on a rung, amounts of a step, who pays and who gains. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE, MOST_NOTE } from "../../documents/front/document.ts";
import { heads } from "./number.ts";
import { EUROS, ORIGIN, PEOPLE, stepTo } from "./cost_benefit.ts";
import { renderAlert } from "../../widget/front/controls/elements.ts";

export const fieldId = (ctx, key) => `${ctx.id}-${key.replace(".", "-")}`;

/** What a field of a rung or a step is called. */
export const LABELS = {
  nu: "ladder-now",
  straks: "ladder-hoped",
  kosten: "ladder-cost",
  baten: "ladder-gain",
  betaalt: "ladder-pays",
  voordeel: "ladder-benefits",
};

export function rungFields(ctx, rung, index) {
  return html`<fieldset class="lg-rung">
    <legend>${ctx.translate("ladder-rung")} ${index + 1}: ${rung.title}</legend>
    <p class="utrecht-form-field-description">${rung.explanation}</p>
    <div class="lg-rung__pair">
      ${Object.keys(PEOPLE).map((field) => figure(ctx, rung.slug, field, "numeric"))}</div>
  </fieldset>`;
}

export function stepFields(ctx, step, index) {
  const entry = stepTo(step.rung);
  return html`<fieldset class="lg-rung">
    <legend>${stepName(ctx, index)}</legend>
    <p class="utrecht-form-field-description">${step.from.title} → ${step.rung.title}</p>
    <div class="lg-rung__pair">
      ${Object.keys(EUROS).map((field) => figure(ctx, entry, field, "decimal"))}</div>
    <div class="lg-rung__pair">
      ${["betaalt", "voordeel"].map((field) => who(ctx, entry, field))}</div>
  </fieldset>`;
}

export const stepName = (ctx, index) => ctx.translate("ladder-step", { from: index + 1, to: index + 2 });

/** What was typed stays as it was typed, with what is wrong with it beside it. */
function figure(ctx, entry, field, inputmode) {
  const key = `${entry}.${field}`;
  const id = fieldId(ctx, key);
  const error = ctx.ui.typing === key ? "" : ctx.reckoned.figures.get(key).error;
  const said = error ? ctx.translate(error) : "";
  const done = () => ctx.ui.typing && ctx.actions.leave(key);
  return html`<div class="utrecht-form-field ${error ? "lg-wrong" : ""}">
    <label class="utrecht-form-label" for=${id}>${ctx.translate(LABELS[field])}</label>
    ${error ? html`<p class="lg-wrong__why" id="${id}-error">${said}</p>` : nothing}
    <input class="lg-line" id=${id} inputmode=${inputmode} autocomplete="off" dir="auto"
      maxlength=${MOST_LINE} aria-invalid=${error ? "true" : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      .value=${live(typed(ctx, entry, field))}
      @input=${(event) => ctx.actions.type(entry, field, event.target.value)}
      @change=${done} @blur=${done}>
  </div>`;
}

function who(ctx, entry, field) {
  const id = fieldId(ctx, `${entry}.${field}`);
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${ctx.translate(LABELS[field])}</label>
    <input class="lg-line" id=${id} autocomplete="off" dir="auto" maxlength=${MOST_LINE}
      .value=${live(typed(ctx, entry, field))}
      @input=${(event) => ctx.actions.type(entry, field, event.target.value)}>
  </div>`;
}

export function origin(ctx) {
  const id = fieldId(ctx, ORIGIN);
  return html`<div class="utrecht-form-field lg-note">
    <label class="utrecht-form-label" for=${id}>${ctx.translate("ladder-origin")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("ladder-origin-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3" dir="auto"
      maxlength=${MOST_NOTE} aria-describedby="${id}-help"
      .value=${live(typed(ctx, ORIGIN, "text"))}
      @input=${(event) => ctx.actions.type(ORIGIN, "text", event.target.value)}></textarea>
  </div>`;
}

/** What stands in a field, as it was typed. */
export const typed = (ctx, entry, field) => String(ctx.sheet.entries[entry]?.[field] ?? "");

/** The people on all rungs; where they are not as many, nothing is guessed. */
export function totals(ctx, place = "apart") {
  const { totals, apart } = ctx.reckoned;
  const said = (count) => count === null ? ctx.translate("ladder-unknown") : heads(count, ctx.language);
  const details = { now: said(totals.now), hoped: said(totals.hoped) };
  return html`<p class="lg-label">${ctx.translate("ladder-totals", details)}</p>
    ${apart ? renderAlert(`${ctx.id}-${place}`, "warning", html`<p>${ctx.translate("ladder-apart", details)}</p>`)
      : nothing}`;
}
