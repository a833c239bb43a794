/** A ladder: whom it is about, people on each rung, amounts for each step, and what follows. */

import { html, nothing } from "lit-html";
import { reckon } from "./cost_benefit.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderReadOn } from "../../widget/front/controls/elements.ts";
import { renderSubject } from "../../widget/front/controls/subject.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";
import { origin, rungFields, stepFields, totals } from "./fields.ts";
import { ladderPaper } from "./paper.ts";
import { picture } from "./picture.ts";
import { sum } from "./sum_view.ts";

export function ladder(controller) {
  const ctx = { ...controller, reckoned: reckon(controller.instrument, controller.sheet.entries, controller.language) };
  const { rungs } = ctx.instrument;
  return html`<div class="lg-form lg-ladder lg-screen" lang=${ctx.language}>
      ${renderStorageNotice(ctx)}
      <p class="utrecht-form-field-description">${ctx.instrument.scope}</p>
      <div role="status" class="lg-hidden">${ctx.ui.said}</div>
      ${renderSubject(ctx)}
      <section aria-labelledby="${ctx.id}-heading">
        <h3 id="${ctx.id}-heading" tabindex="-1">${ctx.translate("ladder-rungs")}</h3>
        <p>${ctx.translate("ladder-rungs-help")}</p>
        ${rungs.map((rung, index) => rungFields(ctx, rung, index))}
        ${totals(ctx)}
      </section>
      <section><h3>${ctx.translate("ladder-steps")}</h3>
        <p>${ctx.translate("ladder-steps-help")}</p>
        ${ctx.reckoned.steps.map((step, index) => stepFields(ctx, step, index))}
        ${origin(ctx)}
      </section>
      ${ctx.kind.count(ctx.instrument, ctx.sheet) ? outcome(ctx) : nothing}
      ${renderTools(ctx)}
    </div>
    ${ladderPaper(ctx)}`;
}

function outcome(ctx) {
  const read = { rules: Object.keys(ctx.links.rules), cases: Object.keys(ctx.links.cases) };
  return html`<section><h3>${ctx.translate("ladder-picture")}</h3>${picture(ctx)}</section>
    ${sum(ctx)}
    <section class="lg-advice"><h3>${ctx.translate("ladder-now-what")}</h3>
      <p>${ctx.instrument.outcome}</p>${renderReadOn(ctx, read)}</section>`;
}
