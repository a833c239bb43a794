/** The report on paper: what was answered and noted, without what was left open. */

import { html, nothing } from "lit-html";
import { layOut } from "../../board/front/layout.ts";
import { ordered } from "../../documents/front/entries.ts";
import { valueOf } from "../../board/front/fields.ts";
import { ladderReport } from "../../ladder/front/paper.ts";
import { answerWord } from "../../widget/front/controls/elements.ts";
import { roundTitle } from "./round_names.ts";
import { progress } from "./workbook.ts";

export function report(c, sheets) {
  return html`<div class="lg-paper" lang=${c.language}>
    <h2>${c.say("workbook-report")}</h2>
    ${sheets.length ? sheets.map((sheet) => part(c, sheet)) : html`<p>${c.say("workbook-report-empty")}</p>`}
  </div>`;
}

function part(c, sheet) {
  const instrument = c.instruments[sheet.instrument];
  const { key, details } = progress(instrument, sheet);
  return html`<section>
    <h3>${instrument.title}</h3>
    <p>${roundTitle(c, sheet)}${sheet.group ? `, ${sheet.group}` : ""}: ${c.say(key, details)}</p>
    ${content({ ...c, instrument }, sheet)}
  </section>`;
}

function content(c, sheet) {
  if (c.instrument.rungs) return ladderReport(c, sheet);
  if (sheet.entries) return placesOf(c.instrument, sheet).map((place) => notes(place));
  return c.instrument.factors.map((factor) => answers(c, factor, sheet));
}

/** The places of a board that hold notes; what is laid out in no board is one place. */
function placesOf(instrument, sheet) {
  if (!instrument.rows) return [{ title: "", notes: ordered(sheet.entries) }];
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

function answers(c, factor, sheet) {
  const given = factor.items.filter((item) => item.slug in sheet.answers);
  const note = sheet.notes[factor.slug];
  if (!given.length && !note) return nothing;
  return html`<h4>${factor.title}</h4>
    <dl class="lg-report">${given.map((item) => html`<div class="lg-paper__item">
      <dt>${item.statement}</dt><dd>${answerWord(c, sheet.answers[item.slug])}</dd></div>`)}</dl>
    ${note ? html`<p class="lg-paper__label">${c.say("note-of")}</p>
      <p class="lg-paper__note" dir="auto">${note}</p>` : nothing}`;
}
