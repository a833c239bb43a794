/** Before the first step: for whom, how long, and what is needed. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import { type EventOf, renderButton } from "../../../widget/front/controls/elements.ts";
import { renderStorageNotice } from "../../../widget/front/controls/storage_notice.ts";
import { renderTools } from "../../../widget/front/controls/tools.ts";
import { formatDay, nameStep } from "../names.ts";
import { findLastSession, listFilled } from "../results/harvest.ts";
import {
  ACTIONS,
  chooseAgenda,
  findStep,
  HARVEST,
  listSteps,
  planMinutes,
} from "../session_steps.ts";
import { renderHeading } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";

const MOST_NAME = 80;

export function renderStart(ctx: LeaderContext): TemplateResult {
  return html`<div class="lg-form lg-start lg-screen" lang=${ctx.language}>
    ${renderHeading(ctx, ctx.translate("session-lead"))}
    ${ctx.course.step ? renderGoOn(ctx) : renderBegin(ctx)}
    ${renderStorageNotice(ctx)}
    ${renderTools(ctx, nothing, () => ctx.sheet, "session-print-help")}
  </div>`;
}

function renderGoOn(ctx: LeaderContext): TemplateResult {
  const { translate, actions, page, sheet, steps } = ctx;
  const at = findStep(steps, ctx.course.step);
  const step = steps[at];
  const isDone = step.slug === HARVEST;
  const details = { day: formatDay(ctx, sheet.round), step: at + 1, title: nameStep(ctx, step) };
  const onward = translate(isDone ? "session-see-harvest" : "session-go-on-at", details);
  return html`<div class="lg-going">
    ${sheet.group ? html`<p class="lg-label" dir="auto">${sheet.group}</p>` : nothing}
    <p>${translate(isDone ? "session-was-done" : "session-was-at", details)}</p>
    <p class="utrecht-action-group">
      ${renderButton(onward, () => actions.enter(), "main")}
      ${page.presenter
        ? renderButton(translate("session-anew"), actions.restart)
        : nothing}</p></div>`;
}

function renderBegin(ctx: LeaderContext): TemplateResult {
  const { translate, actions, sheet, ui } = ctx;
  const group = ui.group ?? (sheet.group || findLatestGroup(ui.earlier));
  const last = findLastSession({ ...sheet, group }, ui.earlier);
  const earlier = ui.back ? last : undefined;
  const begin = () => actions.begin({ group: group.trim(), minutes: ui.minutes, earlier });
  return html`
    ${renderNeeds(ctx)}
    ${renderGroupName(ctx, group)}
    ${last ? renderLookBackChoice(ctx, last) : nothing}
    ${renderAgendaChoice(ctx, Boolean(earlier))}
    <p>${renderButton(translate("session-begin"), begin, "main")}</p>`;
}

const NEEDS = ["session-need-screen", "session-need-phones", "session-need-note"];

const renderNeeds = ({ translate }: LeaderContext): TemplateResult =>
  html`<div><p class="lg-label">${translate("session-needs")}</p>
  <ul>${NEEDS.map((key) => html`<li>${translate(key)}</li>`)}</ul></div>`;

/** Return the name of the group that met last in this browser. */
function findLatestGroup(earlier: readonly EntriesDocument[]): string {
  const latest = earlier.toSorted((one, other) => other.round.localeCompare(one.round)).at(0);
  return latest?.group ?? "";
}

function renderGroupName(
  { id, translate, actions, ui }: LeaderContext,
  group: string,
): TemplateResult {
  const names = [...new Set(ui.earlier.map((one) => one.group).filter(Boolean))];
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label lg-label" for="${id}-group">${
    translate("session-group")
  }</label>
    <p class="utrecht-form-field-description" id="${id}-group-help">${
    translate("session-group-help")
  }</p>
    <input class="lg-line" id="${id}-group" list="${id}-groups" dir="auto" maxlength=${MOST_NAME}
      autocomplete="off" aria-describedby="${id}-group-help" .value=${group}
      @input=${(event: EventOf<HTMLInputElement>) =>
        actions.show({ group: event.currentTarget.value })}>
    <datalist id="${id}-groups">${
    names.map((name) => html`<option value=${name}></option>`)
  }</datalist></div>`;
}

function renderLookBackChoice(ctx: LeaderContext, last: EntriesDocument): TemplateResult {
  const { id, translate, actions, ui } = ctx;
  const details = {
    count: listFilled(last, ACTIONS).length,
    day: formatDay(ctx, last.round),
    name: nameCase(ctx, last),
  };
  const key = details.count === 1 ? "session-look-back-one" : "session-look-back";
  return html`<div class="lg-check"><input type="checkbox" id="${id}-lookback" .checked=${ui.back}
      @change=${(event: EventOf<HTMLInputElement>) =>
        actions.show({ back: event.currentTarget.checked })}>
    <label for="${id}-lookback">${translate(key, details)}</label></div>`;
}

/** Return the case that a session was on. */
function nameCase({ model, instrument }: LeaderContext, session: EntriesDocument): string {
  const members = session.instrument.replace("sessie-", "deelname-");
  return model.get("others").find(({ slug }) => slug === members)?.name ?? instrument.name;
}

function renderAgendaChoice(ctx: LeaderContext, looksBack: boolean): TemplateResult {
  const { translate, model, ui } = ctx;
  const agendas = model.get("agendas");
  const chosen = chooseAgenda(agendas, ui.minutes);
  const steps = listSteps(model.get("parts"), chosen, looksBack).slice(0, -1);
  const [_, minutes] = planMinutes(steps, 0);
  return html`<fieldset class="lg-lengths"><legend class="lg-label">${
    translate("session-length")
  }</legend>
      <div class="lg-lengths__all">${
    Object.keys(agendas).map((length) => renderLength(ctx, length))
  }</div></fieldset>
    <details class="lg-agenda"><summary>${translate("session-agenda", { minutes })}</summary>
      <ol>${steps.map((step) => html`<li><span>${nameStep(ctx, step)}</span>
        <span>${describeMinutes(ctx, step.minutes)}</span></li>`)}</ol></details>`;
}

function renderLength(ctx: LeaderContext, minutes: string): TemplateResult {
  const { id, actions, ui } = ctx;
  return html`<span class="lg-option">
        <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input"
          id="${id}-${minutes}" name="${id}-minutes" .checked=${Number(minutes) === ui.minutes}
          @change=${() => actions.show({ minutes: Number(minutes) })}>
        <label for="${id}-${minutes}">${describeMinutes(ctx, minutes)}</label></span>`;
}

const describeMinutes = ({ translate }: LeaderContext, minutes: number | string): string =>
  translate("session-minutes", { minutes });
