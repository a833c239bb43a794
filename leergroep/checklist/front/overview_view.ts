/** Everything answered so far, with a way back to each answer. */

import { html, nothing, type TemplateResult } from "lit-html";
import { listItems } from "../../documents/front/answer_sheet.ts";
import { nameAnswer, renderButton } from "../../widget/front/controls/elements.ts";
import { type ChecklistContext, listFactors } from "./context.ts";
import type { FactorState, ItemState, PartState } from "./state.ts";
import { describeProgress, isLong } from "./steps_view.ts";

type OverviewContext = Pick<
  ChecklistContext,
  "id" | "language" | "translate" | "instrument" | "sheet" | "actions"
>;

export function renderOverview(ctx: OverviewContext): TemplateResult {
  const { parts, factors } = ctx.instrument;
  const go = () => ctx.actions.go("outcome");
  return html`
    <h3 id="${ctx.id}-heading" tabindex="-1">${ctx.translate("overview")}</h3>
    <p>${ctx.translate("overview-intro")}</p>
    ${parts.length
      ? parts.map((part) => renderPart(ctx, part))
      : factors.map((factor) => renderFactor(ctx, factor))}
    <p class="utrecht-action-group lg-actions">
      ${renderButton(ctx.translate("to-outcome"), go, "main")}
    </p>`;
}

function renderPart(ctx: OverviewContext, part: PartState): TemplateResult {
  const factors = listFactors(ctx.instrument, part);
  const title = html`<span class="lg-steps__part">${part.title}</span>
    <span class="lg-step__state">${describeProgress(ctx, listItems({ factors }))}</span>`;
  const rows = factors.map((factor) => renderFactor(ctx, factor));
  return isLong(ctx.instrument)
    ? html`<details class="lg-steps__fold"><summary>${title}</summary>${rows}</details>`
    : html`<p class="lg-steps__head">${title}</p>${rows}`;
}

function renderFactor(ctx: OverviewContext, factor: FactorState): TemplateResult {
  const note = ctx.sheet.notes[factor.slug];
  const label = ctx.translate("note-of");
  return html`<h4>${factor.title}</h4>
    <dl class="utrecht-data-list utrecht-data-list--rows lg-overview">
      ${factor.items.map((item) => renderAnswer(ctx, factor, item))}
      ${note ? html`<div class="utrecht-data-list__item lg-overview__item--note">
        <dt class="utrecht-data-list__item-key">${label}</dt>
        <dd class="utrecht-data-list__item-value lg-overview__note" dir="auto">${note}</dd>
        <dd class="utrecht-data-list__actions">${
    renderChange(ctx, factor.slug, `note-${factor.slug}`, label)
  }</dd>
      </div>` : nothing}
    </dl>`;
}

function renderAnswer(ctx: OverviewContext, factor: FactorState, item: ItemState): TemplateResult {
  const answer = ctx.sheet.answers[item.slug];
  return html`<div class="utrecht-data-list__item">
    <dt class="utrecht-data-list__item-key">${item.statement}</dt>
    <dd class="utrecht-data-list__item-value ${answer === undefined ? "lg-open" : ""}">
      ${nameAnswer(ctx, answer)}</dd>
    <dd class="utrecht-data-list__actions">${
    renderChange(ctx, factor.slug, `item-${item.slug}`, item.statement)
  }</dd>
  </div>`;
}

/** A link, since it goes somewhere: to the statement itself. */
function renderChange(
  { id, translate, actions }: OverviewContext,
  factor: string,
  target: string,
  statement: string,
): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    actions.go(factor, `${id}-${target}`);
  };
  return html`<a href="#${id}-${target}" @click=${go}
    aria-label=${translate("change-item", { statement })}>${translate("change")}</a>`;
}
