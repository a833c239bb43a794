/** The profile of the factors: dots to see, and the same figures in a table. */

import { html, nothing } from "lit-html";

/** Draw a row of dots for each factor, mark in words which stand out, and keep the figures at hand. */
export function profile(c, tallies, lowest) {
  return html`${drawing(c, tallies, lowest)}
    <details class="lg-help"><summary>${c.say("profile-figures")}</summary>${table(c, tallies)}</details>`;
}

function drawing(c, tallies, lowest) {
  const { scale } = c.instrument;
  const label = [
    c.say("profile-title", { title: c.instrument.title }),
    c.say("profile-description", { low: scale[0].word, high: scale.at(-1).word }),
  ].join(". ");
  return html`<div class="lg-profile" role="img" aria-label=${label}>
      <div class="lg-profile__row lg-profile__head"><span></span>
        ${[...scale.map((option) => option.word), c.say("unknown")].map((word) =>
          html`<span class="lg-profile__word">${word}</span>`)}</div>
      ${tallies.map((one) => row(c, one, lowest.includes(one.slug)))}
    </div>`;
}

function row(c, one, low) {
  return html`<div class="lg-profile__row ${low ? "lg-profile__row--low" : ""}">
    <span class="lg-profile__name">${title(c, one)}
      ${low ? html`<span class="lg-profile__mark">${mark(c, one)}</span>` : nothing}</span>
    ${one.counts.map((times) => html`<span class="lg-profile__cell">${dots(times)}</span>`)}
    <span class="lg-profile__cell lg-profile__cell--apart">${dots(one.unknown)}</span>
  </div>`;
}

/** Where a higher answer is worse, nothing lags: it stands out. */
function mark(c, one) {
  if (c.instrument.logic === "profile") return c.say("talk-first");
  return c.say(isDown(c, one) ? "stands-out" : "holds-back");
}

const isDown = (c, one) =>
  c.instrument.factors.find((factor) => factor.slug === one.slug).direction === "down";

const dots = (times) => Array.from({ length: times }, () => html`<i class="lg-dot"></i>`);

const title = (c, one) => c.instrument.factors.find((factor) => factor.slug === one.slug).title;

function table(c, tallies) {
  const heads = [
    ...c.instrument.scale.map((option) => option.word),
    c.say("unknown"),
    c.say("not-applicable"),
    c.say("open"),
  ];
  const figures = (one) => [...one.counts, one.unknown, one.notApplicable, one.open];
  return html`<div class="lg-table utrecht-table-container" tabindex="0" role="region"
      aria-label=${c.say("profile-table")}>
    <table class="utrecht-table utrecht-table--html-table">
    <caption class="utrecht-table__caption">${c.say("profile-table")}</caption>
    <thead class="utrecht-table__header"><tr><th scope="col">${c.say("factor")}</th>
      ${heads.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
    <tbody class="utrecht-table__body">${tallies.map((one) => html`<tr>
      <th scope="row">${title(c, one)}</th>
      ${figures(one).map((number) => html`<td>${number}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}
