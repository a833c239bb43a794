/** The group's page: bring answers together, see where views differ, take the results along. */

import { html, nothing } from "lit-html";
import { bring } from "./import_view.ts";
import { dayOf } from "./dots.ts";
import { film } from "./rounds_view.ts";
import { picture } from "./view.ts";
import { take } from "./export_view.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderNotices } from "../../widget/front/controls/tools.ts";
import { perInstrument, recordOf, uncounted } from "./importer.ts";
import { inOrder } from "./collected_codes.ts";
import { groupOf, people } from "./rounds.ts";

export function together(ctx) {
  const instruments = ctx.model.get("instruments");
  const all = inOrder(ctx.sheet);
  // A newer book may no longer know them: the others are still seen.
  const idle = uncounted(all, instruments);
  const codes = all.filter((line) => !idle.some((one) => one.line === line));
  const sets = perInstrument(codes, instruments);
  const group = chosen(ctx, codes, sets, instruments);
  return html`
    <div class="lg-form lg-screen" lang=${ctx.language}>${renderStorageNotice(ctx)}${bring(ctx)}${renderNotices(ctx)}
      ${refused(ctx, [...idle.map((one) => ({ ...one, source: one.line })), ...ctx.ui.refused ?? []])}
      ${sets.length > 1 ? choice(ctx, sets, group) : nothing}
      ${group?.subjects.length > 1 ? subjects(ctx, group) : nothing}</div>
    <div class="lg-form lg-group" lang=${ctx.language}>${group ? seen(ctx, group) : empty(ctx)}</div>
    <div class="lg-form lg-screen" lang=${ctx.language}>${take(ctx, group)}</div>`;
}

/** The reader's choice, or the instrument with most sheets. */
function chosen(ctx, codes, sets, instruments) {
  const most = sets.reduce((best, one) => !best || one[1] > best[1] ? one : best, null);
  const [instrument] = sets.find(([one]) => one.slug === ctx.ui.slug) ?? most ?? [];
  const records = codes.map((code) => recordOf(code, instruments));
  return instrument && groupOf(records, turned(ctx, instrument), ctx.ui.subject);
}

/** Return the instrument with a warning in whatever is read the other way round. */
function turned(ctx, instrument) {
  const warned = (title) => ctx.translate("lower-is-better", { title });
  const factors = instrument.factors.map((factor) =>
    factor.direction !== "down" ? factor : {
      ...factor,
      title: warned(factor.title),
      items: factor.items.map((item) => ({ ...item, statement: warned(item.statement) })),
    }
  );
  return { ...instrument, factors };
}

const empty = (ctx) => html`<p class="lg-screen">${ctx.translate("group-empty")}</p>`;

function seen(ctx, group) {
  const last = group.days.length - 1;
  const round = Math.min(ctx.ui.round ?? last, last);
  return html`
    <h3 id="${ctx.id}-heading" tabindex="-1">${group.instrument.title}</h3>
    ${group.about.name ? html`<p class="lg-label" dir="auto">${group.about.name}</p>` : nothing}
    ${last ? rounds(ctx, group, round) : nothing}
    ${picture(ctx, group, round)}
    ${last ? film(ctx, group) : nothing}`;
}

/** Other instruments stand apart: one looks at one at a time. */
function choice(ctx, sets, group) {
  return html`<div><label class="lg-label" for="${ctx.id}-which">${ctx.translate("group-which")}</label>
    <p class="utrecht-form-field-description" id="${ctx.id}-which-help">${ctx.translate("group-which-help")}</p>
    <select class="lg-choice" id="${ctx.id}-which" aria-describedby="${ctx.id}-which-help"
      @change=${(event) => ctx.actions.show({ slug: event.target.value, subject: undefined, round: undefined })}>
      ${sets.map(([one, count]) => html`<option value=${one.slug}
        .selected=${one.slug === group.instrument.slug}>${one.title} (${count})</option>`)}</select></div>`;
}

/** Sheets about another subject stand apart too: they say nothing about this one. */
function subjects(ctx, { subjects, about }) {
  return html`<div><label class="lg-label" for="${ctx.id}-about">${ctx.translate("group-subject")}</label>
    <p class="utrecht-form-field-description" id="${ctx.id}-about-help">${ctx.translate("group-subject-help")}</p>
    <select class="lg-choice" id="${ctx.id}-about" aria-describedby="${ctx.id}-about-help"
      @change=${(event) => ctx.actions.show({ subject: event.target.value, round: undefined })}>
      ${subjects.map((one) => html`<option value=${one.key} .selected=${one === about}>
        ${one.name || ctx.translate("group-subject-none")} (${one.sheets.length})</option>`)}</select></div>`;
}

function rounds(ctx, group, round) {
  const counts = people(group);
  return html`<div class="lg-screen"><label class="lg-label" for="${ctx.id}-round">
      ${ctx.translate("group-round")}</label>
    <select class="lg-choice" id="${ctx.id}-round"
      @change=${(event) => ctx.actions.show({ round: Number(event.target.value) })}>
      ${counts.map((one, index) => html`<option value=${index} .selected=${index === round}>
        ${dayOf(ctx, one.round)} (${one.people})</option>`)}</select></div>`;
}

/** Every source that does not count, and why: one bad file never spoils the others. */
function refused(ctx, found) {
  if (!found.length) return nothing;
  return html`<section aria-labelledby="${ctx.id}-refused">
    <h4 id="${ctx.id}-refused">${ctx.translate("group-refused", { count: found.length })}</h4>
    <ul class="lg-refused">${found.map(({ source, key, details }) => html`<li>
      <strong dir="auto">${source || ctx.translate("group-earlier")}</strong><br>
      ${ctx.translate(key, details)}</li>`)}</ul></section>`;
}
