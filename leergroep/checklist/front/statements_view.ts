/** The statements of one factor, each a question with radio buttons, and a note. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { button } from "../../widget/front/controls/elements.ts";
import { MOST_NOTE, NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";

export function statements(c, factor) {
  return html`
    ${scaleHelp(c)}
    ${factor.items.map((item) => statement(c, item))}
    ${note(c, factor)}`;
}

function scaleHelp(c) {
  const rows = [
    ...c.instrument.scale.map((option) => [option.word, option.help]),
    [c.say(UNKNOWN), c.say("unknown-help")],
    [c.say(NOT_APPLICABLE), c.say("not-applicable-help")],
  ];
  return html`<details class="lg-help"><summary>${c.say("scale-explained")}</summary>
    <dl class="utrecht-data-list">${rows.map(([word, help]) => html`
      <div class="utrecht-data-list__item">
        <dt class="utrecht-data-list__item-key">${word}</dt>
        <dd class="utrecht-data-list__item-value">${help}</dd>
      </div>`)}</dl></details>`;
}

function statement(c, item) {
  const id = `${c.id}-${item.slug}`;
  const scale = c.instrument.scale.map((option) => [option.value, option.word]);
  const apart = [UNKNOWN, NOT_APPLICABLE].map((value) => [value, c.say(value)]);
  return html`<fieldset class="utrecht-form-fieldset__fieldset lg-statement" id=${id} tabindex="-1"
      aria-describedby="${id}-help">
    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
      ${item.statement}</legend>
    <p class="utrecht-form-field-description" id="${id}-help">${item.help}</p>
    <div class="lg-options">${scale.map((option) => radio(c, item, option))}</div>
    <div class="lg-options lg-options--apart">${apart.map((option) => radio(c, item, option))}
      ${clearing(c, item)}</div>
  </fieldset>`;
}

function radio(c, item, [value, word]) {
  const id = `${c.id}-${item.slug}-${value}`;
  return html`<div class="utrecht-form-field utrecht-form-field--radio lg-option">
    <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input" id=${id}
      name="${c.id}-${item.slug}" .checked=${live(c.sheet.answers[item.slug] === value)}
      @change=${() => c.act.answer(item.slug, value)}>
    <label class="utrecht-form-label utrecht-form-label--radio" for=${id}>${word}</label>
  </div>`;
}

/** Radio buttons cannot be emptied by themselves. */
function clearing(c, item) {
  if (!(item.slug in c.sheet.answers)) return nothing;
  const clear = () => {
    c.act.answer(item.slug, undefined);
    document.getElementById(`${c.id}-${item.slug}`).focus();
  };
  return button(html`${c.say("clear-answer")}<span class="lg-hidden">: ${item.statement}</span>`,
    clear, "link");
}

function note(c, factor) {
  const id = `${c.id}-note-${factor.slug}`;
  return html`<div class="utrecht-form-field lg-note">
    <label class="utrecht-form-label" for=${id}>${factor.note ?? c.say("note")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${c.say(factor.note ? "note-own-help" : "note-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3"
      dir="auto" maxlength=${MOST_NOTE} aria-describedby="${id}-help"
      .value=${live(c.sheet.notes[factor.slug] ?? "")}
      @input=${(event) => c.act.note(factor.slug, event.target.value)}></textarea>
  </div>`;
}
