/** The board on paper: lines to write on, or the notes. */

import { html, nothing } from "lit-html";
import { leading, valueOf } from "./fields.ts";

/** `above` and `below` stand around the cells, as on the screen. */
export function boardPaper(ctx, above, below) {
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${ctx.translate("paper-round")}: ${ctx.sheet.round || line()}</p>
    ${above}
    ${ctx.instrument.rows.map((row) => rowOf(ctx, row))}
    ${ctx.plan.loose.length
      ? html`<h3>${ctx.translate("loose")}</h3>${ctx.plan.loose.map((note) => written(ctx, null, note))}`
      : nothing}
    ${below}
  </div>`;
}

const line = () => html`<span class="lg-paper__line"></span>`;

function rowOf(ctx, row) {
  return html`<section class="lg-paper__part">
    ${row.title ? html`<h3>${row.title}</h3>` : nothing}
    ${row.prompt ? html`<p>${row.prompt}</p>` : nothing}
    ${row.cells.map((cell) => place(ctx, ctx.plan.places.get(cell.slug), row.title))}
  </section>`;
}

function place(ctx, one, below) {
  const { cell, notes } = one;
  return html`<div class="lg-paper__place">
    ${below ? html`<p class="lg-paper__label">${cell.title}</p>` : html`<h3>${cell.title}</h3>`}
    <p>${cell.prompt}</p>
    ${notes.length ? notes.map((note) => written(ctx, one, note)) : blank(ctx, cell)}
  </div>`;
}

function written(ctx, place, note) {
  const fields = (place?.cell.fields ?? [])
    .map((field) => [leading(field), valueOf(field, note[field.slug])])
    .filter(([_, said]) => said);
  return html`<div class="lg-paper__item">
    <p class="lg-paper__note" dir="auto">${typeof note.text === "string" ? note.text : ""}</p>
    ${fields.map(([title, said]) => html`<p>${title} <bdi>${said}</bdi></p>`)}
    ${(place?.cell.cells ?? []).map((cell) => under(ctx, ctx.plan.places.get(`${cell.slug}/${note.id}`)))}
  </div>`;
}

const under = (ctx, one) =>
  html`<div class="lg-paper__under"><p class="lg-paper__label">${one.cell.title}</p>
    ${one.notes.length ? one.notes.map((note) => written(ctx, one, note)) : rules(2)}</div>`;

/** An empty place: lines, and under them what hangs under a note there. */
function blank(ctx, cell) {
  if (!cell.fields.length && !cell.cells.length) return rules(6);
  return [1, 2, 3].map(() => html`<div class="lg-paper__item">${rules(1)}
    ${cell.fields.map((field) => html`<p>${leading(field)} ${line()}</p>`)}
    ${cell.cells.map((one) => html`<div class="lg-paper__under">
      <p class="lg-paper__label">${one.title}</p><p>${one.prompt}</p>${blank(ctx, one)}</div>`)}</div>`);
}

const rules = (count) => Array.from({ length: count }, () => html`<p class="lg-paper__rule"></p>`);
