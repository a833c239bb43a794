/** What the group agrees, to put down and to change: actions, questions, a look back. */

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { OrderedEntry } from "../../../documents/front/entries.ts";
import {
  type Content,
  type EventOf,
  renderButton,
} from "../../../widget/front/controls/elements.ts";
import { describeCell } from "../names.ts";
import { listCell, nameState, QUESTIONS, STATES } from "../results/harvest.ts";
import { describePromise } from "../results/harvest_view.ts";
import { ACTIONS, LOOK_BACK } from "../session_steps.ts";
import { renderLabel, renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";

/** So long texts, and as many as there may be, still fit in a file that can be opened again. */
const MOST_TEXT = 500;

/** Actions with who and when, and the questions that stay open. */
export const renderNotes = (ctx: LeaderContext): TemplateResult[] =>
  [ACTIONS, QUESTIONS].map((slug) => renderCell(ctx, slug));

function renderCell(ctx: LeaderContext, slug: string): TemplateResult {
  const { title, prompt } = describeCell(ctx, slug);
  const add = ctx.translate(slug === ACTIONS ? "session-add-action" : "session-add-question");
  return renderPart(ctx, slug, title, html`<p>${prompt}</p>
    <ol class="lg-rows">${
    repeat(listCell(ctx.sheet, slug), getId, (one) => renderRow(ctx, slug, one))
  }</ol>
    ${renderRemoved(ctx, slug)}
    <p>${renderButton(add, () => ctx.actions.add(slug))}</p>`);
}

const getId = ({ id }: OrderedEntry): string => id;

export function renderRow(ctx: LeaderContext, slug: string, one: OrderedEntry): TemplateResult {
  const { translate, actions } = ctx;
  const about = one.text || describeCell(ctx, slug).title;
  const remove = renderLabel(ctx, "session-remove", about);
  return html`<li><div class="lg-row-form lg-row-form--${slug}" role="group" aria-label=${about}>
    ${slug === ACTIONS
      ? html`${renderLine(ctx, one, "text", translate("session-what"))}
        ${renderLine(ctx, one, "wie", translate("harvest-wie"))}${
        renderLine(ctx, one, "wanneer", translate("harvest-when"))
      }`
      : renderLine(ctx, one, "text", translate("session-question"))}
    <p class="lg-row-form__away">${
    renderButton(remove, () => actions.remove(one.id), "link")
  }</p></div></li>`;
}

function renderLine(
  { id, actions }: LeaderContext,
  one: OrderedEntry,
  slug: "text" | "wie" | "wanneer",
  label: string,
): TemplateResult {
  const own = `${id}-${slug}-${one.id}`;
  return html`<div class="lg-field lg-field--${slug}"><label class="utrecht-form-label"
      for=${own}>${label}</label>
    <input class="lg-line" id=${own} type=${slug === "wanneer" ? "date" : "text"} dir="auto"
      maxlength=${MOST_TEXT} .value=${String(one[slug] ?? "")}
      @input=${(event: EventOf<HTMLInputElement>) =>
        actions.write(one.id, { [slug]: event.currentTarget.value })}></div>`;
}

/** What was just taken away, and the way back. */
export function renderRemoved({ id, ui, translate, actions }: LeaderContext, slug: string): Content {
  if (ui.removed?.entry.cell !== slug) return nothing;
  return html`<p class="lg-back" role="status">${translate("session-removed")}
    <button type="button" class="lg-subtle" id="${id}-back" @click=${actions.restore}>${
    translate("session-put-back")
  }</button></p>`;
}

/** What became of the actions of last time. */
export function renderLookBack(ctx: LeaderContext): TemplateResult {
  return html`<p class="lg-question" id="${ctx.id}-scene" tabindex="-1">${
    describeCell(ctx, LOOK_BACK).prompt
  }</p>
    ${repeat(listCell(ctx.sheet, LOOK_BACK), getId, (one) => html`<fieldset class="lg-became">
      <legend>${one.text}</legend>
      <p>${describePromise(ctx, one)}</p>
      <div class="lg-became__states">${
    STATES.map((state) => renderState(ctx, one, state))
  }</div></fieldset>`)}`;
}

function renderState(ctx: LeaderContext, one: OrderedEntry, state: string): TemplateResult {
  const name = `${ctx.id}-${one.id}`;
  return html`<span class="lg-option"><input type="radio"
        class="utrecht-radio-button utrecht-radio-button--html-input" id="${name}-${state}"
        name=${name} value=${state} .checked=${one.stand === state}
        @change=${() => ctx.actions.write(one.id, { stand: state })}>
        <label for="${name}-${state}">${nameState(state, ctx.translate)}</label></span>`;
}
