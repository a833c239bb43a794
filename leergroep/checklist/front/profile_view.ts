/** The profile of the factors: dots to see, and the same figures in a table. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Translate } from "../../messages/front/translate.ts";
import { findFactor } from "./context.ts";
import type { ChecklistState } from "./state.ts";
import type { Tally } from "./tally.ts";

/** What a profile is drawn of. */
export interface ProfileContext {
  readonly translate: Translate;
  readonly instrument: Pick<ChecklistState, "title" | "logic" | "scale" | "factors">;
}

/** Draw a row of dots a factor, mark in words which stand out, and keep the figures at hand. */
export function renderProfile(
  ctx: ProfileContext,
  tallies: readonly Tally[],
  low: readonly string[],
): TemplateResult {
  return html`${renderDrawing(ctx, tallies, low)}
    <details class="lg-help"><summary>${ctx.translate("profile-figures")}</summary>${
    renderTable(ctx, tallies)
  }</details>`;
}

function renderDrawing(
  ctx: ProfileContext,
  tallies: readonly Tally[],
  low: readonly string[],
): TemplateResult {
  const { title, scale } = ctx.instrument;
  const words = scale.map((option) => option.word);
  const label = [
    ctx.translate("profile-title", { title }),
    ctx.translate("profile-description", { low: words[0], high: words.at(-1) }),
  ].join(". ");
  return html`<div class="lg-profile" role="img" aria-label=${label}>
      <div class="lg-profile__row lg-profile__head"><span></span>
        ${[...words, ctx.translate("unknown")].map((word) =>
          html`<span class="lg-profile__word">${word}</span>`)}</div>
      ${tallies.map((one) => renderRow(ctx, one, low.includes(one.slug)))}
    </div>`;
}

function renderRow(ctx: ProfileContext, tally: Tally, isLow: boolean): TemplateResult {
  return html`<div class="lg-profile__row ${isLow ? "lg-profile__row--low" : ""}">
    <span class="lg-profile__name">${findFactor(ctx.instrument, tally.slug).title}
      ${isLow
        ? html`<span class="lg-profile__mark">${nameMark(ctx, tally)}</span>`
        : nothing}</span>
    ${tally.counts.map((times) =>
      html`<span class="lg-profile__cell">${renderDots(times)}</span>`)}
    <span class="lg-profile__cell lg-profile__cell--apart">${renderDots(tally.unknown)}</span>
  </div>`;
}

/** Where a higher answer is worse, nothing lags: it stands out. */
function nameMark({ instrument, translate }: ProfileContext, { slug }: Tally): string {
  if (instrument.logic === "profile") return translate("talk-first");
  const isDown = findFactor(instrument, slug).direction === "down";
  return translate(isDown ? "stands-out" : "holds-back");
}

const renderDots = (times: number): TemplateResult[] =>
  Array.from({ length: times }, () => html`<i class="lg-dot"></i>`);

function renderTable(
  { instrument, translate }: ProfileContext,
  tallies: readonly Tally[],
): TemplateResult {
  const heads = [
    ...instrument.scale.map((option) => option.word),
    translate("unknown"),
    translate("not-applicable"),
    translate("open"),
  ];
  const caption = translate("profile-table");
  return html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${caption}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${caption}</caption>
    <thead class="utrecht-table__header"><tr><th scope="col">${translate("factor")}</th>
      ${heads.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${tallies.map((one) => html`<tr>
      <th scope="row">${findFactor(instrument, one.slug).title}</th>
      ${[...one.counts, one.unknown, one.notApplicable, one.open].map((number) =>
        html`<td>${number}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
