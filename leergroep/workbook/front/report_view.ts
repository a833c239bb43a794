/** The report on paper: what was answered and noted, without what was left open. */

import { html, nothing } from "lit-html";
import { layOut } from "../../board/front/layout.ts";
import { orderEntries } from "../../documents/front/entries.ts";
import { valueOf } from "../../board/front/fields.ts";
import { ladderReport } from "../../ladder/front/paper.ts";
import { nameAnswer } from "../../widget/front/controls/elements.ts";
import { roundTitle } from "./round_names.ts";
import { progress } from "./workbook.ts";

export function report(ctx, sheets) {
  return html`<div class="lg-paper" lang=${ctx.language}>
    <h2>${ctx.translate("workbook-report")}</h2>
    ${sheets.length ? sheets.map((sheet) => part(ctx, sheet)) : html`<p>${ctx.translate("workbook-report-empty")}</p>`}
  </div>`;
}

function part(ctx, sheet) {
  const instrument = ctx.instruments[sheet.instrument];
  const { key, details } = progress(instrument, sheet);
  return html`<section>
    <h3>${instrument.title}</h3>
    <p>${roundTitle(ctx, sheet)}${sheet.group ? `, ${sheet.group}` : ""}: ${ctx.translate(key, details)}</p>
    ${content({ ...ctx, instrument }, sheet)}
  </section>`;
}

function content(ctx, sheet) {
  if (ctx.instrument.rungs) return ladderReport(ctx, sheet);
  if (sheet.entries) return placesOf(ctx.instrument, sheet).map((place) => notes(place));
  return ctx.instrument.factors.map((factor) => answers(ctx, factor, sheet));
}

/** The places of a board that hold notes; what is laid out in no board is one place. */
function placesOf(instrument, sheet) {
  if (!instrument.rows) return [{ title: "", notes: orderEntries(sheet.entries) }];
  const { places, loose } = layOut(instrument, sheet.entries);
  // Of a session the rest is how it went: codes and counted hands.
  const rest = instrument.case ? [] : [{ title: "", notes: loose }];
  return [...places.values(), ...rest].filter((place) => place.notes.length);
}

function notes(place) {
  return html`${place.title ? html`<h4>${place.title}</h4>` : nothing}
    <ul>${place.notes.map((note) => html`<li>
      <p class="lg-paper__note" dir="auto">${note.text}</p>${more(place, note)}</li>`)}</ul>`;
}

/** What was filled in beside the text of a note. */
function more(place, note) {
  return (place.cell?.fields ?? [])
    .map((field) => [field.title, valueOf(field, note[field.slug])])
    .filter(([_, said]) => said)
    .map(([title, said]) => html`<p>${title}: <bdi>${said}</bdi></p>`);
}

function answers(ctx, factor, sheet) {
  const given = factor.items.filter((item) => item.slug in sheet.answers);
  const note = sheet.notes[factor.slug];
  if (!given.length && !note) return nothing;
  return html`<h4>${factor.title}</h4>
    <dl class="lg-report">${given.map((item) => html`<div class="lg-paper__item">
      <dt>${item.statement}</dt><dd>${nameAnswer(ctx, sheet.answers[item.slug])}</dd></div>`)}</dl>
    ${note ? html`<p class="lg-paper__label">${ctx.translate("note-of")}</p>
      <p class="lg-paper__note" dir="auto">${note}</p>` : nothing}`;
}
