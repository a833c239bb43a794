/** What is filled in beside a note's text: a line of text, or a choice. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_NOTE } from "../../documents/front/document.ts";

/** Show a field of an entry; `write(id, fields)` keeps what is filled in. */
export function fieldOf(ctx, field, entry, write) {
  const id = `${ctx.id}-${field.slug}-${entry.id}`;
  return html`<div class="utrecht-form-field lg-field">
    <label class="utrecht-form-label" for=${id}>${field.title}</label>
    ${field.hint
      ? html`<p class="utrecht-form-field-description" id="${id}-help">${field.hint}</p>`
      : nothing}
    ${field.options.length
      ? choice(ctx, field, entry, id, write)
      : (field.long ? area : line)(field, entry, id, write)}
  </div>`;
}

function line(field, entry, id, write) {
  const value = entry[field.slug];
  return html`<input class="lg-line" id=${id} dir="auto" maxlength=${MOST_NOTE}
    aria-describedby=${field.hint ? `${id}-help` : nothing}
    .value=${live(value === undefined ? "" : String(value))}
    @input=${(event) => write(entry.id, { [field.slug]: event.target.value })}>`;
}

function area(field, entry, id, write) {
  const value = entry[field.slug];
  return html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="2"
    dir="auto" maxlength=${MOST_NOTE} aria-describedby=${field.hint ? `${id}-help` : nothing}
    .value=${live(value === undefined ? "" : String(value))}
    @input=${(event) => write(entry.id, { [field.slug]: event.target.value })}></textarea>`;
}

function choice(ctx, field, entry, id, write) {
  const chosen = entry[field.slug] ?? "";
  return html`<select class="lg-select" id=${id} aria-describedby=${field.hint ? `${id}-help` : nothing}
      @change=${(event) => write(entry.id, { [field.slug]: event.target.value })}>
    <option value="" .selected=${chosen === ""}>${ctx.translate("not-chosen")}</option>
    ${field.options.map((option) =>
      html`<option value=${option.slug} .selected=${chosen === option.slug}>${option.title}</option>`)}
  </select>`;
}

/** Return a field's value in words, "" when nothing is filled in. */
export function valueOf(field, value) {
  if (value === undefined || value === "") return "";
  return field.options.find((option) => option.slug === value)?.title ?? String(value);
}

/** Return a field's title as it leads its value: a question needs no colon. */
export const leading = ({ title }) => title.endsWith("?") ? title : `${title}:`;
