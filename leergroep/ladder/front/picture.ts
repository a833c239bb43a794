/** The ladder drawn: two bars a rung, now and hoped for, the highest rung on top. */

import { html, nothing } from "lit-html";
import { heads } from "./number.ts";

export function picture(ctx) {
  const { figures } = ctx.reckoned;
  const people = (rung) => ["nu", "straks"].map((field) => figures.get(`${rung.slug}.${field}`));
  const rungs = ctx.instrument.rungs.map((rung, index) => ({ rung, index, counts: people(rung) }));
  const most = Math.max(1, ...rungs.flatMap(({ counts }) => counts.map(({ value }) => value ?? 0)));
  return html`<div class="lg-table lg-rungs"><table>
    <caption>${ctx.translate("ladder-picture-help")}</caption>
    <thead><tr><th scope="col">${ctx.translate("ladder-rung")}</th>
      <th scope="col">${ctx.translate("ladder-now-short")}</th>
      <th scope="col">${ctx.translate("ladder-hoped-short")}</th></tr></thead>
    <tbody>${rungs.toReversed().map(({ rung, index, counts }) => html`<tr>
      <th scope="row">${index + 1}. ${rung.title}</th>
      ${counts.map((count, number) => html`<td>${bar(ctx, count, most, number)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** The number says it all; the bar beside it is for the eye. */
function bar(ctx, { value, error }, most, number) {
  if (value === null) {
    return html`<span class="lg-bar__none">${ctx.translate(error ? "ladder-unread" : "ladder-unknown")}</span>`;
  }
  const name = number ? "lg-bar lg-bar--hoped" : "lg-bar";
  return html`<span class="lg-bar__count">${heads(value, ctx.language)}</span>
    ${value
      ? html`<svg class=${name} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect x="0" y="0" height="10" width=${100 * value / most}></rect></svg>`
      : nothing}`;
}
