/** Counting hands, for who has no phone at hand. */

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { factorsAt, HANDS } from "./vote_count.ts";

export function hands(c, moment) {
  return html`<details class="lg-hands"><summary>${c.say("session-hands")}</summary>
    <p class="utrecht-form-field-description">${c.say("session-hands-help")}</p>
    ${factorsAt(c.members, moment).map((factor) => html`<fieldset class="lg-count">
      <legend>${factor.title}</legend>
      ${factor.items.map((item) => counter(c, item))}</fieldset>`)}</details>`;
}

function counter(c, { slug, statement }) {
  const id = `${c.id}-hands-${slug}`;
  // A file of any make may hold words here, which a field for numbers refuses aloud.
  const count = Number(c.sheet.entries[HANDS]?.[slug]) || 0;
  const set = (number) => c.act.hands(slug, number);
  return html`<div class="lg-counter">
    <label for=${id}>${statement}</label>
    <span class="lg-counter__set">
      ${by(c, "session-hand-less", statement, "−", () => set(count - 1))}
      <input class="lg-line" id=${id} type="number" min="0" max="999" inputmode="numeric"
        .value=${live(count ? String(count) : "")} @input=${(event) => set(event.target.value)}>
      ${by(c, "session-hand-more", statement, "+", () => set(count + 1))}</span></div>`;
}

function by(c, key, statement, sign, act) {
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" @click=${act}>
    <span aria-hidden="true">${sign}</span><span class="lg-hidden">${c.say(key)}: ${statement}</span></button>`;
}
