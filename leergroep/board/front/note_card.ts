/** A note: to read, and open to change, move or take away. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_NOTE } from "../../documents/front/document.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import { type Content, type EventOf, renderButton } from "../../widget/front/controls/elements.ts";
import type { BoardContext, Note } from "./context.ts";
import { startDrag } from "./drag.ts";
import { labelField, nameValue, readText, renderField } from "./fields.ts";
import { listPlaces, listTargets, namePlace, type Place } from "./layout.ts";
import type { FieldState } from "./state.ts";

/** Say a number of notes in words. */
export function describeCount({ translate }: ViewContext, count: number): string {
  if (count < 2) return translate(count ? "stickies-one" : "stickies-none");
  return translate("stickies-many", { count });
}

/** `renderUnder` draws a place under a note, in a tree; a loose note has none. */
export function renderNote(
  ctx: BoardContext,
  place: Place | null,
  note: Note,
  renderUnder: (ctx: BoardContext, place: Place) => Content,
): TemplateResult {
  const open = ctx.ui.open === note.id;
  const under = listPlaces(ctx.layout, place?.cell.cells ?? [], note.id);
  return html`<li class="lg-note-card ${open ? "lg-note-card--open" : ""}" data-note=${note.id}>
    ${open ? renderOpen(ctx, place, note) : renderClosed(ctx, place, note)}
    ${under.map((one) => renderUnder(ctx, one))}
  </li>`;
}

function renderClosed(ctx: BoardContext, place: Place | null, note: Note): TemplateResult {
  const { translate, actions } = ctx;
  return html`<div class="lg-note-card__row">
    <span class="lg-grip" aria-hidden="true" title=${translate("drag")}
      @pointerdown=${(event: PointerEvent & EventOf<HTMLElement>) =>
        startDrag(event, ctx, note.id)}>⠿</span>
    <button type="button" class="lg-note-card__text" id="${ctx.id}-open-${note.id}"
        @click=${() => actions.open(note.id)}>
      <span class="lg-note-card__words" dir="auto">${readText(note) || translate("note-empty")}</span>
      ${(place?.cell.fields ?? []).map((field) => renderValue(field, note))}
      <span class="lg-hidden"> – ${translate("change-or-move")}</span>
    </button></div>`;
}

function renderValue(field: FieldState, note: Note): Content {
  const value = nameValue(field, note[field.slug]);
  return value
    ? html`<span class="lg-note-card__field">${labelField(field)} <bdi>${value}</bdi></span>`
    : nothing;
}

function renderOpen(ctx: BoardContext, place: Place | null, note: Note): TemplateResult {
  const { sheet, translate, actions } = ctx;
  const id = `${ctx.id}-text-${note.id}`;
  return html`<div class="lg-note-card__form" @keydown=${(event: KeyboardEvent) => obeyKey(event, ctx, place)}>
    <label class="utrecht-form-label" for=${id}>${capitalize(translate("thing"))}</label>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3" dir="auto"
      maxlength=${MOST_NOTE} .value=${live(readText(note))}
      @input=${(event: EventOf<HTMLTextAreaElement>) =>
        actions.write(note.id, { text: event.currentTarget.value })}></textarea>
    ${(place?.cell.fields ?? []).map((field) => renderField(ctx, field, note, actions.write))}
    <p class="utrecht-action-group">
      ${renderButton(translate("done"), actions.close, "main")}
      ${place ? renderButton(translate("one-more"), () => actions.add(place.key)) : nothing}</p>
    ${sheet.entries[note.id] ? renderMoves(ctx, place, note) : nothing}
  </div>`;
}

/** Escape closes, Ctrl and Enter begin the next note: both as a hand on the keyboard expects. */
function obeyKey(event: KeyboardEvent, { actions }: BoardContext, place: Place | null): void {
  if (event.key === "Escape") actions.close();
  else if (place && event.key === "Enter" && event.ctrlKey) actions.add(place.key);
  else return;
  event.preventDefault();
}

function renderMoves(ctx: BoardContext, place: Place | null, note: Note): TemplateResult {
  const { translate, actions } = ctx;
  const index = place ? place.notes.findIndex((one) => one.id === note.id) : -1;
  const last = place ? place.notes.length - 1 : -1;
  return html`<div class="lg-moving" role="group" aria-label=${translate("move-note")}>
    ${renderMove(ctx, note, "up", -1, index <= 0)}
    ${renderMove(ctx, note, "down", 1, index === last)}
    ${renderElsewhere(ctx, place, note)}
    ${renderButton(translate("remove-note"), () => actions.remove(note.id), "danger")}
  </div>`;
}

/** Not disabled but explained: a button that loses its focus half-way strands the keyboard. */
function renderMove(
  ctx: BoardContext,
  note: Note,
  name: "up" | "down",
  by: number,
  stuck: boolean,
): TemplateResult {
  const id = `${ctx.id}-${name}-${note.id}`;
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id=${id} aria-disabled=${stuck ? "true" : "false"}
    @click=${() => stuck || ctx.actions.step(note.id, by, id)}>${ctx.translate(name)}</button>`;
}

function renderElsewhere(ctx: BoardContext, place: Place | null, note: Note): Content {
  const places = listTargets(ctx.layout, note.id).filter((one) => one.key !== place?.key);
  if (!places.length) return nothing;
  const [id, to] = [`${ctx.id}-to-${note.id}`, `${ctx.id}-move-${note.id}`];
  const move = () => {
    const select = document.getElementById(id);
    if (!(select instanceof HTMLSelectElement)) return;
    const target = places.find((one) => one.key === select.value);
    if (target) ctx.actions.move(note.id, target.key, target.notes.length, to);
  };
  return html`<div class="lg-moving__to">
    <label class="utrecht-form-label" for=${id}>${ctx.translate("move-to")}</label>
    <select class="lg-select" id=${id}>${places.map((one) =>
      html`<option value=${one.key}>${namePlace(one)}</option>`)}</select>
    <button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id=${to} @click=${move}>${ctx.translate("move")}</button></div>`;
}

const capitalize = (word: string): string => word[0].toUpperCase() + word.slice(1);
