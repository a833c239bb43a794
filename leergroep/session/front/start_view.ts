/** Before the first step: for whom, how long, and what is needed. */

import { html, nothing } from "lit-html";
import { filled, lastTime } from "./harvest.ts";
import { ACTIONS, agendaOf, courseOf, HARVEST, planned, stepIndex, stepsOf } from "./course.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";
import { dayOf, titleOf } from "./context.ts";
import { heading } from "./elements.ts";

const MOST_NAME = 80;

export function start(ctx) {
  return html`<div class="lg-form lg-start lg-screen" lang=${ctx.language}>
    ${heading(ctx, ctx.translate("session-lead"))}
    ${courseOf(ctx.sheet).step ? goOn(ctx) : begin(ctx)}
    ${renderStorageNotice(ctx)}
    ${renderTools(ctx, nothing, () => ctx.sheet, "session-print-help")}
  </div>`;
}

function goOn(ctx) {
  const at = stepIndex(ctx.steps, courseOf(ctx.sheet).step);
  const step = ctx.steps[at];
  const done = step.slug === HARVEST;
  const details = { day: dayOf(ctx, ctx.sheet.round), step: at + 1, title: titleOf(ctx, step) };
  return html`<div class="lg-going">
    ${ctx.sheet.group ? html`<p class="lg-label" dir="auto">${ctx.sheet.group}</p>` : nothing}
    <p>${ctx.translate(done ? "session-was-done" : "session-was-at", details)}</p>
    <p class="utrecht-action-group">
      ${renderButton(ctx.translate(done ? "session-see-harvest" : "session-go-on-at", details), () => ctx.actions.enter(), "main")}
      ${ctx.page.presenter ? renderButton(ctx.translate("session-anew"), ctx.actions.anew) : nothing}</p></div>`;
}

function begin(ctx) {
  const group = ctx.ui.group ?? (ctx.sheet.group || latest(ctx));
  const earlier = lastTime({ ...ctx.sheet, group }, ctx.ui.earlier);
  const back = ctx.ui.back && earlier;
  const go = () => ctx.actions.begin({ group: group.trim(), minutes: ctx.ui.minutes, earlier: back });
  return html`
    ${needs(ctx)}
    ${groupName(ctx, group)}
    ${earlier ? lookBack(ctx, earlier) : nothing}
    ${agenda(ctx, back)}
    <p>${renderButton(ctx.translate("session-begin"), go, "main")}</p>`;
}

const needs = (ctx) => html`<div><p class="lg-label">${ctx.translate("session-needs")}</p>
  <ul>${["session-need-screen", "session-need-phones", "session-need-note"].map((key) =>
    html`<li>${ctx.translate(key)}</li>`)}</ul></div>`;

/** The name of the group that met last in this browser. */
function latest(ctx) {
  const { group = "" } = ctx.ui.earlier.toSorted((one, other) => other.round.localeCompare(one.round))[0] ?? {};
  return group;
}

function groupName(ctx, group) {
  const names = [...new Set(ctx.ui.earlier.map((one) => one.group).filter(Boolean))];
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label lg-label" for="${ctx.id}-group">${ctx.translate("session-group")}</label>
    <p class="utrecht-form-field-description" id="${ctx.id}-group-help">${ctx.translate("session-group-help")}</p>
    <input class="lg-line" id="${ctx.id}-group" list="${ctx.id}-groups" dir="auto" maxlength=${MOST_NAME} autocomplete="off"
      aria-describedby="${ctx.id}-group-help" .value=${group}
      @input=${(event) => ctx.actions.see({ group: event.target.value })}>
    <datalist id="${ctx.id}-groups">${names.map((name) => html`<option value=${name}></option>`)}</datalist></div>`;
}

function lookBack(ctx, earlier) {
  const details = {
    count: filled(earlier, ACTIONS).length,
    day: dayOf(ctx, earlier.round),
    name: caseOf(ctx, earlier),
  };
  return html`<div class="lg-check"><input type="checkbox" id="${ctx.id}-lookback" .checked=${ctx.ui.back}
      @change=${(event) => ctx.actions.see({ back: event.target.checked })}>
    <label for="${ctx.id}-lookback">${ctx.translate(details.count === 1 ? "session-look-back-one" : "session-look-back", details)}</label></div>`;
}

const caseOf = (ctx, { instrument }) =>
  ctx.model.get("others").find(({ slug }) => slug.endsWith(instrument.replace("sessie", "")))?.name ?? ctx.instrument.name;

function agenda(ctx, back) {
  const agendas = ctx.model.get("agendas");
  const steps = stepsOf(ctx.model.get("parts"), agendaOf(agendas, ctx.ui.minutes), back).slice(0, -1);
  return html`<fieldset class="lg-lengths"><legend class="lg-label">${ctx.translate("session-length")}</legend>
      <div class="lg-lengths__all">${Object.keys(agendas).map((minutes) => html`<span class="lg-option">
        <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input" id="${ctx.id}-${minutes}"
          name="${ctx.id}-minutes" .checked=${Number(minutes) === ctx.ui.minutes}
          @change=${() => ctx.actions.see({ minutes: Number(minutes) })}>
        <label for="${ctx.id}-${minutes}">${ctx.translate("session-minutes", { minutes })}</label></span>`)}</div></fieldset>
    <details class="lg-agenda"><summary>${ctx.translate("session-agenda", { minutes: planned(steps, 0)[1] })}</summary>
      <ol>${steps.map((step) => html`<li><span>${titleOf(ctx, step)}</span>
        <span>${ctx.translate("session-minutes", { minutes: step.minutes })}</span></li>`)}</ol></details>`;
}
