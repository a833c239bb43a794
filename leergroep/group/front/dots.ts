/** Answers as dots: one a person, in no order, and as words for who does not see them. */

import { html, nothing } from "lit-html";

/** More dots than this in one place are a number: nobody counts them by eye. */
const MOST_DOTS = 12;

/** Draw one statement's answers: a place for each answer of the scale, and one for "weet niet". */
export function dots(ctx, scale, one, label = "") {
  const cells = scale.map((option, index) => [option.word, one.counts[index]]);
  const said = [...cells, [ctx.translate("unknown"), one.unknown]].filter(([_, count]) => count)
    .map(([word, count]) => `${word}: ${count}`).join(", ");
  return html`<div class="lg-spread" role="img" aria-label="${label}${said || ctx.translate("group-none-yet")}">
    ${cells.map(([word, count]) => cell(word, count, ""))}
    ${cell(ctx.translate("unknown"), one.unknown, "lg-spread__cell--apart")}</div>`;
}

function cell(word, count, look) {
  return html`<div class="lg-spread__cell ${look}">
    <div class="lg-spread__dots">${count > MOST_DOTS
      ? html`<span class="lg-many">${count}</span>`
      : Array.from({ length: count }, () => html`<i class="lg-dot"></i>`)}</div>
    <div class="lg-spread__word ${count ? "" : "lg-spread__word--none"}">${word}</div></div>`;
}

/** A table behind a summary, or open when it is the only way to say it. */
export function table(ctx, caption, heads, rows, open = false) {
  const content = html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${caption}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${caption}</caption>
    <thead class="utrecht-table__header"><tr>${heads.map((head) =>
      html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${rows.map(([first, ...rest]) => html`<tr>
      <th scope="row">${first}</th>${rest.map((one) => html`<td>${one ?? nothing}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  if (open) return content;
  return html`<details class="lg-help"><summary>${ctx.translate("group-table")}</summary>${content}</details>`;
}

/** Agreement as it is said: two decimals, or that there is too little to say. */
export function agreed(ctx, value) {
  if (value === null) return "–";
  return value.toLocaleString(ctx.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A round is called after the day it began. */
export function dayOf(ctx, day) {
  if (!day) return ctx.translate("group-no-day");
  return new Date(`${day}T12:00`).toLocaleDateString(ctx.language, { dateStyle: "long" });
}
