/** The ladder drawn: two bars a rung, now and hoped for, the highest rung on top. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { FiguresContext } from "./context.ts";
import { findFigure, PEOPLE } from "./cost_benefit.ts";
import { type Figure, formatCount } from "./number.ts";

export function renderPicture(ctx: FiguresContext): TemplateResult {
  const { instrument, translate, costBenefit: { figures } } = ctx;
  const rungs = instrument.rungs.map((rung, index) => ({
    rung,
    index,
    counts: PEOPLE.map((field) => findFigure(figures, rung.slug, field)),
  }));
  const most = Math.max(1, ...rungs.flatMap(({ counts }) => counts.map(({ value }) => value ?? 0)));
  return html`<div class="lg-table lg-rungs"><table>
    <caption>${translate("ladder-picture-help")}</caption>
    <thead><tr><th scope="col">${translate("ladder-rung")}</th>
      <th scope="col">${translate("ladder-now-short")}</th>
      <th scope="col">${translate("ladder-hoped-short")}</th></tr></thead>
    <tbody>${rungs.toReversed().map(({ rung, index, counts }) => html`<tr>
      <th scope="row">${index + 1}. ${rung.title}</th>
      ${counts.map((count, number) => html`<td>${renderBar(ctx, count, most, number)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** The number says it all; the bar beside it is for the eye. */
function renderBar(
  { language, translate }: FiguresContext,
  { value, error }: Figure,
  most: number,
  number: number,
): TemplateResult {
  if (value === null) {
    const why = error ? "ladder-unread" : "ladder-unknown";
    return html`<span class="lg-bar__none">${translate(why)}</span>`;
  }
  const name = number ? "lg-bar lg-bar--hoped" : "lg-bar";
  return html`<span class="lg-bar__count">${formatCount(value, language)}</span>
    ${value
      ? html`<svg class=${name} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="0" height="10" width=${100 * value / most}></rect></svg>`
      : nothing}`;
}
