/** A note: to read, and open to change, move or take away. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { drag } from "./drag.ts";
import { placesFor, placeTitle } from "./layout.ts";
import { MOST_NOTE } from "../../documents/front/document.ts";
import { fieldOf, leading, valueOf } from "./fields.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";

/** Say a number of notes in words. */
export function counted(ctx, count) {
  if (count < 2) return ctx.translate(count ? "stickies-one" : "stickies-none");
  return ctx.translate("stickies-many", { count });
}

/** `under` draws a place under a note, in a tree. */
export function noteCard(ctx, place, note, under) {
  const open = ctx.ui.open === note.id;
  return html`<li class="lg-note-card ${open ? "lg-note-card--open" : ""}" data-note=${note.id}>
    ${open ? openCard(ctx, place, note) : closedCard(ctx, place, note)}
    ${placesUnder(ctx, place, note).map((one) => under(ctx, one))}
  </li>`;
}

/** What is still to be written has no places under it yet. */
const placesUnder = (ctx, place, note) =>
  (place?.cell.cells ?? []).map((cell) => ctx.plan.places.get(`${cell.slug}/${note.id}`))
    .filter(Boolean);

function closedCard(ctx, place, note) {
  const text = typeof note.text === "string" ? note.text : "";
  return html`<div class="lg-note-card__row">
    <span class="lg-grip" aria-hidden="true" title=${ctx.translate("drag")}
      @pointerdown=${(event) => drag(event, ctx, note.id)}>⠿</span>
    <button type="button" class="lg-note-card__text" id="${ctx.id}-open-${note.id}"
        @click=${() => ctx.actions.open(note.id)}>
      <span class="lg-note-card__words" dir="auto">${text || ctx.translate("note-empty")}</span>
      ${(place?.cell.fields ?? []).map((field) => shown(field, note))}
      <span class="lg-hidden"> – ${ctx.translate("change-or-move")}</span>
    </button></div>`;
}

function shown(field, note) {
  const said = valueOf(field, note[field.slug]);
  return said
    ? html`<span class="lg-note-card__field">${leading(field)} <bdi>${said}</bdi></span>`
    : nothing;
}

function openCard(ctx, place, note) {
  const id = `${ctx.id}-text-${note.id}`;
  return html`<div class="lg-note-card__form" @keydown=${(event) => keys(event, ctx, place)}>
    <label class="utrecht-form-label" for=${id}>${capital(ctx.translate("thing"))}</label>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3" dir="auto"
      maxlength=${MOST_NOTE} .value=${live(typeof note.text === "string" ? note.text : "")}
      @input=${(event) => ctx.actions.write(note.id, { text: event.target.value })}></textarea>
    ${(place?.cell.fields ?? []).map((field) => fieldOf(ctx, field, note, ctx.actions.write))}
    <p class="utrecht-action-group">
      ${renderButton(ctx.translate("done"), ctx.actions.close, "main")}
      ${place ? renderButton(ctx.translate("one-more"), () => ctx.actions.add(place.key)) : nothing}</p>
    ${ctx.sheet.entries[note.id] ? moving(ctx, place, note) : nothing}
  </div>`;
}

/** Escape closes, and Ctrl and Enter begin the next note: both as a hand on the keyboard expects. */
function keys(event, ctx, place) {
  if (event.key === "Escape") ctx.actions.close();
  else if (place && event.key === "Enter" && event.ctrlKey) ctx.actions.add(place.key);
  else return;
  event.preventDefault();
}

function moving(ctx, place, note) {
  const index = place ? place.notes.findIndex((one) => one.id === note.id) : -1;
  const last = place ? place.notes.length - 1 : -1;
  return html`<div class="lg-moving" role="group" aria-label=${ctx.translate("move-note")}>
    ${step(ctx, note, "up", -1, index <= 0)}
    ${step(ctx, note, "down", 1, index === last)}
    ${elsewhere(ctx, place, note)}
    ${renderButton(ctx.translate("remove-note"), () => ctx.actions.remove(note.id), "danger")}
  </div>`;
}

/** Not disabled but explained: a button that loses its focus half-way strands the keyboard. */
function step(ctx, note, name, by, stuck) {
  const id = `${ctx.id}-${name}-${note.id}`;
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id=${id} aria-disabled=${stuck ? "true" : "false"}
    @click=${() => stuck || ctx.actions.step(note.id, by, id)}>${ctx.translate(name)}</button>`;
}

function elsewhere(ctx, place, note) {
  const places = placesFor(ctx.plan, note.id).filter((one) => one.key !== place?.key);
  if (!places.length) return nothing;
  const [id, to] = [`${ctx.id}-to-${note.id}`, `${ctx.id}-move-${note.id}`];
  const go = () => {
    const key = document.getElementById(id).value;
    ctx.actions.move(note.id, key, ctx.plan.places.get(key).notes.length, to);
  };
  return html`<div class="lg-moving__to">
    <label class="utrecht-form-label" for=${id}>${ctx.translate("move-to")}</label>
    <select class="lg-select" id=${id}>${places.map((one) =>
      html`<option value=${one.key}>${placeTitle(one)}</option>`)}</select>
    <button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id=${to} @click=${go}>${ctx.translate("move")}</button></div>`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
