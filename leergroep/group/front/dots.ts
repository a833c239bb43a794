/** Answers as dots: one a person, in no order, and as words for who does not see them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { writeDay } from "../../messages/front/write_day.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { Content, EventOf } from "../../widget/front/controls/elements.ts";
import type { Fold } from "./context.ts";
import type { StatementMeasure } from "./measures.ts";
import type { OptionState } from "./state.ts";

/** More dots than this in one place are a number: nobody counts them by eye. */
const MOST_DOTS = 12;

/** One statement's answers: a place for each answer of the scale, and one for "weet niet". */
export function renderDots(
  { translate }: ViewContext,
  scale: readonly OptionState[],
  { counts, unknown }: Pick<StatementMeasure, "counts" | "unknown">,
  label = "",
): TemplateResult {
  const cells = scale.map((option, index) => ({ word: option.word, count: counts[index] }));
  const apart = { word: translate("unknown"), count: unknown };
  const description = [...cells, apart].filter(({ count }) => count)
    .map(({ word, count }) => `${word}: ${count}`).join(", ") || translate("group-none-yet");
  return html`<div class="lg-spread" role="img" aria-label="${label}${description}">
    ${cells.map(({ word, count }) => renderCell(word, count, ""))}
    ${renderCell(apart.word, apart.count, "lg-spread__cell--apart")}</div>`;
}

function renderCell(word: string, count: number, look: string): TemplateResult {
  return html`<div class="lg-spread__cell ${look}">
    <div class="lg-spread__dots">${count > MOST_DOTS
      ? html`<span class="lg-many">${count}</span>`
      : Array.from({ length: count }, () => html`<i class="lg-dot"></i>`)}</div>
    <div class="lg-spread__word ${count ? "" : "lg-spread__word--none"}">${word}</div></div>`;
}

/** Something behind a summary, drawn once it was opened: most who look never do. */
export function renderFold(
  { ui, actions }: FoldContext,
  fold: Fold,
  summary: string,
  look: "lg-help" | "lg-tools",
  render: () => Content,
): TemplateResult {
  const unfold = ({ currentTarget }: EventOf<HTMLDetailsElement>) =>
    currentTarget.open && actions.unfold([fold]);
  return html`<details class=${look} @toggle=${unfold}><summary>${summary}</summary>
    ${ui.unfolded.has(fold) ? render() : nothing}</details>`;
}

/** What of a picture can be unfolded. */
export interface FoldContext extends ViewContext {
  readonly ui: { readonly unfolded: ReadonlySet<Fold> };
  readonly actions: { unfold(folds: readonly Fold[]): void };
}

/** A table, with its caption for who does not see what is around it. */
export const renderTable = (
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): TemplateResult =>
  html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${caption}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${caption}</caption>
    <thead class="utrecht-table__header"><tr>${heads.map((head) =>
      html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${rows.map(([first, ...rest]) => html`<tr>
      <th scope="row">${first}</th>${rest.map((one) => html`<td>${one}</td>`)}</tr>`)}</tbody>
    </table></div>`;

/** Write an agreement: two decimals, or that there is too little to say. */
export function formatAgreement({ language }: ViewContext, value: number | null): string {
  if (value === null) return "–";
  return value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Say the day a round began, after which it is called. */
export function formatDay({ language, translate }: ViewContext, day: string): string {
  if (!day) return translate("group-no-day");
  return writeDay(new Date(`${day}T12:00`), language);
}
