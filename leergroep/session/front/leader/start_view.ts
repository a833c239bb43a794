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
  countMinutes,
  findStep,
  HARVEST,
  listSteps,
} from "../session_steps.ts";
import { renderHeading } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { prepareJoining } from "./joining_view.ts";
import { renderPeople } from "./people_view.ts";

const MOST_NAME = 80;

export function renderStart(ctx: LeaderContext): TemplateResult {
  // Already here, so that who loses the network later can still show the way in.
  prepareJoining(ctx);
  return html`<div class="lg-form lg-start lg-screen" lang=${ctx.language}>
    ${renderHeading(ctx, ctx.translate("session-lead"))}
    ${ctx.course.step ? renderGoOn(ctx) : renderBegin(ctx)}
    ${renderStorageNotice(ctx)}
    ${ctx.course.step ? renderPeople(ctx) : nothing}
    ${renderTools(ctx, nothing, () => ctx.sheet, "session-print-help")}
  </div>`;
}

function renderGoOn(ctx: LeaderContext): TemplateResult {
  const at = findStep(ctx.steps, ctx.course.step);
  const step = ctx.steps[at];
  const isDone = step.slug === HARVEST;
  const day = formatDay(ctx, ctx.sheet.round);
  const details = { day, step: at + 1, title: nameStep(ctx, step) };
  const onward = ctx.translate(isDone ? "session-see-harvest" : "session-go-on-at", details);
  return html`<div class="lg-going">
    ${ctx.sheet.group ? html`<p class="lg-label" dir="auto">${ctx.sheet.group}</p>` : nothing}
    <p>${ctx.translate(isDone ? "session-was-done" : "session-was-at", details)}</p>
    <p class="utrecht-action-group">
      ${renderButton(onward, () => ctx.actions.enter(), "main")}
      ${ctx.page.presenter
        ? renderButton(ctx.translate("session-anew"), ctx.actions.restart)
        : nothing}</p></div>`;
}

function renderBegin(ctx: LeaderContext): TemplateResult {
  const group = ctx.ui.group ?? (ctx.sheet.group || findLatestGroup(ctx.ui.earlier));
  const last = findLastSession({ ...ctx.sheet, group }, ctx.ui.earlier);
  const earlier = ctx.ui.back ? last : undefined;
  const { minutes, clock } = ctx.ui;
  const begin = () =>
    ctx.actions.begin({ group: group.trim(), minutes, people: ctx.people, clock, earlier });
  return html`
    ${renderNeeds(ctx)}
    ${renderGroupName(ctx, group)}
    ${renderPeople(ctx)}
    ${last ? renderLookBackChoice(ctx, last) : nothing}
    ${renderAgendaChoice(ctx, Boolean(earlier))}
    ${ctx.page.presenter
      ? renderCheck(ctx, "clock", ctx.translate("session-clock-leads"))
      : nothing}
    <p>${renderButton(ctx.translate("session-begin"), begin, "main")}</p>`;
}

const NEEDS = ["session-need-screen", "session-need-phones", "session-need-note"];

const renderNeeds = (ctx: LeaderContext): TemplateResult =>
  html`<div><p class="lg-label">${ctx.translate("session-needs")}</p>
  <ul>${NEEDS.map((key) => html`<li>${ctx.translate(key)}</li>`)}</ul></div>`;

/** Return the name of the group that met last in this browser. */
function findLatestGroup(earlier: readonly EntriesDocument[]): string {
  const latest = earlier.toSorted((one, other) => other.round.localeCompare(one.round)).at(0);
  return latest?.group ?? "";
}

function renderGroupName(ctx: LeaderContext, group: string): TemplateResult {
  const names = [...new Set(ctx.ui.earlier.map((one) => one.group).filter(Boolean))];
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label lg-label" for="${ctx.id}-group">${
    ctx.translate("session-group")
  }</label>
    <p class="utrecht-form-field-description" id="${ctx.id}-group-help">${
    ctx.translate("session-group-help")
  }</p>
    <input class="lg-line" id="${ctx.id}-group" list="${ctx.id}-groups" dir="auto"
      maxlength=${MOST_NAME} autocomplete="off" aria-describedby="${ctx.id}-group-help"
      .value=${group}
      @input=${(event: EventOf<HTMLInputElement>) =>
        ctx.actions.show({ group: event.currentTarget.value })}>
    <datalist id="${ctx.id}-groups">${
    names.map((name) => html`<option value=${name}></option>`)
  }</datalist></div>`;
}

function renderLookBackChoice(ctx: LeaderContext, last: EntriesDocument): TemplateResult {
  const details = {
    count: listFilled(last, ACTIONS).length,
    day: formatDay(ctx, last.round),
    name: nameCase(ctx, last),
  };
  const key = details.count === 1 ? "session-look-back-one" : "session-look-back";
  return renderCheck(ctx, "back", ctx.translate(key, details));
}

/** Something of how a session begins that is so or not. */
const renderCheck = (ctx: LeaderContext, name: "back" | "clock", label: string): TemplateResult =>
  html`<div class="lg-check"><input type="checkbox" id="${ctx.id}-${name}"
      .checked=${ctx.ui[name]}
      @change=${(event: EventOf<HTMLInputElement>) =>
        ctx.actions.show({ [name]: event.currentTarget.checked })}>
    <label for="${ctx.id}-${name}">${label}</label></div>`;

/** Return the case that a session was on. */
function nameCase(ctx: LeaderContext, session: EntriesDocument): string {
  const members = session.instrument.replace("sessie-", "deelname-");
  const other = ctx.model.get("others").find(({ slug }) => slug === members);
  return other?.name ?? ctx.instrument.name;
}

function renderAgendaChoice(ctx: LeaderContext, looksBack: boolean): TemplateResult {
  const [agendas, parts] = [ctx.model.get("agendas"), ctx.model.get("parts")];
  const chosen = chooseAgenda(agendas, ctx.ui.minutes);
  const steps = listSteps(parts, chosen, looksBack).slice(0, -1);
  const minutes = countMinutes(parts, chosen, looksBack);
  return html`<fieldset class="lg-lengths"><legend class="lg-label">${
    ctx.translate("session-length")
  }</legend>
      <div class="lg-lengths__all">${
    Object.entries(agendas).map(([name, agenda]) =>
      renderLength(ctx, name, countMinutes(parts, agenda, looksBack))
    )
  }</div></fieldset>
    <details class="lg-agenda"><summary>${ctx.translate("session-agenda", { minutes })}</summary>
      <ol>${steps.map((step) => html`<li><span>${nameStep(ctx, step)}</span>
        <span>${describeMinutes(ctx, step.minutes)}</span></li>`)}</ol></details>`;
}

function renderLength(ctx: LeaderContext, name: string, minutes: number): TemplateResult {
  return html`<span class="lg-option">
        <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input"
          id="${ctx.id}-${name}" name="${ctx.id}-minutes"
          .checked=${Number(name) === ctx.ui.minutes}
          @change=${() => ctx.actions.show({ minutes: Number(name) })}>
        <label for="${ctx.id}-${name}">${describeMinutes(ctx, minutes)}</label></span>`;
}

const describeMinutes = (ctx: LeaderContext, minutes: number): string =>
  ctx.translate("session-minutes", { minutes });
