/** The self-check on a rule's page: its questions, and at once where to begin. */

import { html, nothing, type TemplateResult } from "lit-html";
import { UNKNOWN } from "../../documents/front/answer_sheet.ts";
import { type Content, renderButton } from "../../widget/front/controls/elements.ts";
import { renderRound } from "../../widget/front/controls/round_line.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import type { ChecklistContext } from "./context.ts";
import { renderPaper } from "./paper.ts";
import type { FactorState } from "./state.ts";
import { renderStatements } from "./statements_view.ts";
import { findThreshold, tallyFactor } from "./tally.ts";

/** `share` brings what hands the answers over to `lg-sharing`, where no view of ours draws. */
export function renderSelfCheck(ctx: ChecklistContext, share: () => void): TemplateResult {
  const [factor] = ctx.instrument.factors;
  return html`<div class="lg-form lg-form--short lg-screen" lang=${ctx.language}>
      ${renderRound(ctx)}
      <p>${factor.explanation}</p>
      ${renderStatements(ctx, factor)}
      <div role="status" class="lg-answer">${renderAnswer(ctx, factor)}</div>
      ${renderSharing(ctx, factor, share)}
      ${renderStorageNotice(ctx)}
    </div>
    ${renderPaper(ctx)}`;
}

/** Who has answered something can hand it over. */
function renderSharing(ctx: ChecklistContext, factor: FactorState, share: () => void): Content {
  if (!factor.items.some(({ slug }) => slug in ctx.sheet.answers)) return nothing;
  return html`<p>${renderButton(ctx.translate("self-check-share"), share)}</p>
    ${ctx.ui.isShareLost
      ? html`<p role="alert">${ctx.translate("share-refused")}</p>`
      : nothing}
    <div class="lg-sharing"></div>`;
}

function renderAnswer(ctx: ChecklistContext, factor: FactorState): TemplateResult {
  const { open, items, good } = tallyFactor(factor, ctx.sheet, ctx.instrument.scale);
  if (open === items) return html`<p>${inviteAnswers(ctx, items)}</p>`;
  const unknown = factor.items.filter((item) => ctx.sheet.answers[item.slug] === UNKNOWN);
  return html`
    ${unknown.length
      ? html`<p>${ctx.translate("self-check-unknown")}</p>
        <ul>${unknown.map((item) => html`<li>${item.statement}</li>`)}</ul>`
      : nothing}
    ${good === null ? nothing : renderVerdict(ctx, factor, good)}`;
}

/** Say how many questions there are: in a word up to twelve. */
export function inviteAnswers(
  { translate }: Pick<ChecklistContext, "translate">,
  count: number,
): string {
  if (count === 1) return translate("self-check-open-one");
  const word = translate("count-words").split(" ").at(count - 1) ?? count;
  return translate("self-check-open", { count: word });
}

function renderVerdict(
  { instrument, translate }: ChecklistContext,
  factor: FactorState,
  good: number,
): Content {
  if (good >= findThreshold(instrument.scale)) return html`<p>${translate("self-check-high")}</p>`;
  return html`<p class="lg-label">${translate("self-check-low")}</p><p>${factor.advice}</p>`;
}
