/** What is filled in beside a note's text: a line of text, or a choice. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_NOTE } from "../../documents/front/document.ts";
import type { Entry } from "../../documents/front/entries.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { EventOf } from "../../widget/front/controls/elements.ts";
import type { Note } from "./context.ts";
import type { FieldState } from "./state.ts";

/** Keeps what is filled in of a note. */
type Write = (note: string, fields: Entry) => void;

/** A field of a note, and what keeps it. */
interface Input {
  readonly id: string;
  readonly field: FieldState;
  readonly value: string | number | undefined;
  write(text: string): void;
}

export function renderField(
  ctx: ViewContext,
  field: FieldState,
  note: Note,
  write: Write,
): TemplateResult {
  const id = `${ctx.id}-${field.slug}-${note.id}`;
  const input: Input = {
    id,
    field,
    value: note[field.slug],
    write: (text) => write(note.id, { [field.slug]: text }),
  };
  const renderText = field.long ? renderArea : renderLine;
  return html`<div class="utrecht-form-field lg-field">
    <label class="utrecht-form-label" for=${id}>${field.title}</label>
    ${field.hint
      ? html`<p class="utrecht-form-field-description" id="${id}-help">${field.hint}</p>`
      : nothing}
    ${field.options.length ? renderChoice(ctx, input) : renderText(input)}
  </div>`;
}

function renderLine({ id, field, value, write }: Input): TemplateResult {
  return html`<input class="lg-line" id=${id} dir="auto" maxlength=${MOST_NOTE}
    aria-describedby=${field.hint ? `${id}-help` : nothing}
    .value=${live(value === undefined ? "" : String(value))}
    @input=${(event: EventOf<HTMLInputElement>) => write(event.currentTarget.value)}>`;
}

function renderArea({ id, field, value, write }: Input): TemplateResult {
  return html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="2"
    dir="auto" maxlength=${MOST_NOTE} aria-describedby=${field.hint ? `${id}-help` : nothing}
    .value=${live(value === undefined ? "" : String(value))}
    @input=${(event: EventOf<HTMLTextAreaElement>) => write(event.currentTarget.value)}></textarea>`;
}

function renderChoice(
  { translate }: ViewContext,
  { id, field, value = "", write }: Input,
): TemplateResult {
  return html`<select class="lg-select" id=${id} aria-describedby=${field.hint ? `${id}-help` : nothing}
      @change=${(event: EventOf<HTMLSelectElement>) => write(event.currentTarget.value)}>
    <option value="" .selected=${value === ""}>${translate("not-chosen")}</option>
    ${field.options.map((option) =>
      html`<option value=${option.slug} .selected=${value === option.slug}>${option.title}</option>`)}
  </select>`;
}

/** Return a field's value in words, "" when nothing is filled in. */
export function nameValue(field: FieldState, value: string | number | undefined): string {
  if (value === undefined || value === "") return "";
  return field.options.find((option) => option.slug === value)?.title ?? String(value);
}

/** Return a field's title as it leads its value: a question needs no colon. */
export const labelField = ({ title }: FieldState): string =>
  title.endsWith("?") ? title : `${title}:`;

/** Return the text of a note, "" for a number that another program put there. */
export const readText = ({ text }: Entry): string => typeof text === "string" ? text : "";
