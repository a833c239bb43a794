/** What the group agrees, as it sees it: the actions, then what goes along beside them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { OrderedEntry } from "../../../documents/front/entries.ts";
import { renderButton } from "../../../widget/front/controls/elements.ts";
import { describeCell } from "../names.ts";
import { listCell } from "../results/harvest.ts";
import { describePromise } from "../results/harvest_view.ts";
import { ACTIONS } from "../session_steps.ts";
import { renderLabel, renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";
import { renderRemoved, renderRow } from "./notes_view.ts";

/** The actions, of which one at most is being filled in. */
export function renderActions(ctx: LeaderContext): TemplateResult {
  const { translate, actions } = ctx;
  const { title, prompt } = describeCell(ctx, ACTIONS);
  const all = listCell(ctx.sheet, ACTIONS);
  const add = () => {
    actions.add(ACTIONS);
    ctx.ui.edited = listCell(ctx.model.get("sheet"), ACTIONS).at(-1)?.id ?? "";
  };
  return renderPart(ctx, "scene", title, html`<p>${prompt}</p>
    <ol class="lg-rows lg-agreed">${
    repeat(all, ({ id }) => id, (one) => isEdited(ctx, one) ? renderRow(ctx, ACTIONS, one)
      : renderAgreed(ctx, one))
  }</ol>
    ${renderRemoved(ctx, ACTIONS)}
    <p>${renderButton(translate("session-add-action"), add)}</p>`);
}

/** What is still empty waits to be filled in. */
const isEdited = ({ ui }: LeaderContext, { id, text }: OrderedEntry): boolean =>
  id === ui.edited || !text;

function renderAgreed(ctx: LeaderContext, one: OrderedEntry): TemplateResult {
  const promise = describePromise(ctx, one);
  const edit = () => ctx.actions.show({ edited: one.id }, `text-${one.id}`);
  return html`<li><span dir="auto">${one.text}</span>
    ${promise ? html`<span class="lg-links__why" dir="auto">${promise}</span>` : nothing}
    ${renderButton(renderLabel(ctx, "session-edit", one.text), edit, "link")}</li>`;
}
