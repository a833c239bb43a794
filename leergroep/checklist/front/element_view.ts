/** The picture of one element from the reader's answers so far, with the way to its questions. */

import { html, nothing, type TemplateResult } from "lit-html";
import { countAnswers, listItems } from "../../documents/front/answer_sheet.ts";
import { endsItself, joinNames } from "../../messages/front/translate.ts";
import { type Content, renderLink } from "../../widget/front/controls/elements.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { type ChecklistContext, findFactor } from "./context.ts";
import type { Remark } from "./logic/findings.ts";
import { LOGICS } from "./logic/logics.ts";
import { tallyChecklist } from "./outcome.ts";
import { renderPartPicture } from "./part_picture_view.ts";
import type { FactorState, ItemState } from "./state.ts";
import { describeProgress } from "./steps_view.ts";
import { selectKnown, type Tally } from "./tally.ts";

export function renderElement(ctx: ChecklistContext): TemplateResult {
  const { factors } = ctx.instrument;
  const items = listItems(ctx.instrument);
  const isBegun = countAnswers(items, ctx.sheet) > 0;
  return html`<div class="lg-form lg-form--short" lang=${ctx.language}>
    ${isBegun ? renderPicture(ctx, items) : html`<p>${ctx.translate("element-empty")}</p>`}
    <p class="lg-label">${ctx.translate(isBegun ? "element-on" : "element-begin")}</p>
    <ul class="lg-links">${factors.map((factor) => html`<li>${renderQuestions(ctx, factor)}
      ${isBegun
        ? html`<span class="lg-links__why">${describeProgress(ctx, factor.items)}</span>`
        : nothing}</li>`)}</ul>
    <p>${renderScan(ctx)}</p>
    ${renderStorageNotice(ctx)}
  </div>`;
}

function renderPicture(ctx: ChecklistContext, items: readonly ItemState[]): TemplateResult {
  const tallies = tallyChecklist(ctx);
  const { low, remarks } = LOGICS.profile(tallies, ctx.instrument);
  const details = { done: countAnswers(items, ctx.sheet), all: items.length };
  return html`<p>${ctx.translate("element-answered", details)} ${
    describeFirst(ctx, tallies, remarks[0])
  }</p>
    ${renderPartPicture(ctx, tallies, low)}`;
}

/** Say which rules to talk about first, where enough is answered to tell. */
function describeFirst(
  { instrument, language, translate }: ChecklistContext,
  tallies: readonly Tally[],
  remark?: Remark,
): string {
  if (!remark) return translate("element-too-little");
  if (remark.key === "none") {
    const isWhole = selectKnown(tallies).length === tallies.length;
    return translate(isWhole ? "element-none" : "element-none-yet");
  }
  const titles = remark.factors.map((slug) => findFactor(instrument, slug).title);
  const key = remark.key === "many" ? "element-many" : "element-first";
  return translate(key, { factors: joinNames(titles, language) });
}

function renderQuestions({ links }: ChecklistContext, { slug, title }: FactorState): Content {
  const rule = links.rules[slug];
  return rule?.href ? html`<a href="${rule.href}#vragen">${title}</a>` : title;
}

function renderScan({ instrument, links, translate }: ChecklistContext): TemplateResult {
  const scan = links.instruments?.[instrument.slug];
  const title = scan?.href ? renderLink(scan) : instrument.title;
  return html`${translate("element-scan")} ${title}${endsItself(instrument.title) ? "" : "."}`;
}
