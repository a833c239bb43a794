/** Counting hands, for who has no phone at hand. */

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { factorsAt, HANDS } from "./vote_count.ts";

export function hands(ctx, moment) {
  return html`<details class="lg-hands"><summary>${ctx.translate("session-hands")}</summary>
    <p class="utrecht-form-field-description">${ctx.translate("session-hands-help")}</p>
    ${factorsAt(ctx.members, moment).map((factor) => html`<fieldset class="lg-count">
      <legend>${factor.title}</legend>
      ${factor.items.map((item) => counter(ctx, item))}</fieldset>`)}</details>`;
}

function counter(ctx, { slug, statement }) {
  const id = `${ctx.id}-hands-${slug}`;
  // A file of any make may hold words here, which a field for numbers refuses aloud.
  const count = Number(ctx.sheet.entries[HANDS]?.[slug]) || 0;
  const set = (number) => ctx.actions.hands(slug, number);
  return html`<div class="lg-counter">
    <label for=${id}>${statement}</label>
    <span class="lg-counter__set">
      ${by(ctx, "session-hand-less", statement, "−", () => set(count - 1))}
      <input class="lg-line" id=${id} type="number" min="0" max="999" inputmode="numeric"
        .value=${live(count ? String(count) : "")} @input=${(event) => set(event.target.value)}>
      ${by(ctx, "session-hand-more", statement, "+", () => set(count + 1))}</span></div>`;
}

function by(ctx, key, statement, sign, act) {
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" @click=${act}>
    <span aria-hidden="true">${sign}</span><span class="lg-hidden">${ctx.translate(key)}: ${statement}</span></button>`;
}
