/** A board: cells with a prompt each, and the notes that a team puts in them. */

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { layOut, opening, placeTitle } from "./layout.ts";
import { boardPaper } from "./paper.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { counted, noteCard } from "./note_card.ts";
import { renderReadOn } from "../../widget/front/controls/elements.ts";
import { pyramid } from "./pyramid.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";

const PICTURES = { pyramid };

/** `above` draws what stands above the cells; `below` what stands under them. */
export function board(controller, above = pictured, below = () => nothing) {
  const ctx = { ...controller, plan: layOut(controller.instrument, controller.sheet.entries) };
  const all = Object.keys(ctx.sheet.entries).length;
  return html`<div class="lg-form lg-board lg-screen" lang=${ctx.language}>
      ${renderStorageNotice(ctx)}
      <p class="lg-progress" id="${ctx.id}-heading" tabindex="-1">
        ${ctx.translate("on-board")}: ${counted(ctx, all)}.</p>
      <div role="status" class="lg-hidden">${ctx.ui.said}</div>
      ${above(ctx)}
      ${ctx.instrument.rows.map((row) => rowOf(ctx, row))}
      ${loose(ctx)}
      ${below(ctx)}
      ${all ? outcome(ctx) : nothing}
      ${renderTools(ctx)}
    </div>
    ${boardPaper(ctx, above(ctx), below(ctx))}`;
}

const pictured = (ctx) => PICTURES[ctx.instrument.picture]?.(ctx) ?? nothing;

function rowOf(ctx, row) {
  return html`<section class="lg-row">
    ${row.title ? html`<h3>${row.title}</h3>` : nothing}
    ${row.prompt ? html`<p>${row.prompt}</p>` : nothing}
    <div class="lg-cells ${row.cells.length === 3 ? "lg-cells--three" : ""}">
      ${row.cells.map((cell) => place(ctx, ctx.plan.places.get(cell.slug), row.title))}</div>
  </section>`;
}

function place(ctx, one, below) {
  const { key, cell } = one;
  return html`<div class="lg-cell" data-place=${key} role="group" aria-label=${placeTitle(one)}>
    ${below ? html`<h4>${cell.title}</h4>` : html`<h3>${cell.title}</h3>`}
    <p class="lg-cell__prompt">${cell.prompt}</p>
    ${cell.hint ? html`<p class="utrecht-form-field-description">${cell.hint}</p>` : nothing}
    ${filled(ctx, one)}
  </div>`;
}

/** A place under a note of a tree: no heading, since there may be a thousand of them. */
function placeUnder(ctx, one) {
  return html`<div class="lg-under" data-place=${one.key} role="group"
      aria-label=${placeTitle(one)}>
    <p class="lg-label">${one.cell.title}</p>
    ${one.notes.length ? nothing : html`<p class="lg-cell__prompt">${one.cell.prompt}</p>`}
    ${filled(ctx, one)}
  </div>`;
}

function filled(ctx, one) {
  const { key, cell, notes } = one;
  const { fresh, open } = ctx.ui;
  const isFresh = fresh && fresh.id === open && fresh.place === key && !ctx.sheet.entries[open];
  // In one list: what is being typed must keep its field, and so the focus, once it is a note.
  const cards = isFresh ? [...notes, { id: open }] : notes;
  return html`<p class="lg-cell__count">${counted(ctx, notes.length)}</p>
    <ul class="lg-notes">
      ${repeat(cards, (note) => note.id, (note) => noteCard(ctx, one, note, placeUnder))}
    </ul>
    ${ctx.ui.removed?.place === key ? removed(ctx) : nothing}
    <p class="lg-cell__add">${adding(ctx, one, cell)}</p>`;
}

function adding(ctx, { key, under }, cell) {
  const about = under ? `: ${opening(under)}` : "";
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id="${ctx.id}-add-${key}" @click=${() => ctx.actions.add(key)}>
    ${ctx.translate("add-note")}<span class="lg-hidden"> ${ctx.translate("add-in", { cell: cell.title })}${about}</span>
  </button>`;
}

function removed(ctx) {
  const { count } = ctx.ui.removed;
  const key = count > 1 ? "removed-many" : "removed-one";
  return html`<div class="lg-removed"><p>${ctx.translate(key, { count: count - 1 })}
    <button type="button" class="lg-subtle" id="${ctx.id}-restore" @click=${ctx.actions.restore}>
      ${ctx.translate("put-back")}</button></p></div>`;
}

/** Notes that have no place on this board any createActions: to move or to take away. */
function loose(ctx) {
  const { loose } = ctx.plan;
  if (!loose.length && ctx.ui.removed?.place !== "") return nothing;
  return html`<section class="lg-cell lg-cell--loose"><h3>${ctx.translate("loose")}</h3>
    <p>${ctx.translate("loose-help")}</p>
    <ul class="lg-notes">${repeat(loose, (note) => note.id, (note) => noteCard(ctx, null, note))}</ul>
    ${ctx.ui.removed?.place === "" ? removed(ctx) : nothing}</section>`;
}

function outcome(ctx) {
  const read = { rules: Object.keys(ctx.links.rules), cases: Object.keys(ctx.links.cases) };
  return html`<section class="lg-advice"><h3>${ctx.translate("what-now")}</h3>
    <p>${ctx.instrument.outcome}</p>${renderReadOn(ctx, read)}</section>`;
}

