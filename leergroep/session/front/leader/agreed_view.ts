/** What the group agrees, as it sees it: the actions, then what goes along beside them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { OrderedEntry } from "../../../documents/front/entries.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { describeCell } from "../names.ts";
import { listCell, QUESTIONS } from "../results/harvest.ts";
import { describePromise } from "../results/harvest_view.ts";
import { ACTIONS } from "../session_steps.ts";
import { renderLabel, renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { renderRemoved, renderRow } from "./notes_view.ts";

/** The actions and the questions that stay open: of each one at most is being filled in. */
export function renderActions(ctx: LeaderContext): TemplateResult {
  const { translate, ui } = ctx;
  const hasQuestions = listCell(ctx.sheet, QUESTIONS).length > 0 ||
    ui.removed?.entry.cell === QUESTIONS;
  const renderAdd = (cell: string) =>
    renderButton(
      translate(cell === ACTIONS ? "session-add-action" : "session-add-question"),
      () => add(ctx, cell),
    );
  return html`<div class="lg-agreeing">
    ${renderCell(ctx, ACTIONS, html`${renderAdd(ACTIONS)}${
    hasQuestions ? nothing : renderAdd(QUESTIONS)
  }`)}
    ${hasQuestions ? renderCell(ctx, QUESTIONS, renderAdd(QUESTIONS)) : nothing}</div>`;
}

function renderCell(ctx: LeaderContext, cell: string, buttons: Content): TemplateResult {
  const { title, prompt } = describeCell(ctx, cell);
  const renderOne = (one: OrderedEntry) =>
    isEdited(ctx, one) ? renderRow(ctx, cell, one) : renderAgreed(ctx, one);
  return renderPart(ctx, cell === ACTIONS ? "scene" : cell, title, html`<p>${prompt}</p>
    <ol class="lg-rows lg-agreed">${
    repeat(listCell(ctx.sheet, cell), ({ id }) => id, renderOne)
  }</ol>
    ${renderRemoved(ctx, cell)}
    <p class="lg-take">${buttons}</p>`);
}

function add({ actions, ui, model }: LeaderContext, cell: string): void {
  actions.add(cell);
  ui.edited = listCell(model.get("sheet"), cell).at(-1)?.id ?? "";
}

/** What is still empty waits to be filled in. */
const isEdited = ({ ui }: LeaderContext, { id, text }: OrderedEntry): boolean =>
  id === ui.edited || !text;

function renderAgreed(ctx: LeaderContext, one: OrderedEntry): TemplateResult {
  const promise = describePromise(ctx, one);
  const edit = () => ctx.actions.show({ edited: one.id }, `text-${one.id}`);
  return html`<li><span dir="auto">${one.text}${
    promise ? html`<span class="lg-links__why" dir="auto">${promise}</span>` : nothing
  }</span>${renderButton(renderLabel(ctx, "session-edit", one.text), edit, "link")}</li>`;
}
