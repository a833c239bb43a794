/** A board: cells with a prompt each, and the notes that a team puts in them. */

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { layOut, opening, placeTitle } from "./layout.ts";
import { boardPaper } from "./paper.ts";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { counted, noteCard } from "./note_card.ts";
import { readOn } from "../../widget/front/controls/elements.ts";
import { pyramid } from "./pyramid.ts";
import { tools } from "../../widget/front/controls/tools.ts";

const PICTURES = { pyramid };

/** `above` draws what stands above the cells; `below` what stands under them. */
export function board(desk, above = pictured, below = () => nothing) {
  const c = { ...desk, plan: layOut(desk.instrument, desk.sheet.entries) };
  const all = Object.keys(c.sheet.entries).length;
  return html`<div class="lg-form lg-board lg-screen" lang=${c.language}>
      ${kept(c)}
      <p class="lg-progress" id="${c.id}-heading" tabindex="-1">
        ${c.say("on-board")}: ${counted(c, all)}.</p>
      <div role="status" class="lg-hidden">${c.ui.said}</div>
      ${above(c)}
      ${c.instrument.rows.map((row) => rowOf(c, row))}
      ${loose(c)}
      ${below(c)}
      ${all ? outcome(c) : nothing}
      ${tools(c)}
    </div>
    ${boardPaper(c, above(c), below(c))}`;
}

const pictured = (c) => PICTURES[c.instrument.picture]?.(c) ?? nothing;

function rowOf(c, row) {
  return html`<section class="lg-row">
    ${row.title ? html`<h3>${row.title}</h3>` : nothing}
    ${row.prompt ? html`<p>${row.prompt}</p>` : nothing}
    <div class="lg-cells ${row.cells.length === 3 ? "lg-cells--three" : ""}">
      ${row.cells.map((cell) => place(c, c.plan.places.get(cell.slug), row.title))}</div>
  </section>`;
}

function place(c, one, below) {
  const { key, cell } = one;
  return html`<div class="lg-cell" data-place=${key} role="group" aria-label=${placeTitle(one)}>
    ${below ? html`<h4>${cell.title}</h4>` : html`<h3>${cell.title}</h3>`}
    <p class="lg-cell__prompt">${cell.prompt}</p>
    ${cell.hint ? html`<p class="utrecht-form-field-description">${cell.hint}</p>` : nothing}
    ${filled(c, one)}
  </div>`;
}

/** A place under a note of a tree: no heading, since there may be a thousand of them. */
function placeUnder(c, one) {
  return html`<div class="lg-under" data-place=${one.key} role="group"
      aria-label=${placeTitle(one)}>
    <p class="lg-label">${one.cell.title}</p>
    ${one.notes.length ? nothing : html`<p class="lg-cell__prompt">${one.cell.prompt}</p>`}
    ${filled(c, one)}
  </div>`;
}

function filled(c, one) {
  const { key, cell, notes } = one;
  const { fresh, open } = c.ui;
  const isFresh = fresh && fresh.id === open && fresh.place === key && !c.sheet.entries[open];
  // In one list: what is being typed must keep its field, and so the focus, once it is a note.
  const cards = isFresh ? [...notes, { id: open }] : notes;
  return html`<p class="lg-cell__count">${counted(c, notes.length)}</p>
    <ul class="lg-notes">
      ${repeat(cards, (note) => note.id, (note) => noteCard(c, one, note, placeUnder))}
    </ul>
    ${c.ui.removed?.place === key ? removed(c) : nothing}
    <p class="lg-cell__add">${adding(c, one, cell)}</p>`;
}

function adding(c, { key, under }, cell) {
  const about = under ? `: ${opening(under)}` : "";
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id="${c.id}-add-${key}" @click=${() => c.act.add(key)}>
    ${c.say("add-note")}<span class="lg-hidden"> ${c.say("add-in", { cell: cell.title })}${about}</span>
  </button>`;
}

function removed(c) {
  const { count } = c.ui.removed;
  const key = count > 1 ? "removed-many" : "removed-one";
  return html`<div class="lg-removed"><p>${c.say(key, { count: count - 1 })}
    <button type="button" class="lg-subtle" id="${c.id}-restore" @click=${c.act.restore}>
      ${c.say("put-back")}</button></p></div>`;
}

/** Notes that have no place on this board any more: to move or to take away. */
function loose(c) {
  const { loose } = c.plan;
  if (!loose.length && c.ui.removed?.place !== "") return nothing;
  return html`<section class="lg-cell lg-cell--loose"><h3>${c.say("loose")}</h3>
    <p>${c.say("loose-help")}</p>
    <ul class="lg-notes">${repeat(loose, (note) => note.id, (note) => noteCard(c, null, note))}</ul>
    ${c.ui.removed?.place === "" ? removed(c) : nothing}</section>`;
}

function outcome(c) {
  const read = { rules: Object.keys(c.links.rules), cases: Object.keys(c.links.cases) };
  return html`<section class="lg-advice"><h3>${c.say("what-now")}</h3>
    <p>${c.instrument.outcome}</p>${readOn(c, read)}</section>`;
}

