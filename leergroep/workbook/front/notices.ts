/** What the workbook tells and asks, where the reader's focus goes. */

import { html, nothing } from "lit-html";
import { renderAlert, renderButton } from "../../widget/front/controls/elements.ts";
import { renderQuestion } from "../../widget/front/controls/tools.ts";

export function said(ctx) {
  const { notice, asked } = ctx.ui;
  return html`<div role="status" class="lg-status">${notice ? told(ctx, notice) : nothing}</div>
    ${notice?.refused?.length ? refused(ctx, notice.refused) : nothing}
    ${asked ? renderQuestion(ctx) : nothing}`;
}

function told(ctx, notice) {
  return renderAlert(`${ctx.id}-notice`, "good", html`<p>${ctx.translate(notice.key, notice.details)}
      ${notice.counts?.apart ? ctx.translate("workbook-apart", notice.counts) : nothing}</p>
    ${notice.undo ? renderButton(ctx.translate("undo"), ctx.actions.undo) : nothing}`);
}

function refused(ctx, all) {
  return renderAlert(`${ctx.id}-refused`, "bad", html`<p>${ctx.translate("workbook-refused")}</p>
    <ul>${all.map((one) => html`<li><strong>${one.name}</strong>: ${ctx.translate(one.key, one.details)}</li>`)}</ul>`);
}
