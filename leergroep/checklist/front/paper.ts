/** The form on paper: boxes to tick and lines to write on, or what was filled in. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type AnswerSheet, NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";
import type { Language, Translate } from "../../messages/front/translate.ts";
import type { Content } from "../../widget/front/controls/elements.ts";
import { renderPaperRound } from "../../widget/front/controls/round_line.ts";
import type { ChecklistState, FactorState, ItemState } from "./state.ts";

/** What is printed. */
export interface PaperContext {
  readonly language: Language;
  readonly translate: Translate;
  readonly instrument: ChecklistState;
  readonly sheet: AnswerSheet;
}

export function renderPaper(ctx: PaperContext): TemplateResult {
  const { instrument, sheet, translate } = ctx;
  const role = instrument.roles.find((one) => one.slug === sheet.role)?.title ?? sheet.role;
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${renderPaperRound(ctx)}\u2003
      ${translate("paper-by")}: ${role || renderLine()}</p>
    ${instrument.subject
      ? html`<p>${instrument.subject} ${sheet.subject || renderLine()}</p>`
      : nothing}
    <p>${translate("paper-mark")}</p>
    ${instrument.factors.map((factor, index, all) => html`
      ${factor.part === all[index - 1]?.part ? nothing : renderHeading(ctx, factor.part)}${
      renderFactor(ctx, factor)
    }`)}
  </div>`;
}

function renderHeading({ instrument }: PaperContext, slug?: string): Content {
  const part = instrument.parts.find((one) => one.slug === slug);
  return part ? html`<h2>${part.title}</h2>` : nothing;
}

const renderLine = (): TemplateResult => html`<span class="lg-paper__line"></span>`;

function renderFactor(ctx: PaperContext, factor: FactorState): TemplateResult {
  const note = ctx.sheet.notes[factor.slug];
  return html`<section class="lg-paper__part">
    <h3>${factor.title}</h3>
    <p>${factor.question ?? factor.explanation}</p>
    ${factor.items.map((item) => renderStatement(ctx, item))}
    <p class="lg-paper__label">${factor.note ?? ctx.translate("note")}</p>
    ${note ? html`<p class="lg-paper__note" dir="auto">${note}</p>`
      : [1, 2, 3].map(() => html`<p class="lg-paper__rule"></p>`)}
  </section>`;
}

function renderStatement({ instrument, sheet, translate }: PaperContext, item: ItemState) {
  const options = [
    ...instrument.scale.map((option) => [option.value, option.word]),
    [UNKNOWN, translate(UNKNOWN)],
    [NOT_APPLICABLE, translate(NOT_APPLICABLE)],
  ];
  return html`<div class="lg-paper__item"><p>${item.statement}</p>
    <p class="lg-paper__boxes">${options.map(([value, word]) => html`<span class="lg-paper__box">
      ${sheet.answers[item.slug] === value ? "☒" : "☐"} ${word}</span>`)}</p></div>`;
}
