/** The board on paper: lines to write on, or the notes. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Content } from "../../widget/front/controls/elements.ts";
import { renderPaperRound } from "../../widget/front/controls/round_line.ts";
import type { BoardContext, Note } from "./context.ts";
import { labelField, nameValue, readText } from "./fields.ts";
import { listPlaces, type Place } from "./layout.ts";
import type { CellState, RowState } from "./state.ts";

/** `above` and `below` stand around the cells, as on the screen. */
export function renderPaper(ctx: BoardContext, above: Content, below: Content): TemplateResult {
  const { instrument, layout: { loose }, translate } = ctx;
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${renderPaperRound(ctx)}</p>
    ${above}
    ${instrument.rows.map((row) => renderRow(ctx, row))}
    ${loose.length
      ? html`<h3>${translate("loose")}</h3>${loose.map((note) => renderNote(ctx, null, note))}`
      : nothing}
    ${below}
  </div>`;
}

const renderLine = () => html`<span class="lg-paper__line"></span>`;

function renderRow(ctx: BoardContext, row: RowState): TemplateResult {
  return html`<section class="lg-paper__part">
    ${row.title ? html`<h3>${row.title}</h3>` : nothing}
    ${row.prompt ? html`<p>${row.prompt}</p>` : nothing}
    ${listPlaces(ctx.layout, row.cells).map((place) => renderPlace(ctx, place, row.title))}
  </section>`;
}

function renderPlace(ctx: BoardContext, place: Place, title?: string): TemplateResult {
  const { cell, notes } = place;
  return html`<div class="lg-paper__place">
    ${title ? html`<p class="lg-paper__label">${cell.title}</p>` : html`<h3>${cell.title}</h3>`}
    <p>${cell.prompt}</p>
    ${notes.length ? notes.map((note) => renderNote(ctx, place, note)) : renderBlank(cell)}
  </div>`;
}

function renderNote(ctx: BoardContext, place: Place | null, note: Note): TemplateResult {
  const { fields = [], cells = [] } = place?.cell ?? {};
  const filled = fields
    .map((field) => ({ label: labelField(field), value: nameValue(field, note[field.slug]) }))
    .filter(({ value }) => value);
  return html`<div class="lg-paper__item">
    <p class="lg-paper__note" dir="auto">${readText(note)}</p>
    ${filled.map(({ label, value }) => html`<p>${label} <bdi>${value}</bdi></p>`)}
    ${listPlaces(ctx.layout, cells, note.id).map((one) => renderUnder(ctx, one))}
  </div>`;
}

const renderUnder = (ctx: BoardContext, place: Place): TemplateResult =>
  html`<div class="lg-paper__under"><p class="lg-paper__label">${place.cell.title}</p>
    ${place.notes.length ? place.notes.map((note) => renderNote(ctx, place, note)) : renderRules(2)}</div>`;

/** An empty place: lines, and under them what hangs under a note there. */
function renderBlank(cell: CellState): TemplateResult[] {
  if (!cell.fields.length && !cell.cells.length) return renderRules(6);
  return [1, 2, 3].map(() => html`<div class="lg-paper__item">${renderRules(1)}
    ${cell.fields.map((field) => html`<p>${labelField(field)} ${renderLine()}</p>`)}
    ${cell.cells.map((one) => html`<div class="lg-paper__under">
      <p class="lg-paper__label">${one.title}</p><p>${one.prompt}</p>${renderBlank(one)}</div>`)}</div>`);
}

const renderRules = (count: number): TemplateResult[] =>
  Array.from({ length: count }, () => html`<p class="lg-paper__rule"></p>`);
