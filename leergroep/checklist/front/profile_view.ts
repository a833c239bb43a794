/** The profile of the factors: dots to see, and the same figures in a table. */

import { html, nothing } from "lit-html";

/** Draw a row of dots for each factor, mark in words which stand out, and keep the figures at hand. */
export function profile(ctx, tallies, lowest) {
  return html`${drawing(ctx, tallies, lowest)}
    <details class="lg-help"><summary>${ctx.translate("profile-figures")}</summary>${table(ctx, tallies)}</details>`;
}

function drawing(ctx, tallies, lowest) {
  const { scale } = ctx.instrument;
  const label = [
    ctx.translate("profile-title", { title: ctx.instrument.title }),
    ctx.translate("profile-description", { low: scale[0].word, high: scale.at(-1).word }),
  ].join(". ");
  return html`<div class="lg-profile" role="img" aria-label=${label}>
      <div class="lg-profile__row lg-profile__head"><span></span>
        ${[...scale.map((option) => option.word), ctx.translate("unknown")].map((word) =>
          html`<span class="lg-profile__word">${word}</span>`)}</div>
      ${tallies.map((one) => row(ctx, one, lowest.includes(one.slug)))}
    </div>`;
}

function row(ctx, one, low) {
  return html`<div class="lg-profile__row ${low ? "lg-profile__row--low" : ""}">
    <span class="lg-profile__name">${title(ctx, one)}
      ${low ? html`<span class="lg-profile__mark">${mark(ctx, one)}</span>` : nothing}</span>
    ${one.counts.map((times) => html`<span class="lg-profile__cell">${dots(times)}</span>`)}
    <span class="lg-profile__cell lg-profile__cell--apart">${dots(one.unknown)}</span>
  </div>`;
}

/** Where a higher answer is worse, nothing lags: it stands out. */
function mark(ctx, one) {
  if (ctx.instrument.logic === "profile") return ctx.translate("talk-first");
  return ctx.translate(isDown(ctx, one) ? "stands-out" : "holds-back");
}

const isDown = (ctx, one) =>
  ctx.instrument.factors.find((factor) => factor.slug === one.slug).direction === "down";

const dots = (times) => Array.from({ length: times }, () => html`<i class="lg-dot"></i>`);

const title = (ctx, one) => ctx.instrument.factors.find((factor) => factor.slug === one.slug).title;

function table(ctx, tallies) {
  const heads = [
    ...ctx.instrument.scale.map((option) => option.word),
    ctx.translate("unknown"),
    ctx.translate("not-applicable"),
    ctx.translate("open"),
  ];
  const figures = (one) => [...one.counts, one.unknown, one.notApplicable, one.open];
  return html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${ctx.translate("profile-table")}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${ctx.translate("profile-table")}</caption>
    <thead class="utrecht-table__header"><tr><th scope="col">${ctx.translate("factor")}</th>
      ${heads.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${tallies.map((one) => html`<tr>
      <th scope="row">${title(ctx, one)}</th>
      ${figures(one).map((number) => html`<td>${number}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
