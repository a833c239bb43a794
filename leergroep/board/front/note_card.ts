/** A note: to read, and open to change, move or take away. */

import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { drag } from "./drag.ts";
import { placesFor, placeTitle } from "./layout.ts";
import { MOST_NOTE } from "../../documents/front/document.ts";
import { fieldOf, leading, valueOf } from "./fields.ts";
import { button } from "../../widget/front/controls/elements.ts";

/** Say a number of notes in words. */
export function counted(c, count) {
  if (count < 2) return c.say(count ? "stickies-one" : "stickies-none");
  return c.say("stickies-many", { count });
}

/** `under` draws a place under a note, in a tree. */
export function noteCard(c, place, note, under) {
  const open = c.ui.open === note.id;
  return html`<li class="lg-note-card ${open ? "lg-note-card--open" : ""}" data-note=${note.id}>
    ${open ? openCard(c, place, note) : closedCard(c, place, note)}
    ${placesUnder(c, place, note).map((one) => under(c, one))}
  </li>`;
}

/** What is still to be written has no places under it yet. */
const placesUnder = (c, place, note) =>
  (place?.cell.cells ?? []).map((cell) => c.plan.places.get(`${cell.slug}/${note.id}`))
    .filter(Boolean);

function closedCard(c, place, note) {
  const text = typeof note.text === "string" ? note.text : "";
  return html`<div class="lg-note-card__row">
    <span class="lg-grip" aria-hidden="true" title=${c.say("drag")}
      @pointerdown=${(event) => drag(event, c, note.id)}>⠿</span>
    <button type="button" class="lg-note-card__text" id="${c.id}-open-${note.id}"
        @click=${() => c.act.open(note.id)}>
      <span class="lg-note-card__words" dir="auto">${text || c.say("note-empty")}</span>
      ${(place?.cell.fields ?? []).map((field) => shown(field, note))}
      <span class="lg-hidden"> – ${c.say("change-or-move")}</span>
    </button></div>`;
}

function shown(field, note) {
  const said = valueOf(field, note[field.slug]);
  return said
    ? html`<span class="lg-note-card__field">${leading(field)} <bdi>${said}</bdi></span>`
    : nothing;
}

function openCard(c, place, note) {
  const id = `${c.id}-text-${note.id}`;
  return html`<div class="lg-note-card__form" @keydown=${(event) => keys(event, c, place)}>
    <label class="utrecht-form-label" for=${id}>${capital(c.say("thing"))}</label>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3" dir="auto"
      maxlength=${MOST_NOTE} .value=${live(typeof note.text === "string" ? note.text : "")}
      @input=${(event) => c.act.write(note.id, { text: event.target.value })}></textarea>
    ${(place?.cell.fields ?? []).map((field) => fieldOf(c, field, note, c.act.write))}
    <p class="utrecht-action-group">
      ${button(c.say("done"), c.act.close, "main")}
      ${place ? button(c.say("one-more"), () => c.act.add(place.key)) : nothing}</p>
    ${c.sheet.entries[note.id] ? moving(c, place, note) : nothing}
  </div>`;
}

/** Escape closes, and Ctrl and Enter begin the next note: both as a hand on the keyboard expects. */
function keys(event, c, place) {
  if (event.key === "Escape") c.act.close();
  else if (place && event.key === "Enter" && event.ctrlKey) c.act.add(place.key);
  else return;
  event.preventDefault();
}

function moving(c, place, note) {
  const index = place ? place.notes.findIndex((one) => one.id === note.id) : -1;
  const last = place ? place.notes.length - 1 : -1;
  return html`<div class="lg-moving" role="group" aria-label=${c.say("move-note")}>
    ${step(c, note, "up", -1, index <= 0)}
    ${step(c, note, "down", 1, index === last)}
    ${elsewhere(c, place, note)}
    ${button(c.say("remove-note"), () => c.act.remove(note.id), "danger")}
  </div>`;
}

/** Not disabled but explained: a button that loses its focus half-way strands the keyboard. */
function step(c, note, name, by, stuck) {
  const id = `${c.id}-${name}-${note.id}`;
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id=${id} aria-disabled=${stuck ? "true" : "false"}
    @click=${() => stuck || c.act.step(note.id, by, id)}>${c.say(name)}</button>`;
}

function elsewhere(c, place, note) {
  const places = placesFor(c.plan, note.id).filter((one) => one.key !== place?.key);
  if (!places.length) return nothing;
  const [id, to] = [`${c.id}-to-${note.id}`, `${c.id}-move-${note.id}`];
  const go = () => {
    const key = document.getElementById(id).value;
    c.act.move(note.id, key, c.plan.places.get(key).notes.length, to);
  };
  return html`<div class="lg-moving__to">
    <label class="utrecht-form-label" for=${id}>${c.say("move-to")}</label>
    <select class="lg-select" id=${id}>${places.map((one) =>
      html`<option value=${one.key}>${placeTitle(one)}</option>`)}</select>
    <button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id=${to} @click=${go}>${c.say("move")}</button></div>`;
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
