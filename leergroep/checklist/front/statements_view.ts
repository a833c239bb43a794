/** The statements of one factor, each a question with radio buttons, and a note. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";
import { MOST_NOTE } from "../../documents/front/document.ts";

export function statements(ctx, factor) {
  return html`
    ${scaleHelp(ctx)}
    ${factor.items.map((item) => statement(ctx, item))}
    ${note(ctx, factor)}`;
}

function scaleHelp(ctx) {
  const rows = [
    ...ctx.instrument.scale.map((option) => [option.word, option.help]),
    [ctx.translate(UNKNOWN), ctx.translate("unknown-help")],
    [ctx.translate(NOT_APPLICABLE), ctx.translate("not-applicable-help")],
  ];
  return html`<details class="lg-help"><summary>${ctx.translate("scale-explained")}</summary>
    <dl class="utrecht-data-list">${rows.map(([word, help]) => html`
      <div class="utrecht-data-list__item">
        <dt class="utrecht-data-list__item-key">${word}</dt>
        <dd class="utrecht-data-list__item-value">${help}</dd>
      </div>`)}</dl></details>`;
}

function statement(ctx, item) {
  const id = `${ctx.id}-${item.slug}`;
  const scale = ctx.instrument.scale.map((option) => [option.value, option.word]);
  const apart = [UNKNOWN, NOT_APPLICABLE].map((value) => [value, ctx.translate(value)]);
  return html`<fieldset class="utrecht-form-fieldset__fieldset lg-statement" id=${id} tabindex="-1"
      aria-describedby="${id}-help">
    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
      ${item.statement}</legend>
    <p class="utrecht-form-field-description" id="${id}-help">${item.help}</p>
    <div class="lg-options">${scale.map((option) => radio(ctx, item, option))}</div>
    <div class="lg-options lg-options--apart">${apart.map((option) => radio(ctx, item, option))}
      ${clearing(ctx, item)}</div>
  </fieldset>`;
}

function radio(ctx, item, [value, word]) {
  const id = `${ctx.id}-${item.slug}-${value}`;
  return html`<div class="utrecht-form-field utrecht-form-field--radio lg-option">
    <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input" id=${id}
      name="${ctx.id}-${item.slug}" .checked=${live(ctx.sheet.answers[item.slug] === value)}
      @change=${() => ctx.actions.answer(item.slug, value)}>
    <label class="utrecht-form-label utrecht-form-label--radio" for=${id}>${word}</label>
  </div>`;
}

/** Radio buttons cannot be emptied by themselves. */
function clearing(ctx, item) {
  if (!(item.slug in ctx.sheet.answers)) return nothing;
  const clear = () => {
    ctx.actions.answer(item.slug, undefined);
    document.getElementById(`${ctx.id}-${item.slug}`).focus();
  };
  return renderButton(html`${ctx.translate("clear-answer")}<span class="lg-hidden">: ${item.statement}</span>`,
    clear, "link");
}

function note(ctx, factor) {
  const id = `${ctx.id}-note-${factor.slug}`;
  return html`<div class="utrecht-form-field lg-note">
    <label class="utrecht-form-label" for=${id}>${factor.note ?? ctx.translate("note")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate(factor.note ? "note-own-help" : "note-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3"
      dir="auto" maxlength=${MOST_NOTE} aria-describedby="${id}-help"
      .value=${live(ctx.sheet.notes[factor.slug] ?? "")}
      @input=${(event) => ctx.actions.note(factor.slug, event.target.value)}></textarea>
  </div>`;
}
