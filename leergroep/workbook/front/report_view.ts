/** The report on paper: what was answered and noted, without what was left open. */

import { html, nothing, type TemplateResult } from "lit-html";
import { labelField, nameValue } from "../../board/front/fields.ts";
import { layOut } from "../../board/front/layout.ts";
import type { CellState } from "../../board/front/state.ts";
import type { ChecklistState, FactorState } from "../../checklist/front/state.ts";
import type { AnswerSheet } from "../../documents/front/answer_sheet.ts";
import {
  type EntriesDocument,
  type OrderedEntry,
  orderEntries,
} from "../../documents/front/entries.ts";
import type { Sheet } from "../../documents/front/kinds.ts";
import { renderReport as renderLadder } from "../../ladder/front/paper.ts";
import { renderReport as renderAnalysis } from "../../situation/front/paper.ts";
import { type Content, nameAnswer } from "../../widget/front/controls/elements.ts";
import type { WorkbookContext } from "./context.ts";
import { describeRound } from "./round_names.ts";
import type { WorkbookInstrument } from "./state.ts";
import { isTalk, measureProgress } from "./workbook.ts";

/** A place of a board that holds notes. */
interface FilledPlace {
  readonly title: string;
  readonly cell?: CellState;
  readonly notes: readonly OrderedEntry[];
}

export function renderReport(ctx: WorkbookContext, sheets: readonly Sheet[]): TemplateResult {
  const { language, translate } = ctx;
  return html`<div class="lg-paper" lang=${language}>
    <h2>${translate("workbook-report")}</h2>
    ${sheets.length
      ? sheets.map((sheet) => renderSheet(ctx, sheet))
      : html`<p>${translate("workbook-report-empty")}</p>`}
  </div>`;
}

function renderSheet(ctx: WorkbookContext, sheet: Sheet): TemplateResult {
  const instrument = ctx.instruments[sheet.instrument];
  const { key, details } = measureProgress(instrument, sheet);
  const group = sheet.group ? `, ${sheet.group}` : "";
  return html`<section>
    <h3>${instrument.title}</h3>
    <p>${describeRound(ctx, sheet)}${group}: ${ctx.translate(key, details)}</p>
    ${renderContent(ctx, instrument, sheet)}
  </section>`;
}

function renderContent(
  ctx: WorkbookContext,
  instrument: WorkbookInstrument,
  sheet: Sheet,
): Content {
  if ("entries" in sheet) {
    if ("themes" in instrument) return renderAnalysis({ ...ctx, instrument, sheet });
    return "rungs" in instrument
      ? renderLadder(ctx, instrument, sheet)
      : listPlaces(instrument, sheet).map(renderNotes);
  }
  if (!("factors" in instrument)) return nothing;
  return instrument.factors.map((factor) => renderAnswers(ctx, instrument, factor, sheet));
}

/** Return the places that hold notes; what is laid out in no board is one place. */
function listPlaces(instrument: WorkbookInstrument, { entries }: EntriesDocument): FilledPlace[] {
  if (!("rows" in instrument)) return [{ title: "", notes: orderEntries(entries) }];
  const { places, loose } = layOut(instrument, entries);
  // Of a session the rest is how it went: codes and counted hands.
  const rest = isTalk(instrument) ? [] : [{ title: "", notes: loose }];
  return [...places.values(), ...rest].filter((place) => place.notes.length);
}

function renderNotes(place: FilledPlace): TemplateResult {
  return html`${place.title ? html`<h4>${place.title}</h4>` : nothing}
    <ul>${place.notes.map((note) => html`<li>
      <p class="lg-paper__note" dir="auto">${note.text}</p>${renderFields(place, note)}</li>`)}</ul>`;
}

/** What was filled in beside the text of a note. */
function renderFields({ cell }: FilledPlace, note: OrderedEntry): TemplateResult[] {
  return (cell?.fields ?? [])
    .map((field) => ({ label: labelField(field), value: nameValue(field, note[field.slug]) }))
    .filter(({ value }) => value)
    .map(({ label, value }) => html`<p>${label} <bdi>${value}</bdi></p>`);
}

function renderAnswers(
  { translate }: WorkbookContext,
  instrument: ChecklistState,
  factor: FactorState,
  { answers, notes }: AnswerSheet,
): Content {
  const given = factor.items.filter((item) => item.slug in answers);
  const note = notes[factor.slug];
  if (!given.length && !note) return nothing;
  return html`<h4>${factor.title}</h4>
    ${given.length
      ? html`<dl class="lg-report">${given.map((item) => html`<div class="lg-paper__item">
      <dt>${item.statement}</dt><dd>${nameAnswer({ translate, instrument }, answers[item.slug])}</dd></div>`)}</dl>`
      : nothing}
    ${note ? html`<p class="lg-paper__label">${translate("note-of")}</p>
      <p class="lg-paper__note" dir="auto">${note}</p>` : nothing}`;
}
