/** A list that is weighed: its lines, a picture of them, and what is chosen or still open. */

import { html, nothing } from "lit-html";
import { counts, cutOf, gaps, levelOf } from "./weighing_sums.ts";
import { opening } from "./layout.ts";
import { joinNames } from "../../messages/front/translate.ts";
import { board } from "./view.ts";
import { leading, valueOf } from "./fields.ts";

export const weighing = (controller) => board(controller, () => nothing, picture);

function picture(ctx) {
  const [{ cell, notes }] = ctx.plan.places.values();
  if (!notes.length) return nothing;
  const columns = cell.fields.filter((field) => field.weighed);
  return html`<section class="lg-weighed">
    <h3>${ctx.translate("picture")}</h3>
    ${ctx.instrument.cut ? cutSaid(ctx, notes) : nothing}
    ${table(ctx, columns, notes)}
    ${columns.slice(-1).map((field) => html`<p>${tally(ctx, field, notes)}</p>`)}
    ${missing(ctx, cell.fields, notes)}
  </section>`;
}

function cutSaid(ctx, notes) {
  const { most } = ctx.instrument.cut;
  const { chosen, left } = cutOf(ctx.instrument.cut, notes);
  const key = left > 0 ? "cut-room" : left < 0 ? "cut-over" : "cut-full";
  const details = { count: chosen.length, most, left: Math.abs(left) };
  return html`<p role="status" class="lg-answer">${ctx.translate(key, details)}
    ${chosen.length ? html` <bdi>${names(ctx, chosen)}</bdi>.` : nothing}</p>`;
}

function table(ctx, columns, notes) {
  return html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${ctx.translate("picture-table")}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${ctx.translate("picture-table")}</caption>
    <thead class="utrecht-table__header"><tr><th scope="col">${ctx.translate("name")}</th>
      ${columns.map((field) => html`<th scope="col">${field.title}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${notes.map((note) => html`<tr>
      <th scope="row" dir="auto">${opening(note) || ctx.translate("note-empty")}</th>
      ${columns.map((field) => html`<td>${cellOf(ctx, field, note)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** Dots to see at a glance, and the word: no reader depends on colour or counting. */
function cellOf(ctx, field, note) {
  const { level, most } = levelOf(field, note[field.slug]);
  const dots = level && field.slug !== ctx.instrument.cut?.field && field.needed !== true
    ? html`<span class="lg-level" aria-hidden="true">${"●".repeat(level)}${"○".repeat(most - level)}</span>`
    : nothing;
  return html`${dots} <span class="lg-level__word">${valueOf(field, note[field.slug]) || "–"}</span>`;
}

/** Say how often each choice was made: "twee gaan door" counts, it does not rank. */
function tally(ctx, field, notes) {
  const { each, open } = counts(field, notes);
  const said = each.filter((one) => one.count).map((one) => `${one.option.title} ${one.count}`);
  if (open) said.push(`${ctx.translate("not-chosen")} ${open}`);
  return `${field.title}: ${said.join(", ")}.`;
}

function missing(ctx, fields, notes) {
  const found = gaps(fields, notes);
  if (!found.length) return html`<p>${ctx.translate("nothing-missing")}</p>`;
  return html`<p class="lg-label">${ctx.translate("still-missing")}</p>
    <ul>${found.map((gap) => html`<li>${leading(gap.field)} <bdi>${names(ctx, gap.notes)}</bdi></li>`)}</ul>`;
}

const names = (ctx, notes) =>
  joinNames(notes.map((note) => opening(note) || ctx.translate("note-empty")), ctx.language);
