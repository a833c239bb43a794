/** What the group agrees, to put down and to change: actions, questions, a look back. */

import { html, nothing } from "lit-html";
import { inCell, QUESTIONS, STATES, stateOf } from "./harvest.ts";
import { ACTIONS, LOOK_BACK, RULES } from "./course.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { cellOf, dayOf } from "./context.ts";
import { about, part } from "./elements.ts";

/** So long texts, and as many as there may be, still fit in a file that can be opened again. */
const MOST_TEXT = 500;

/** Actions with who and when, and the questions that stay open. */
export const notes = (c) => [ACTIONS, QUESTIONS].map((slug) => cell(c, slug));

function cell(c, slug) {
  const { title, prompt } = cellOf(c, slug);
  const all = inCell(c.sheet, slug);
  return part(c, slug, title, html`<p>${prompt}</p>
    <ol class="lg-rows">${all.map((one) => row(c, slug, one))}</ol>
    ${back(c, slug)}
    <p>${button(c.say(slug === ACTIONS ? "session-add-action" : "session-add-question"), () => c.act.add(slug))}</p>`);
}

function row(c, slug, one) {
  const what = one.text || cellOf(c, slug).title;
  return html`<li><div class="lg-row-form lg-row-form--${slug}" role="group" aria-label=${what}>
    ${slug === ACTIONS
      ? html`${line(c, one, "text", c.say("session-what"))}
        ${line(c, one, "wie", c.say("harvest-wie"))}${line(c, one, "wanneer", c.say("harvest-when"))}`
      : line(c, one, "text", c.say("session-question"))}
    <p class="lg-row-form__away">${button(about(c, "session-remove", what), () => c.act.remove(one.id), "link")}</p></div></li>`;
}

function line(c, one, slug, label) {
  const id = `${c.id}-${slug}-${one.id}`;
  return html`<div class="lg-field lg-field--${slug}"><label class="utrecht-form-label" for=${id}>${label}</label>
    <input class="lg-line" id=${id} type=${slug === "wanneer" ? "date" : "text"} dir="auto"
      maxlength=${MOST_TEXT} .value=${String(one[slug] ?? "")}
      @input=${(event) => c.act.write(one.id, { [slug]: event.target.value })}></div>`;
}

/** What was just taken away, and the way back. */
function back(c, slug) {
  const { removed } = c.ui;
  if (removed?.entry.cell !== slug) return nothing;
  return html`<p class="lg-back" role="status">${c.say("session-removed")}
    <button type="button" class="lg-subtle" id="${c.id}-back" @click=${c.act.putBack}>${c.say("session-put-back")}</button></p>`;
}

/** The rules that the group takes along. */
export function taken(c) {
  const all = inCell(c.sheet, RULES);
  const { title, prompt } = cellOf(c, RULES);
  return part(c, "regels", title, html`<p>${prompt}</p>${all.length
    ? html`<ul class="lg-links">${all.map((one) => html`<li>${linked(c, one)}
        ${button(about(c, "session-remove", one.text), () => c.act.remove(one.id), "link")}</li>`)}</ul>`
    : html`<p>${c.say("session-no-rules")}</p>`}${back(c, RULES)}`);
}

/** A rule opens beside the session, which stays where it is. */
export function linked(c, { rule, text }) {
  const href = c.links.rules[rule]?.href;
  return href ? html`<a href=${href} target="_blank" rel="noopener">${text}<span class="lg-hidden">
    (${c.say("session-new-tab")})</span></a>` : text;
}

/** What became of the actions of last time. */
export function lookingBack(c) {
  const all = inCell(c.sheet, LOOK_BACK);
  return html`<p class="lg-question">${cellOf(c, LOOK_BACK).prompt}</p>
    ${all.map((one) => html`<fieldset class="lg-became">
      <legend>${one.text}</legend>
      <p>${promised(c, one)}</p>
      <div class="lg-became__states">${STATES.map((stand) => html`<span class="lg-option"><input type="radio"
        class="utrecht-radio-button utrecht-radio-button--html-input" id="${c.id}-${one.id}-${stand}"
        name="${c.id}-${one.id}" value=${stand} .checked=${one.stand === stand}
        @change=${() => c.act.write(one.id, { stand })}>
        <label for="${c.id}-${one.id}-${stand}">${stateOf({ stand }, c.say)}</label></span>`)}</div></fieldset>`)}`;
}

/** Who would do it, and when it would be done. */
export const promised = (c, { wie, wanneer }) =>
  [wie, wanneer && dayOf(c, wanneer)].filter(Boolean).join(", ");
