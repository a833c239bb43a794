/** Before the first step: for whom, how long, and what is needed. */

import { html, nothing } from "lit-html";
import { filled, lastTime } from "./harvest.ts";
import { ACTIONS, agendaOf, courseOf, HARVEST, planned, stepIndex, stepsOf } from "./course.ts";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { tools } from "../../widget/front/controls/tools.ts";
import { dayOf, titleOf } from "./context.ts";
import { heading } from "./elements.ts";

const MOST_NAME = 80;

export function start(c) {
  return html`<div class="lg-form lg-start lg-screen" lang=${c.language}>
    ${heading(c, c.say("session-lead"))}
    ${courseOf(c.sheet).step ? goOn(c) : begin(c)}
    ${kept(c)}
    ${tools(c, nothing, () => c.sheet, "session-print-help")}
  </div>`;
}

function goOn(c) {
  const at = stepIndex(c.steps, courseOf(c.sheet).step);
  const step = c.steps[at];
  const done = step.slug === HARVEST;
  const details = { day: dayOf(c, c.sheet.round), step: at + 1, title: titleOf(c, step) };
  return html`<div class="lg-going">
    ${c.sheet.group ? html`<p class="lg-label" dir="auto">${c.sheet.group}</p>` : nothing}
    <p>${c.say(done ? "session-was-done" : "session-was-at", details)}</p>
    <p class="utrecht-action-group">
      ${button(c.say(done ? "session-see-harvest" : "session-go-on-at", details), () => c.act.enter(), "main")}
      ${c.model.stage ? button(c.say("session-anew"), c.act.anew) : nothing}</p></div>`;
}

function begin(c) {
  const group = c.ui.group ?? (c.sheet.group || latest(c));
  const earlier = lastTime({ ...c.sheet, group }, c.ui.earlier);
  const back = c.ui.back && earlier;
  const go = () => c.act.begin({ group: group.trim(), minutes: c.ui.minutes, earlier: back });
  return html`
    ${needs(c)}
    ${groupName(c, group)}
    ${earlier ? lookBack(c, earlier) : nothing}
    ${agenda(c, back)}
    <p>${button(c.say("session-begin"), go, "main")}</p>`;
}

const needs = (c) => html`<div><p class="lg-label">${c.say("session-needs")}</p>
  <ul>${["session-need-screen", "session-need-phones", "session-need-note"].map((key) =>
    html`<li>${c.say(key)}</li>`)}</ul></div>`;

/** The name of the group that met last in this browser. */
function latest(c) {
  const { group = "" } = c.ui.earlier.toSorted((one, other) => other.round.localeCompare(one.round))[0] ?? {};
  return group;
}

function groupName(c, group) {
  const names = [...new Set(c.ui.earlier.map((one) => one.group).filter(Boolean))];
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label lg-label" for="${c.id}-group">${c.say("session-group")}</label>
    <p class="utrecht-form-field-description" id="${c.id}-group-help">${c.say("session-group-help")}</p>
    <input class="lg-line" id="${c.id}-group" list="${c.id}-groups" dir="auto" maxlength=${MOST_NAME} autocomplete="off"
      aria-describedby="${c.id}-group-help" .value=${group}
      @input=${(event) => c.act.see({ group: event.target.value })}>
    <datalist id="${c.id}-groups">${names.map((name) => html`<option value=${name}></option>`)}</datalist></div>`;
}

function lookBack(c, earlier) {
  const details = {
    count: filled(earlier, ACTIONS).length,
    day: dayOf(c, earlier.round),
    name: caseOf(c, earlier),
  };
  return html`<div class="lg-check"><input type="checkbox" id="${c.id}-lookback" .checked=${c.ui.back}
      @change=${(event) => c.act.see({ back: event.target.checked })}>
    <label for="${c.id}-lookback">${c.say(details.count === 1 ? "session-look-back-one" : "session-look-back", details)}</label></div>`;
}

const caseOf = (c, { instrument }) =>
  c.model.get("others").find(({ slug }) => slug === instrument.replace("sessie-", "deelname-"))?.name ?? c.instrument.name;

function agenda(c, back) {
  const agendas = c.model.get("agendas");
  const steps = stepsOf(c.model.get("parts"), agendaOf(agendas, c.ui.minutes), back).slice(0, -1);
  return html`<fieldset class="lg-lengths"><legend class="lg-label">${c.say("session-length")}</legend>
      <div class="lg-lengths__all">${Object.keys(agendas).map((minutes) => html`<span class="lg-option">
        <input type="radio" class="utrecht-radio-button utrecht-radio-button--html-input" id="${c.id}-${minutes}"
          name="${c.id}-minutes" .checked=${Number(minutes) === c.ui.minutes}
          @change=${() => c.act.see({ minutes: Number(minutes) })}>
        <label for="${c.id}-${minutes}">${c.say("session-minutes", { minutes })}</label></span>`)}</div></fieldset>
    <details class="lg-agenda"><summary>${c.say("session-agenda", { minutes: planned(steps, 0)[1] })}</summary>
      <ol>${steps.map((step) => html`<li><span>${titleOf(c, step)}</span>
        <span>${c.say("session-minutes", { minutes: step.minutes })}</span></li>`)}</ol></details>`;
}
