/** The group's page: bring answers together, see where views differ, take the results along. */

import { html, nothing } from "lit-html";
import { bring } from "./import_view.ts";
import { dayOf } from "./dots.ts";
import { film } from "./rounds_view.ts";
import { picture } from "./view.ts";
import { take } from "./export_view.ts";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { messages } from "../../widget/front/controls/tools.ts";
import { perInstrument, recordOf, uncounted } from "./importer.ts";
import { inOrder } from "./collected_codes.ts";
import { groupOf, people } from "./rounds.ts";

export function together(c) {
  const instruments = c.model.get("instruments");
  const all = inOrder(c.sheet);
  // A newer book may no longer know them: the others are still seen.
  const idle = uncounted(all, instruments);
  const codes = all.filter((line) => !idle.some((one) => one.line === line));
  const sets = perInstrument(codes, instruments);
  const group = chosen(c, codes, sets, instruments);
  return html`
    <div class="lg-form lg-screen" lang=${c.language}>${kept(c)}${bring(c)}${messages(c)}
      ${refused(c, [...idle.map((one) => ({ ...one, source: one.line })), ...c.ui.refused ?? []])}
      ${sets.length > 1 ? choice(c, sets, group) : nothing}
      ${group?.subjects.length > 1 ? subjects(c, group) : nothing}</div>
    <div class="lg-form lg-group" lang=${c.language}>${group ? seen(c, group) : empty(c)}</div>
    <div class="lg-form lg-screen" lang=${c.language}>${take(c, group)}</div>`;
}

/** The reader's choice, or the instrument with most sheets. */
function chosen(c, codes, sets, instruments) {
  const most = sets.reduce((best, one) => !best || one[1] > best[1] ? one : best, null);
  const [instrument] = sets.find(([one]) => one.slug === c.ui.slug) ?? most ?? [];
  const records = codes.map((code) => recordOf(code, instruments));
  return instrument && groupOf(records, turned(c, instrument), c.ui.subject);
}

/** Return the instrument with a warning in whatever is read the other way round. */
function turned(c, instrument) {
  const warned = (title) => c.say("lower-is-better", { title });
  const factors = instrument.factors.map((factor) =>
    factor.direction !== "down" ? factor : {
      ...factor,
      title: warned(factor.title),
      items: factor.items.map((item) => ({ ...item, statement: warned(item.statement) })),
    }
  );
  return { ...instrument, factors };
}

const empty = (c) => html`<p class="lg-screen">${c.say("group-empty")}</p>`;

function seen(c, group) {
  const last = group.days.length - 1;
  const round = Math.min(c.ui.round ?? last, last);
  return html`
    <h3 id="${c.id}-heading" tabindex="-1">${group.instrument.title}</h3>
    ${group.about.name ? html`<p class="lg-label" dir="auto">${group.about.name}</p>` : nothing}
    ${last ? rounds(c, group, round) : nothing}
    ${picture(c, group, round)}
    ${last ? film(c, group) : nothing}`;
}

/** Other instruments stand apart: one looks at one at a time. */
function choice(c, sets, group) {
  return html`<div><label class="lg-label" for="${c.id}-which">${c.say("group-which")}</label>
    <p class="utrecht-form-field-description" id="${c.id}-which-help">${c.say("group-which-help")}</p>
    <select class="lg-choice" id="${c.id}-which" aria-describedby="${c.id}-which-help"
      @change=${(event) => c.act.show({ slug: event.target.value, subject: undefined, round: undefined })}>
      ${sets.map(([one, count]) => html`<option value=${one.slug}
        .selected=${one.slug === group.instrument.slug}>${one.title} (${count})</option>`)}</select></div>`;
}

/** Sheets about another subject stand apart too: they say nothing about this one. */
function subjects(c, { subjects, about }) {
  return html`<div><label class="lg-label" for="${c.id}-about">${c.say("group-subject")}</label>
    <p class="utrecht-form-field-description" id="${c.id}-about-help">${c.say("group-subject-help")}</p>
    <select class="lg-choice" id="${c.id}-about" aria-describedby="${c.id}-about-help"
      @change=${(event) => c.act.show({ subject: event.target.value, round: undefined })}>
      ${subjects.map((one) => html`<option value=${one.key} .selected=${one === about}>
        ${one.name || c.say("group-subject-none")} (${one.sheets.length})</option>`)}</select></div>`;
}

function rounds(c, group, round) {
  const counts = people(group);
  return html`<div class="lg-screen"><label class="lg-label" for="${c.id}-round">
      ${c.say("group-round")}</label>
    <select class="lg-choice" id="${c.id}-round"
      @change=${(event) => c.act.show({ round: Number(event.target.value) })}>
      ${counts.map((one, index) => html`<option value=${index} .selected=${index === round}>
        ${dayOf(c, one.round)} (${one.people})</option>`)}</select></div>`;
}

/** Every source that does not count, and why: one bad file never spoils the others. */
function refused(c, found) {
  if (!found.length) return nothing;
  return html`<section aria-labelledby="${c.id}-refused">
    <h4 id="${c.id}-refused">${c.say("group-refused", { count: found.length })}</h4>
    <ul class="lg-refused">${found.map(({ source, key, details }) => html`<li>
      <strong dir="auto">${source || c.say("group-earlier")}</strong><br>
      ${c.say(key, details)}</li>`)}</ul></section>`;
}
