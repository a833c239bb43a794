/** What was chosen, once it is revealed: a dot a person, and in words; nobody by name. */

import { html, nothing } from "lit-html";
import { factorsAt, movement, ROUNDS, tally } from "./vote_count.ts";
import { people } from "./elements.ts";

/** More dots than this in a row are a number: nobody counts them by eye. */
const MOST_DOTS = 30;
/** Of fewer people one could tell who it was that changed. */
const FEWEST = 3;

/** Return the outcome of one moment or of two beside each other, a question at a time. */
export function outcome(ctx, moments, beside = () => nothing) {
  const asked = moments.map((moment) => factorsAt(ctx.members, moment));
  return asked[0].map((factor, at) => html`
    ${factor.part ? html`<p class="lg-question">${factor.title}</p>` : nothing}
    <ol class="lg-tally ${factor.part ? "lg-tally--lettered" : ""}">
      ${rows(ctx, asked.map((factors) => factors[at])).map(([option, counts]) => html`<li>
        <p class="lg-tally__option">${option.statement}</p>
        <div>${counts.map((count, index) => row(ctx, moments.length > 1 ? moments[index] : "", count))}</div>
        ${beside(option)}</li>`)}</ol>
    ${moments.length > 1 ? moved(ctx, factor) : nothing}`);
}

function rows(ctx, factors) {
  const counted = factors.map((factor) => tally(factor, ctx.members, ctx.sheet.entries).options);
  return counted[0].map((option, at) => [option, counted.map((options) => options[at].count)]);
}

const WHEN = { eerst: "session-first", daarna: "session-again" };

function row(ctx, moment, count) {
  return html`<p class="lg-tally__row">
    ${moment ? html`<span class="lg-tally__when">${ctx.translate(WHEN[moment])}</span>` : nothing}
    <span class="lg-tally__dots" aria-hidden="true">${count > MOST_DOTS ? nothing
      : Array.from({ length: count }, () => html`<i class="lg-dot"></i>`)}</span>
    <span class="lg-tally__count">${people(ctx, count)}</span></p>`;
}

/** Say how many changed, of those whose code holds both rounds. */
function moved(ctx, factor) {
  const choice = factor.slug.slice(ROUNDS[0].length + 1);
  const { both, moved } = movement(choice, ctx.members, ctx.sheet.entries);
  if (!both) return nothing;
  return html`<p class="lg-moved">${both < FEWEST ? ctx.translate("session-moved-few")
    : ctx.translate("session-moved", { moved, both })}</p>`;
}
