/** The statements of one factor, each a question with radio buttons, and a note. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { live } from "lit-html/directives/live.js";
import { type Answer, NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";
import { MOST_NOTE } from "../../documents/front/document.ts";
import { type Content, type EventOf, renderButton } from "../../widget/front/controls/elements.ts";
import type { ChecklistContext } from "./context.ts";
import type { FactorState, ItemState } from "./state.ts";

type StatementsContext = Pick<
  ChecklistContext,
  "id" | "language" | "translate" | "instrument" | "sheet" | "actions"
>;

export function renderStatements(ctx: StatementsContext, factor: FactorState): TemplateResult {
  return html`
    ${renderScale(ctx)}
    ${factor.items.map((item) => keyed(item.slug, renderStatement(ctx, item)))}
    ${renderNote(ctx, factor)}`;
}

function renderScale({ instrument, translate }: StatementsContext): TemplateResult {
  const rows = [
    ...instrument.scale.map((option) => [option.word, option.help]),
    [translate(UNKNOWN), translate("unknown-help")],
    [translate(NOT_APPLICABLE), translate("not-applicable-help")],
  ];
  return html`<details class="lg-help"><summary>${translate("scale-explained")}</summary>
    <dl class="utrecht-data-list">${rows.map(([word, help]) => html`
      <div class="utrecht-data-list__item">
        <dt class="utrecht-data-list__item-key">${word}</dt>
        <dd class="utrecht-data-list__item-value">${help}</dd>
      </div>`)}</dl></details>`;
}

/** Return the id of a statement; what is its own comes behind a sign that no slug has. */
const makeItemId = ({ id }: Pick<StatementsContext, "id">, { slug }: Pick<ItemState, "slug">) =>
  `${id}-item-${slug}`;

function renderStatement(ctx: StatementsContext, item: ItemState): TemplateResult {
  const id = makeItemId(ctx, item);
  const apart: readonly Answer[] = [UNKNOWN, NOT_APPLICABLE];
  return html`<fieldset class="utrecht-form-fieldset__fieldset lg-statement" id=${id} tabindex="-1"
      aria-describedby="${id}_help">
    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
      ${item.statement}</legend>
    <p class="utrecht-form-field-description" id="${id}_help">${item.help}</p>
    <div class="lg-options">${ctx.instrument.scale.map(({ value, word }) =>
      renderOption(ctx, item, value, word))}</div>
    <div class="lg-options lg-options--apart">${apart.map((value) =>
      renderOption(ctx, item, value, ctx.translate(String(value))))}
      ${renderClear(ctx, item)}</div>
  </fieldset>`;
}

function renderOption(
  ctx: StatementsContext,
  { slug }: ItemState,
  value: Answer,
  word: string,
): TemplateResult {
  const name = makeItemId(ctx, { slug });
  const id = `${name}_${value}`;
  return html`<div class="utrecht-form-field utrecht-form-field--radio lg-option">
    <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input" id=${id}
      name=${name} .checked=${live(ctx.sheet.answers[slug] === value)}
      @change=${() => ctx.actions.answer(slug, value)}>
    <label class="utrecht-form-label utrecht-form-label--radio" for=${id}>${word}</label>
  </div>`;
}

/** Radio buttons cannot be emptied by themselves. */
function renderClear(ctx: StatementsContext, { slug, statement }: ItemState): Content {
  if (!(slug in ctx.sheet.answers)) return nothing;
  const clear = () => {
    ctx.actions.answer(slug, undefined);
    document.getElementById(makeItemId(ctx, { slug }))?.focus();
  };
  const label = html`${ctx.translate("clear-answer")}<span class="lg-hidden">: ${statement}</span>`;
  return renderButton(label, clear, "link");
}

function renderNote(ctx: StatementsContext, { slug, note }: FactorState): TemplateResult {
  const id = `${ctx.id}-note-${slug}`;
  const write = (event: EventOf<HTMLTextAreaElement>) =>
    ctx.actions.note(slug, event.currentTarget.value);
  return html`<div class="utrecht-form-field lg-note">
    <label class="utrecht-form-label" for=${id}>${note ?? ctx.translate("note")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${
    ctx.translate(note ? "note-own-help" : "note-help")
  }</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3"
      dir="auto" maxlength=${MOST_NOTE} aria-describedby="${id}-help"
      .value=${live(ctx.sheet.notes[slug] ?? "")} @input=${write}></textarea>
  </div>`;
}
