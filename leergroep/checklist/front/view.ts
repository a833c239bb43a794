/** The whole checklist: parts in any order, an overview, the outcome, and what to do with it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { type Content, type Look, renderButton } from "../../widget/front/controls/elements.ts";
import { renderRound } from "../../widget/front/controls/round_line.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderSubject } from "../../widget/front/controls/subject.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";
import { renderAbout } from "./about_view.ts";
import { countAnswers, listItems } from "../../documents/front/answer_sheet.ts";
import { type ChecklistContext, listShown } from "./context.ts";
import { renderOutcome } from "./outcome_view.ts";
import { renderOverview } from "./overview_view.ts";
import { giveMark, renderShare } from "./share_view.ts";
import type { FactorState } from "./state.ts";
import { renderStatements } from "./statements_view.ts";
import { renderSteps } from "./steps_view.ts";

/** What else a host can hand the answers over with. */
type RenderMore = (ctx: ChecklistContext, look?: Look) => Content;

/** Where the form for paper comes: by far the most of it, and no screen shows it. */
export const ON_PAPER = "lg-on-paper";

export function renderChecklist(
  ctx: ChecklistContext,
  renderMore: RenderMore = () => nothing,
): TemplateResult {
  return html`<div class="lg-form lg-screen" lang=${ctx.language}>
      ${renderStorageNotice(ctx, () => giveMark(ctx))}
      ${renderRound(ctx)}
      ${ctx.instrument.subject ? renderSubject(ctx) : nothing}
      ${renderSteps(ctx)}
      <section class="lg-place" aria-labelledby="${ctx.id}-heading">${
    keyed(ctx.ui.place, renderPlace(ctx, renderMore))
  }</section>
      ${renderAbout(ctx)}
      ${renderTools(ctx, renderFirst(ctx, renderMore), () => giveMark(ctx))}
    </div>
    <div class=${ON_PAPER}></div>`;
}

/** Handing over stands at the end of the outcome, where a reader looks for it, else in the tools. */
const isOutcome = ({ ui }: ChecklistContext): boolean => ui.place === "outcome";

const renderFirst = (ctx: ChecklistContext, renderMore: RenderMore): Content =>
  isOutcome(ctx) ? nothing : html`${renderMore(ctx)}${renderShare(ctx)}`;

function renderPlace(ctx: ChecklistContext, renderMore: RenderMore): Content {
  if (ctx.ui.place === "overview") return renderOverview(ctx);
  if (isOutcome(ctx)) {
    const more = renderMore(ctx, "main");
    return html`${renderOutcome(ctx)}${more}${renderShare(ctx, more === nothing ? "main" : "plain")}`;
  }
  return renderRun(ctx, listShown(ctx.instrument, ctx.ui));
}

/** A factor, and below it those that came as each before it was answered: nothing to press. */
function renderRun(ctx: ChecklistContext, shown: readonly FactorState[]): TemplateResult {
  const { translate } = ctx;
  const { title } = shown[shown.length - 1];
  return html`${shown.map((factor, at) => keyed(factor.slug, renderFactor(ctx, factor, at === 0)))}
    <p class="lg-hidden" role="status">${
    shown.length > 1 ? translate("step-below", { title }) : nothing
  }</p>
    ${renderOnward(ctx, shown)}`;
}

function renderFactor(
  ctx: ChecklistContext,
  factor: FactorState,
  isFirst: boolean,
): TemplateResult {
  const id = isFirst ? `${ctx.id}-heading` : `${ctx.id}-factor-${factor.slug}`;
  return html`
    <p class="lg-progress">${renderWhere(ctx, factor)}</p>
    <h3 id=${id} tabindex="-1">${factor.title}</h3>
    ${factor.question ? html`<p class="lg-question">${factor.question}</p>` : nothing}
    <p>${factor.explanation}</p>
    ${renderStatements(ctx, factor)}`;
}

/** Who has answered everything goes to the outcome at once. */
function renderOnward(ctx: ChecklistContext, shown: readonly FactorState[]): TemplateResult {
  const { instrument, sheet, translate, actions } = ctx;
  const at = instrument.factors.indexOf(shown[0]);
  const items = listItems(instrument);
  const isDone = countAnswers(items, sheet) === items.length;
  const next = instrument.factors[at + shown.length]?.slug ?? "overview";
  const previous = instrument.factors[at - 1];
  const onward = translate(next === "overview" ? "to-overview" : "next");
  return html`<p class="utrecht-action-group lg-actions">
      ${isDone
        ? renderButton(translate("to-outcome"), () => actions.go("outcome"), "main")
        : nothing}
      ${renderButton(onward, () => actions.go(next), isDone ? "plain" : "main")}
      ${previous
        ? renderButton(translate("previous"), () => actions.go(previous.slug))
        : nothing}
    </p>`;
}

/** Say which step this is: of the whole, or of the part it stands in. */
function renderWhere({ instrument, translate }: ChecklistContext, factor: FactorState): Content {
  const part = instrument.parts.find((one) => one.slug === factor.part);
  const along = instrument.factors.filter((one) => !part || one.part === part.slug);
  const step = translate("step-of", { step: along.indexOf(factor) + 1, steps: along.length });
  return part ? html`${part.title}: ${step.toLowerCase()}` : step;
}
