/** What the group agrees, to put down and to change: actions, questions, a look back. */

import { html, nothing } from "lit-html";
import { inCell, QUESTIONS, STATES, stateOf } from "./harvest.ts";
import { ACTIONS, LOOK_BACK, RULES } from "./course.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { cellOf, dayOf } from "./context.ts";
import { about, part } from "./elements.ts";

/** So long texts, and as many as there may be, still fit in a file that can be opened again. */
const MOST_TEXT = 500;

/** Actions with who and when, and the questions that stay open. */
export const notes = (ctx) => [ACTIONS, QUESTIONS].map((slug) => cell(ctx, slug));

function cell(ctx, slug) {
  const { title, prompt } = cellOf(ctx, slug);
  const all = inCell(ctx.sheet, slug);
  return part(ctx, slug, title, html`<p>${prompt}</p>
    <ol class="lg-rows">${all.map((one) => row(ctx, slug, one))}</ol>
    ${back(ctx, slug)}
    <p>${renderButton(ctx.translate(slug === ACTIONS ? "session-add-action" : "session-add-question"), () => ctx.actions.add(slug))}</p>`);
}

function row(ctx, slug, one) {
  const what = one.text || cellOf(ctx, slug).title;
  return html`<li><div class="lg-row-form lg-row-form--${slug}" role="group" aria-label=${what}>
    ${slug === ACTIONS
      ? html`${line(ctx, one, "text", ctx.translate("session-what"))}
        ${line(ctx, one, "wie", ctx.translate("harvest-wie"))}${line(ctx, one, "wanneer", ctx.translate("harvest-when"))}`
      : line(ctx, one, "text", ctx.translate("session-question"))}
    <p class="lg-row-form__away">${renderButton(about(ctx, "session-remove", what), () => ctx.actions.remove(one.id), "link")}</p></div></li>`;
}

function line(ctx, one, slug, label) {
  const id = `${ctx.id}-${slug}-${one.id}`;
  return html`<div class="lg-field lg-field--${slug}"><label class="utrecht-form-label" for=${id}>${label}</label>
    <input class="lg-line" id=${id} type=${slug === "wanneer" ? "date" : "text"} dir="auto"
      maxlength=${MOST_TEXT} .value=${String(one[slug] ?? "")}
      @input=${(event) => ctx.actions.write(one.id, { [slug]: event.target.value })}></div>`;
}

/** What was just taken away, and the way back. */
function back(ctx, slug) {
  const { removed } = ctx.ui;
  if (removed?.entry.cell !== slug) return nothing;
  return html`<p class="lg-back" role="status">${ctx.translate("session-removed")}
    <button type="button" class="lg-subtle" id="${ctx.id}-back" @click=${ctx.actions.putBack}>${ctx.translate("session-put-back")}</button></p>`;
}

/** The rules that the group takes along. */
export function taken(ctx) {
  const all = inCell(ctx.sheet, RULES);
  const { title, prompt } = cellOf(ctx, RULES);
  return part(ctx, "regels", title, html`<p>${prompt}</p>${all.length
    ? html`<ul class="lg-links">${all.map((one) => html`<li>${linked(ctx, one)}
        ${renderButton(about(ctx, "session-remove", one.text), () => ctx.actions.remove(one.id), "link")}</li>`)}</ul>`
    : html`<p>${ctx.translate("session-no-rules")}</p>`}${back(ctx, RULES)}`);
}

/** A rule opens beside the session, which stays where it is. */
export function linked(ctx, { rule, text }) {
  const href = ctx.links.rules[rule]?.href;
  return href ? html`<a href=${href} target="_blank" rel="noopener">${text}<span class="lg-hidden">
    (${ctx.translate("session-new-tab")})</span></a>` : text;
}

/** What became of the actions of last time. */
export function lookingBack(ctx) {
  const all = inCell(ctx.sheet, LOOK_BACK);
  return html`<p class="lg-question">${cellOf(ctx, LOOK_BACK).prompt}</p>
    ${all.map((one) => html`<fieldset class="lg-became">
      <legend>${one.text}</legend>
      <p>${promised(ctx, one)}</p>
      <div class="lg-became__states">${STATES.map((stand) => html`<span class="lg-option"><input type="radio"
        class="utrecht-radio-button utrecht-radio-button--html-input" id="${ctx.id}-${one.id}-${stand}"
        name="${ctx.id}-${one.id}" value=${stand} .checked=${one.stand === stand}
        @change=${() => ctx.actions.write(one.id, { stand })}>
        <label for="${ctx.id}-${one.id}-${stand}">${stateOf({ stand }, ctx.translate)}</label></span>`)}</div></fieldset>`)}`;
}

/** Who would do it, and when it would be done. */
export const promised = (ctx, { wie, wanneer }) =>
  [wie, wanneer && dayOf(ctx, wanneer)].filter(Boolean).join(", ");
