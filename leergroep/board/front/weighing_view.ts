/** A list that is weighed: its lines, a picture of them, and what is chosen or still open. */

import { html, nothing, type TemplateResult } from "lit-html";
import { joinNames } from "../../messages/front/translate.ts";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { BoardContext, FilledContext, Note } from "./context.ts";
import { labelField, nameValue } from "./fields.ts";
import { shortenText } from "./layout.ts";
import type { CutState, FieldState } from "./state.ts";
import { renderBoard } from "./view.ts";
import { applyCut, countOptions, findLevel, listGaps } from "./weighing_sums.ts";

export const renderWeighing = (filled: FilledContext): TemplateResult =>
  renderBoard(filled, () => nothing, renderPicture);

function renderPicture(ctx: BoardContext): Content {
  const { instrument: { cut }, layout: { places }, translate } = ctx;
  const [place] = places.values();
  if (!place?.notes.length) return nothing;
  const { cell: { fields }, notes } = place;
  const columns = fields.filter((field) => field.weighed);
  return html`<section class="lg-weighed">
    <h3>${translate("picture")}</h3>
    ${cut ? renderCut(ctx, cut, notes) : nothing}
    ${renderTable(ctx, columns, notes)}
    ${columns.slice(-1).map((field) => html`<p>${describeChoices(ctx, field, notes)}</p>`)}
    ${renderGaps(ctx, fields, notes)}
  </section>`;
}

function renderCut(ctx: BoardContext, cut: CutState, notes: readonly Note[]): TemplateResult {
  const { chosen, left } = applyCut(cut, notes);
  const key = left > 0 ? "cut-room" : left < 0 ? "cut-over" : "cut-full";
  const details = { count: chosen.length, most: cut.most, left: Math.abs(left) };
  return html`<p role="status" class="lg-answer">${ctx.translate(key, details)}
    ${chosen.length ? html` <bdi>${listNames(ctx, chosen)}</bdi>.` : nothing}</p>`;
}

function renderTable(
  ctx: BoardContext,
  columns: readonly FieldState[],
  notes: readonly Note[],
): TemplateResult {
  const { translate } = ctx;
  return html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${translate("picture-table")}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${translate("picture-table")}</caption>
    <thead class="utrecht-table__header"><tr><th scope="col">${translate("name")}</th>
      ${columns.map((field) => html`<th scope="col">${field.title}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${notes.map((note) => html`<tr>
      <th scope="row" dir="auto">${nameNote(ctx, note)}</th>
      ${columns.map((field) => html`<td>${renderLevel(ctx, field, note)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** Dots to see at a glance, and the word: no reader depends on colour or counting. */
function renderLevel(
  { instrument: { cut } }: BoardContext,
  field: FieldState,
  note: Note,
): TemplateResult {
  const value = note[field.slug];
  const { level, most } = findLevel(field, value);
  const dots = level && field.slug !== cut?.field && field.needed !== true
    ? html`<span class="lg-level" aria-hidden="true">${"●".repeat(level)}${"○".repeat(most - level)}</span>`
    : nothing;
  return html`${dots} <span class="lg-level__word">${nameValue(field, value) || "–"}</span>`;
}

/** Say how often each choice was made: "twee gaan door" counts, it does not rank. */
function describeChoices(
  { translate }: BoardContext,
  field: FieldState,
  notes: readonly Note[],
): string {
  const { each, open } = countOptions(field, notes);
  const counts = each.filter((one) => one.count).map((one) => `${one.option.title} ${one.count}`);
  if (open) counts.push(`${translate("not-chosen")} ${open}`);
  return `${field.title}: ${counts.join(", ")}.`;
}

function renderGaps(
  ctx: BoardContext,
  fields: readonly FieldState[],
  notes: readonly Note[],
): TemplateResult {
  const found = listGaps(fields, notes);
  if (!found.length) return html`<p>${ctx.translate("nothing-missing")}</p>`;
  return html`<p class="lg-label">${ctx.translate("still-missing")}</p>
    <ul>${found.map((gap) => html`<li>${labelField(gap.field)} <bdi>${listNames(ctx, gap.notes)}</bdi></li>`)}</ul>`;
}

const nameNote = ({ translate }: BoardContext, note: Note): string =>
  shortenText(note) || translate("note-empty");

const listNames = (ctx: BoardContext, notes: readonly Note[]): string =>
  joinNames(notes.map((note) => nameNote(ctx, note)), ctx.language);
