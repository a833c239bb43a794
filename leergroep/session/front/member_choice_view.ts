/** A choice to make alone, and a line on why; or rules to tick. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE } from "../../documents/front/document.ts";
import { chosenIn, isWhole, pickOf } from "./member_choices.ts";
import { ROUNDS } from "./vote_count.ts";
import { joinNames } from "../../messages/front/translate.ts";

export function choice(ctx, factor) {
  const pick = pickOf(factor, ctx.ui.picks);
  const count = chosenIn(factor, ctx.sheet).length;
  const help = pick > 1
    ? html`<p class="utrecht-form-field-description" id="${ctx.id}-${factor.slug}-help" role="status">
        ${ctx.translate("member-pick", { pick, count })}</p>`
    : nothing;
  return html`${options(ctx, factor, { title: factor.title, help, type: pick > 1 ? "checkbox" : "radio" })}
    ${factor.part === ROUNDS[1] ? before(ctx, factor) : nothing}
    ${why(ctx, factor)}`;
}

export const ticks = (ctx, factor) =>
  options(ctx, factor, { title: ctx.translate("member-recognise"), help: nothing, type: "checkbox" });

function options(ctx, factor, { title, help, type }) {
  const id = `${ctx.id}-${factor.slug}`;
  return html`<fieldset class="lg-ticks" aria-describedby=${help === nothing ? nothing : `${id}-help`}>
    <legend>${title}</legend>${help}
    <div class="lg-ticks__options">${factor.items.map((item) => html`<div class="lg-tick">
      <input type=${type} id="${ctx.id}-${item.slug}" name=${id}
        .checked=${live(item.slug in ctx.sheet.answers)}
        @change=${(event) => ctx.actions.choose(factor, item.slug, event.target.checked)}>
      <label for="${ctx.id}-${item.slug}">${item.statement}</label></div>`)}</div></fieldset>`;
}

function why(ctx, factor) {
  const id = `${ctx.id}-why-${factor.slug}`;
  const key = factor.part === ROUNDS[0] ? "member-why" : "member-why-after";
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${ctx.translate(key)}<span class="lg-hidden">
      ${factor.title}</span></label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("member-why-help")}</p>
    <input class="lg-line" id=${id} dir="auto" autocomplete="off" maxlength=${MOST_LINE}
      aria-describedby="${id}-help" .value=${live(ctx.sheet.notes[factor.slug] ?? "")}
      @input=${(event) => ctx.actions.note(factor.slug, event.target.value)}></div>`;
}

/** What somebody chose first, told only after the second choice: else it would steer that. */
function before(ctx, factor) {
  const first = ctx.instrument.factors.find((one) =>
    one.slug === ROUNDS[0] + factor.slug.slice(factor.part.length)
  );
  const chosen = chosenIn(first, ctx.sheet);
  if (!chosen.length || !isWhole(factor, ctx.sheet, ctx.ui.picks)) return nothing;
  const named = joinNames(chosen.map((item) => item.statement.replace(/\.$/, "")), ctx.language);
  return html`<p class="lg-member__before">${ctx.translate("member-before", { choice: named })}</p>`;
}
