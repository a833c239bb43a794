/** The group's page: bring answers together, see where views differ, take the results along. */

import { html, nothing, type TemplateResult } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import type { Content, EventOf } from "../../widget/front/controls/elements.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderNotices } from "../../widget/front/controls/tools.ts";
import { listCodes } from "./collected_codes.ts";
import type { Choice, GroupContext } from "./context.ts";
import { formatDay } from "./dots.ts";
import { renderExport } from "./export_view.ts";
import { renderRefused } from "./import_report.ts";
import { renderImport } from "./import_view.ts";
import { listIdle, readRecord } from "./importer.ts";
import { countPerInstrument, type InstrumentCount } from "./instrument_counts.ts";
import { renderPicture } from "./picture_view.ts";
import { countPeople, formGroup, type Group } from "./rounds.ts";
import { renderRounds } from "./rounds_view.ts";
import type { ChecklistState } from "./state.ts";

export function renderGroup(ctx: GroupContext): TemplateResult {
  const { language, model, sheet, ui } = ctx;
  const instruments = model.get("instruments");
  const lines = listCodes(sheet);
  // A newer book may no longer know them: the others are still seen.
  const idle = listIdle(lines, instruments);
  const codes = lines.filter((line) => !idle.some((one) => one.line === line));
  const counts = countPerInstrument(codes, instruments);
  const group = chooseGroup(ctx, codes, counts);
  const refused = [...idle.map((one) => ({ ...one, source: one.line })), ...ui.refused];
  return html`
    <div class="lg-form lg-screen" lang=${language}>${renderStorageNotice(ctx)}${
    renderBring(ctx, Boolean(group))
  }${renderNotices(ctx)}
      ${renderSurvey(ctx)}
      ${renderRefused(ctx, refused)}
      ${group && counts.length > 1 ? renderInstruments(ctx, counts, group) : nothing}
      ${group && group.subjects.length > 1 ? renderSubjects(ctx, group) : nothing}</div>
    <div class="lg-form lg-group" lang=${language}>${guard(
      [sheet, ui.slug, ui.subject, ui.round, ui.unfolded],
      () => group ? renderSeen(ctx, group) : renderNone(ctx),
    )}</div>
    <div class="lg-form lg-screen" lang=${language}>${renderExport(ctx, group)}</div>`;
}

function renderSurvey(ctx: GroupContext): Content {
  const [survey] = ctx.ui.surveys;
  return survey?.render(ctx, (found) => ctx.actions.closeSurvey(survey, found)) ?? nothing;
}

/** What brings answers in makes way once there is something to look at. */
const renderBring = (ctx: GroupContext, isThere: boolean): TemplateResult =>
  html`<details class="lg-bringing" data-first=${!isThere} ?open=${!isThere}><summary>${
    ctx.translate("group-bring-more")
  }</summary>${renderImport(ctx)}</details>`;

/** Return the group of the reader's choice, or of the instrument with most sheets. */
function chooseGroup(
  ctx: GroupContext,
  codes: readonly string[],
  counts: readonly InstrumentCount[],
): Group | undefined {
  const { model, ui } = ctx;
  const most = Math.max(...counts.map(({ count }) => count));
  const found = counts.find(({ instrument }) => instrument.slug === ui.slug) ??
    counts.find(({ count }) => count === most);
  if (!found) return undefined;
  const records = codes.map((code) => readRecord(code, model.get("instruments")));
  return formGroup(records, markDirection(ctx, found.instrument), ui.subject);
}

/** Return the instrument with a warning in whatever is read the other way round. */
function markDirection({ translate }: GroupContext, instrument: ChecklistState): ChecklistState {
  const warn = (title: string) => translate("lower-is-better", { title });
  const factors = instrument.factors.map((factor) =>
    factor.direction !== "down" ? factor : {
      ...factor,
      title: warn(factor.title),
      items: factor.items.map((item) => ({ ...item, statement: warn(item.statement) })),
    }
  );
  return { ...instrument, factors };
}

const renderNone = ({ translate }: GroupContext): TemplateResult =>
  html`<p class="lg-screen">${translate("group-empty")}</p>`;

function renderSeen(ctx: GroupContext, group: Group): TemplateResult {
  const last = group.days.length - 1;
  const round = Math.min(ctx.ui.round ?? last, last);
  const name = group.about?.name;
  return html`
    <h3 id="${ctx.id}-heading" tabindex="-1">${group.instrument.title}</h3>
    ${name ? html`<p class="lg-label" dir="auto">${name}</p>` : nothing}
    ${last ? renderRoundChoice(ctx, group, round) : nothing}
    ${renderPicture(ctx, group, round)}
    ${last ? renderRounds(ctx, group) : nothing}`;
}

type SelectEvent = EventOf<HTMLSelectElement>;

/** Other instruments stand apart: one looks at one at a time. */
function renderInstruments(
  { id, translate, actions }: GroupContext,
  counts: readonly InstrumentCount[],
  group: Group,
): TemplateResult {
  const choose = (slug: string): Choice => ({ slug, subject: undefined, round: undefined });
  return html`<div><label class="lg-label" for="${id}-which">${translate("group-which")}</label>
    <p class="utrecht-form-field-description" id="${id}-which-help">${translate("group-which-help")}</p>
    <select class="lg-choice" id="${id}-which" aria-describedby="${id}-which-help"
      @change=${(event: SelectEvent) => actions.show(choose(event.currentTarget.value))}>
      ${counts.map(({ instrument, count }) => html`<option value=${instrument.slug}
        .selected=${instrument.slug === group.instrument.slug}>${instrument.title} (${count})</option>`)}</select></div>`;
}

/** Sheets about another subject stand apart too: they say nothing about this one. */
function renderSubjects(
  { id, translate, actions }: GroupContext,
  { subjects, about }: Group,
): TemplateResult {
  const choose = (subject: string): Choice => ({ subject, round: undefined });
  return html`<div><label class="lg-label" for="${id}-about">${translate("group-subject")}</label>
    <p class="utrecht-form-field-description" id="${id}-about-help">${translate("group-subject-help")}</p>
    <select class="lg-choice" id="${id}-about" aria-describedby="${id}-about-help"
      @change=${(event: SelectEvent) => actions.show(choose(event.currentTarget.value))}>
      ${subjects.map((one) => html`<option value=${one.key} .selected=${one === about}>
        ${one.name || translate("group-subject-none")} (${one.sheets.length})</option>`)}</select></div>`;
}

function renderRoundChoice(ctx: GroupContext, group: Group, round: number): TemplateResult {
  const { id, translate, actions } = ctx;
  return html`<div class="lg-screen"><label class="lg-label" for="${id}-round">
      ${translate("group-round")}</label>
    <select class="lg-choice" id="${id}-round"
      @change=${(event: SelectEvent) => actions.show({ round: Number(event.currentTarget.value) })}>
      ${countPeople(group).map((one, index) => html`<option value=${index} .selected=${index === round}>
        ${formatDay(ctx, one.round)} (${one.people})</option>`)}</select></div>`;
}
