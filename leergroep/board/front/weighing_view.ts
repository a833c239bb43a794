/** A list that is weighed: its lines, a picture of them, and what is chosen or still open. */

import { html, nothing } from "lit-html";
import { counts, cutOf, gaps, levelOf } from "./weighing_sums.ts";
import { opening } from "./layout.ts";
import { listed } from "../../messages/front/translate.ts";
import { board } from "./view.ts";
import { leading, valueOf } from "./fields.ts";

export const weighing = (desk) => board(desk, () => nothing, picture);

function picture(c) {
  const [{ cell, notes }] = c.plan.places.values();
  if (!notes.length) return nothing;
  const columns = cell.fields.filter((field) => field.weighed);
  return html`<section class="lg-weighed">
    <h3>${c.say("picture")}</h3>
    ${c.instrument.cut ? cutSaid(c, notes) : nothing}
    ${table(c, columns, notes)}
    ${columns.slice(-1).map((field) => html`<p>${tally(c, field, notes)}</p>`)}
    ${missing(c, cell.fields, notes)}
  </section>`;
}

function cutSaid(c, notes) {
  const { most } = c.instrument.cut;
  const { chosen, left } = cutOf(c.instrument.cut, notes);
  const key = left > 0 ? "cut-room" : left < 0 ? "cut-over" : "cut-full";
  const details = { count: chosen.length, most, left: Math.abs(left) };
  return html`<p role="status" class="lg-answer">${c.say(key, details)}
    ${chosen.length ? html` <bdi>${names(c, chosen)}</bdi>.` : nothing}</p>`;
}

function table(c, columns, notes) {
  return html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${c.say("picture-table")}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${c.say("picture-table")}</caption>
    <thead class="utrecht-table__header"><tr><th scope="col">${c.say("name")}</th>
      ${columns.map((field) => html`<th scope="col">${field.title}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${notes.map((note) => html`<tr>
      <th scope="row" dir="auto">${opening(note) || c.say("note-empty")}</th>
      ${columns.map((field) => html`<td>${cellOf(c, field, note)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** Dots to see at a glance, and the word: no reader depends on colour or counting. */
function cellOf(c, field, note) {
  const { level, most } = levelOf(field, note[field.slug]);
  const dots = level && field.slug !== c.instrument.cut?.field && field.needed !== true
    ? html`<span class="lg-level" aria-hidden="true">${"●".repeat(level)}${"○".repeat(most - level)}</span>`
    : nothing;
  return html`${dots} <span class="lg-level__word">${valueOf(field, note[field.slug]) || "–"}</span>`;
}

/** Say how often each choice was made: "twee gaan door" counts, it does not rank. */
function tally(c, field, notes) {
  const { each, open } = counts(field, notes);
  const said = each.filter((one) => one.count).map((one) => `${one.option.title} ${one.count}`);
  if (open) said.push(`${c.say("not-chosen")} ${open}`);
  return `${field.title}: ${said.join(", ")}.`;
}

function missing(c, fields, notes) {
  const found = gaps(fields, notes);
  if (!found.length) return html`<p>${c.say("nothing-missing")}</p>`;
  return html`<p class="lg-label">${c.say("still-missing")}</p>
    <ul>${found.map((gap) => html`<li>${leading(gap.field)} <bdi>${names(c, gap.notes)}</bdi></li>`)}</ul>`;
}

const names = (c, notes) =>
  listed(notes.map((note) => opening(note) || c.say("note-empty")), c.language);
