/** A choice to make alone, and a line on why; or rules to tick. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE } from "../../../documents/front/document.ts";
import { joinNames } from "../../../messages/front/translate.ts";
import type { Content, EventOf } from "../../../widget/front/controls/elements.ts";
import { ROUNDS } from "../moments.ts";
import type { FactorState } from "../state.ts";
import type { MemberContext } from "./member_actions.ts";
import { countPicks, isWhole, listChosen } from "./member_choices.ts";

export function renderChoice(ctx: MemberContext, factor: FactorState): TemplateResult {
  const pick = countPicks(factor, ctx.ui.picks);
  const count = listChosen(factor, ctx.sheet).length;
  const help = pick > 1
    ? html`<p class="utrecht-form-field-description" id="${ctx.id}-factor-${factor.slug}_help"
        role="status">
        ${ctx.translate("member-pick", { pick, count })}</p>`
    : nothing;
  const type = pick > 1 ? "checkbox" : "radio";
  return html`${renderOptions(ctx, factor, { title: factor.title, help, type })}
    ${factor.part === ROUNDS[1] ? renderBefore(ctx, factor) : nothing}
    ${renderWhy(ctx, factor)}`;
}

export const renderTicks = (ctx: MemberContext, factor: FactorState): TemplateResult =>
  renderOptions(ctx, factor, {
    title: ctx.translate("member-recognise"),
    help: nothing,
    type: "checkbox",
  });

interface OptionsLook {
  readonly title: string;
  readonly help: TemplateResult | typeof nothing;
  readonly type: "checkbox" | "radio";
}

function renderOptions(
  ctx: MemberContext,
  factor: FactorState,
  { title, help, type }: OptionsLook,
): TemplateResult {
  const id = `${ctx.id}-factor-${factor.slug}`;
  return html`<fieldset class="lg-ticks" aria-describedby=${
    help === nothing ? nothing : `${id}_help`
  }>
    <legend>${title}</legend>${help}
    <div class="lg-ticks__options">${factor.items.map((item) => keyed(item.slug, html`<div class="lg-tick">
      <input type=${type} id="${ctx.id}-item-${item.slug}" name=${id}
        .checked=${live(item.slug in ctx.sheet.answers)}
        @change=${(event: EventOf<HTMLInputElement>) =>
          ctx.actions.choose({ factor, slug: item.slug, isTaken: event.currentTarget.checked })}>
      <label for="${ctx.id}-item-${item.slug}">${item.statement}</label></div>`))}</div></fieldset>`;
}

function renderWhy(ctx: MemberContext, factor: FactorState): TemplateResult {
  const id = `${ctx.id}-why-${factor.slug}`;
  const key = factor.part === ROUNDS[0] ? "member-why" : "member-why-after";
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${ctx.translate(key)}<span class="lg-hidden">
      ${factor.title}</span></label>
    <p class="utrecht-form-field-description" id="${id}-help">${
    ctx.translate("member-why-help")
  }</p>
    <input class="lg-line" id=${id} dir="auto" autocomplete="off" maxlength=${MOST_LINE}
      aria-describedby="${id}-help" .value=${live(ctx.sheet.notes[factor.slug] ?? "")}
      @input=${(event: EventOf<HTMLInputElement>) =>
        ctx.actions.note(factor, event.currentTarget.value)}></div>`;
}

/** What somebody chose first, told only after the second choice: else it would steer that. */
function renderBefore(ctx: MemberContext, factor: FactorState): Content {
  const { instrument, language, sheet, ui } = ctx;
  const slug = ROUNDS[0] + factor.slug.slice(factor.part.length);
  const first = instrument.factors.find((one) => one.slug === slug);
  const chosen = first ? listChosen(first, sheet) : [];
  if (!chosen.length || !isWhole(factor, sheet, ui.picks)) return nothing;
  const choice = joinNames(chosen.map((item) => item.statement.replace(/\.$/, "")), language);
  return html`<p class="lg-member__before">${ctx.translate("member-before", { choice })}</p>`;
}
