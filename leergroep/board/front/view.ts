/** A board: cells with a prompt each, and the notes that a team puts in them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { countEntries } from "../../documents/front/entries.ts";
import { type Content, renderReadOn } from "../../widget/front/controls/elements.ts";
import { renderRound } from "../../widget/front/controls/round_line.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";
import type { BoardContext, FilledContext, Note } from "./context.ts";
import { layOut, listPlaces, namePlace, type Place, shortenText } from "./layout.ts";
import { describeCount, renderNote } from "./note_card.ts";
import { renderPaper } from "./paper.ts";
import { renderPyramid } from "./pyramid.ts";
import type { RowState } from "./state.ts";

/** Draws what stands above or under the cells, on the screen and on paper. */
export type RenderPart = (ctx: BoardContext) => Content;

const PICTURES: Readonly<Record<string, RenderPart | undefined>> = { pyramid: renderPyramid };

export function renderBoard(
  filled: FilledContext,
  renderAbove: RenderPart = renderPicture,
  renderBelow: RenderPart = () => nothing,
): TemplateResult {
  const { id, instrument, sheet, translate } = filled;
  const ctx = { ...filled, layout: layOut(instrument, sheet.entries) };
  const count = countEntries(sheet);
  return html`<div class="lg-form lg-board lg-screen" lang=${ctx.language}>
      ${renderStorageNotice(ctx)}
      ${renderRound(ctx)}
      <p class="lg-progress" id="${id}-heading" tabindex="-1">
        ${translate("on-board")}: ${describeCount(ctx, count)}.</p>
      <div role="status" class="lg-hidden">${ctx.ui.announcement}</div>
      ${renderAbove(ctx)}
      ${instrument.rows.map((row) => renderRow(ctx, row))}
      ${renderLoose(ctx)}
      ${renderBelow(ctx)}
      ${count ? renderOutcome(ctx) : nothing}
      ${renderTools(ctx)}
    </div>
    ${renderPaper(ctx, renderAbove(ctx), renderBelow(ctx))}`;
}

const renderPicture: RenderPart = (ctx) => PICTURES[ctx.instrument.picture]?.(ctx) ?? nothing;

function renderRow(ctx: BoardContext, row: RowState): TemplateResult {
  return html`<section class="lg-row">
    ${row.title ? html`<h3>${row.title}</h3>` : nothing}
    ${row.prompt ? html`<p>${row.prompt}</p>` : nothing}
    <div class="lg-cells ${row.cells.length === 3 ? "lg-cells--three" : ""}">
      ${listPlaces(ctx.layout, row.cells).map((place) => renderPlace(ctx, place, row.title))}</div>
  </section>`;
}

function renderPlace(ctx: BoardContext, place: Place, title?: string): TemplateResult {
  const { key, cell } = place;
  return html`<div class="lg-cell" data-place=${key} role="group" aria-label=${namePlace(place)}>
    ${title ? html`<h4>${cell.title}</h4>` : html`<h3>${cell.title}</h3>`}
    <p class="lg-cell__prompt">${cell.prompt}</p>
    ${cell.hint ? html`<p class="utrecht-form-field-description">${cell.hint}</p>` : nothing}
    ${renderNotes(ctx, place)}
  </div>`;
}

/** A place under a note of a tree: no heading, since there may be a thousand of them. */
function renderUnder(ctx: BoardContext, place: Place): TemplateResult {
  const { cell, notes } = place;
  return html`<div class="lg-under" data-place=${place.key} role="group"
      aria-label=${namePlace(place)}>
    <p class="lg-label">${cell.title}</p>
    ${notes.length ? nothing : html`<p class="lg-cell__prompt">${cell.prompt}</p>`}
    ${renderNotes(ctx, place)}
  </div>`;
}

function renderNotes(ctx: BoardContext, place: Place): TemplateResult {
  const { key, notes } = place;
  return html`<p class="lg-cell__count">${describeCount(ctx, notes.length)}</p>
    <ul class="lg-notes">
      ${repeat(listCards(ctx, place), getId, (note) => renderNote(ctx, place, note, renderUnder))}
    </ul>
    ${renderRemoved(ctx, key)}
    <p class="lg-cell__add">${renderAdd(ctx, place)}</p>`;
}

const getId = ({ id }: Note): string => id;

/** In one list: what is being typed must keep its field, and so the focus, once it is a note. */
function listCards({ ui, sheet }: BoardContext, { key, notes }: Place): readonly Note[] {
  const { fresh, open } = ui;
  const isFresh = fresh && fresh.id === open && fresh.place === key && !sheet.entries[open];
  return isFresh ? [...notes, { id: fresh.id }] : notes;
}

function renderAdd(
  { id, translate, actions }: BoardContext,
  { key, cell, under }: Place,
): TemplateResult {
  const about = under ? `: ${shortenText(under)}` : "";
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" id="${id}-add-${key}" @click=${() => actions.add(key)}>
    ${translate("add-note")}<span class="lg-hidden"> ${translate("add-in", { cell: cell.title })}${about}</span>
  </button>`;
}

/** What was just taken away from a place, "" for what was loose, and the way back. */
function renderRemoved(ctx: BoardContext, place: string): Content {
  const { id, ui: { removed }, translate, actions } = ctx;
  if (removed?.place !== place) return nothing;
  const { count } = removed;
  const key = count > 1 ? "removed-many" : "removed-one";
  return html`<div class="lg-removed"><p>${translate(key, { count: count - 1 })}
    <button type="button" class="lg-subtle" id="${id}-restore" @click=${actions.restore}>
      ${translate("put-back")}</button></p></div>`;
}

/** Notes that have no place on this board any more: to move or to take away. */
function renderLoose(ctx: BoardContext): Content {
  const { layout: { loose }, ui: { removed }, translate } = ctx;
  if (!loose.length && removed?.place !== "") return nothing;
  return html`<section class="lg-cell lg-cell--loose"><h3>${translate("loose")}</h3>
    <p>${translate("loose-help")}</p>
    <ul class="lg-notes">${repeat(loose, getId, (note) => renderNote(ctx, null, note, renderUnder))}</ul>
    ${renderRemoved(ctx, "")}</section>`;
}

function renderOutcome(ctx: BoardContext): TemplateResult {
  const { instrument, links, translate } = ctx;
  const read = { rules: Object.keys(links.rules), cases: Object.keys(links.cases) };
  return html`<section class="lg-advice"><h3>${translate("what-now")}</h3>
    <p>${instrument.outcome}</p>${renderReadOn(ctx, read)}</section>`;
}
