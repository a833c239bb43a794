/** A choice to make alone, and a line on why; or rules to tick. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE } from "../../documents/front/document.ts";
import { chosenIn, isWhole, pickOf } from "./member_choices.ts";
import { ROUNDS } from "./vote_count.ts";
import { listed } from "../../messages/front/translate.ts";

export function choice(c, factor) {
  const pick = pickOf(factor, c.ui.picks);
  const count = chosenIn(factor, c.sheet).length;
  const help = pick > 1
    ? html`<p class="utrecht-form-field-description" id="${c.id}-${factor.slug}-help" role="status">
        ${c.say("member-pick", { pick, count })}</p>`
    : nothing;
  return html`${options(c, factor, { title: factor.title, help, type: pick > 1 ? "checkbox" : "radio" })}
    ${factor.part === ROUNDS[1] ? before(c, factor) : nothing}
    ${why(c, factor)}`;
}

export const ticks = (c, factor) =>
  options(c, factor, { title: c.say("member-recognise"), help: nothing, type: "checkbox" });

function options(c, factor, { title, help, type }) {
  const id = `${c.id}-${factor.slug}`;
  return html`<fieldset class="lg-ticks" aria-describedby=${help === nothing ? nothing : `${id}-help`}>
    <legend>${title}</legend>${help}
    <div class="lg-ticks__options">${factor.items.map((item) => html`<div class="lg-tick">
      <input type=${type} id="${c.id}-${item.slug}" name=${id}
        .checked=${live(item.slug in c.sheet.answers)}
        @change=${(event) => c.act.choose(factor, item.slug, event.target.checked)}>
      <label for="${c.id}-${item.slug}">${item.statement}</label></div>`)}</div></fieldset>`;
}

function why(c, factor) {
  const id = `${c.id}-why-${factor.slug}`;
  const key = factor.part === ROUNDS[0] ? "member-why" : "member-why-after";
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${c.say(key)}<span class="lg-hidden">
      ${factor.title}</span></label>
    <p class="utrecht-form-field-description" id="${id}-help">${c.say("member-why-help")}</p>
    <input class="lg-line" id=${id} dir="auto" autocomplete="off" maxlength=${MOST_LINE}
      aria-describedby="${id}-help" .value=${live(c.sheet.notes[factor.slug] ?? "")}
      @input=${(event) => c.act.note(factor.slug, event.target.value)}></div>`;
}

/** What somebody chose first, told only after the second choice: else it would steer that. */
function before(c, factor) {
  const first = c.instrument.factors.find((one) =>
    one.slug === ROUNDS[0] + factor.slug.slice(factor.part.length)
  );
  const chosen = chosenIn(first, c.sheet);
  if (!chosen.length || !isWhole(factor, c.sheet, c.ui.picks)) return nothing;
  const named = listed(chosen.map((item) => item.statement.replace(/\.$/, "")), c.language);
  return html`<p class="lg-member__before">${c.say("member-before", { choice: named })}</p>`;
}
