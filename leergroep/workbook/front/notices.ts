/** What the workbook tells and asks, where the reader's focus goes. */

import { html, nothing, type TemplateResult } from "lit-html";
import { renderAlert, renderButton } from "../../widget/front/controls/elements.ts";
import { renderQuestion } from "../../widget/front/controls/tools.ts";
import type { WorkbookContext, WorkbookNotice } from "./context.ts";
import type { RefusedSheet } from "./workbook.ts";

export function renderNotices(ctx: WorkbookContext): TemplateResult {
  const { notice, asked } = ctx.ui;
  return html`<div role="status" class="lg-status">${notice ? renderNotice(ctx, notice) : nothing}</div>
    ${notice?.refused?.length ? renderRefused(ctx, notice.refused) : nothing}
    ${asked ? renderQuestion(ctx) : nothing}`;
}

function renderNotice(
  { id, translate, actions }: WorkbookContext,
  { key, details, counts, undo }: WorkbookNotice,
): TemplateResult {
  return renderAlert(`${id}-notice`, "good", html`<p>${translate(key, details)}
      ${counts?.apart ? translate("workbook-apart", { ...counts }) : nothing}</p>
    ${undo ? renderButton(translate("undo"), actions.undo) : nothing}`);
}

function renderRefused(
  { id, translate }: WorkbookContext,
  refused: readonly RefusedSheet[],
): TemplateResult {
  return renderAlert(`${id}-refused`, "bad", html`<p>${translate("workbook-refused")}</p>
    <ul>${refused.map((one) => html`<li><strong>${one.name}</strong>: ${translate(one.key, one.details)}</li>`)}</ul>`);
}
