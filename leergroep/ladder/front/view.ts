/** A ladder: whom it is about, people on each rung, amounts for each step, and what follows. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Context } from "../../widget/front/controller.ts";
import { renderReadOn } from "../../widget/front/controls/elements.ts";
import { renderRound } from "../../widget/front/controls/round_line.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderSubject } from "../../widget/front/controls/subject.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";
import type { LadderActions, LadderContext, LadderUi } from "./context.ts";
import { computeCostBenefit, countFilled } from "./cost_benefit.ts";
import { renderOrigin, renderRung, renderStep, renderTotals } from "./fields.ts";
import { renderPaper } from "./paper.ts";
import { renderPicture } from "./picture.ts";
import type { LadderTraits } from "./state.ts";
import { renderSum } from "./sum_view.ts";

export function renderLadder(filled: Context<LadderTraits, LadderUi, LadderActions>): TemplateResult {
  const { instrument, language, sheet, translate } = filled;
  const costBenefit = computeCostBenefit(instrument, sheet.entries, language);
  const ctx = { ...filled, costBenefit };
  return html`<div class="lg-form lg-ladder lg-screen" lang=${language}>
      ${renderStorageNotice(ctx)}
      ${renderRound(ctx)}
      <p class="utrecht-form-field-description">${instrument.scope}</p>
      <div role="status" class="lg-hidden">${ctx.ui.announcement}</div>
      ${renderSubject(ctx)}
      <section aria-labelledby="${ctx.id}-heading">
        <h3 id="${ctx.id}-heading" tabindex="-1">${translate("ladder-rungs")}</h3>
        <p>${translate("ladder-rungs-help")}</p>
        ${instrument.rungs.map((rung, index) => keyed(rung.slug, renderRung(ctx, rung, index)))}
        ${renderTotals(ctx)}
      </section>
      <section><h3>${translate("ladder-steps")}</h3>
        <p>${translate("ladder-steps-help")}</p>
        ${costBenefit.steps.map((step, index) => keyed(step.rung.slug, renderStep(ctx, step, index)))}
        ${renderOrigin(ctx)}
      </section>
      ${countFilled(instrument, sheet) ? renderOutcome(ctx) : nothing}
      ${renderTools(ctx)}
    </div>
    ${renderPaper(ctx)}`;
}

function renderOutcome(ctx: LadderContext): TemplateResult {
  const { instrument, links, translate } = ctx;
  const read = { rules: Object.keys(links.rules), cases: Object.keys(links.cases) };
  return html`<section><h3>${translate("ladder-picture")}</h3>${renderPicture(ctx)}</section>
    ${renderSum(ctx)}
    <section class="lg-advice"><h3>${translate("ladder-now-what")}</h3>
      <p>${instrument.outcome}</p>${renderReadOn(ctx, read)}</section>`;
}
