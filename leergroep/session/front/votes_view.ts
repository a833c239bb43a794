/** What was chosen, once it is revealed: a dot a person, and in words; nobody by name. */

import { html, nothing } from "lit-html";
import { factorsAt, movement, ROUNDS, tally } from "./vote_count.ts";
import { people } from "./elements.ts";

/** More dots than this in a row are a number: nobody counts them by eye. */
const MOST_DOTS = 30;
/** Of fewer people one could tell who it was that changed. */
const FEWEST = 3;

/** Return the outcome of one moment or of two beside each other, a question at a time. */
export function outcome(c, moments, beside = () => nothing) {
  const asked = moments.map((moment) => factorsAt(c.members, moment));
  return asked[0].map((factor, at) => html`
    ${factor.part ? html`<p class="lg-question">${factor.title}</p>` : nothing}
    <ol class="lg-tally ${factor.part ? "lg-tally--lettered" : ""}">
      ${rows(c, asked.map((factors) => factors[at])).map(([option, counts]) => html`<li>
        <p class="lg-tally__option">${option.statement}</p>
        <div>${counts.map((count, index) => row(c, moments.length > 1 ? moments[index] : "", count))}</div>
        ${beside(option)}</li>`)}</ol>
    ${moments.length > 1 ? moved(c, factor) : nothing}`);
}

function rows(c, factors) {
  const counted = factors.map((factor) => tally(factor, c.members, c.sheet.entries).options);
  return counted[0].map((option, at) => [option, counted.map((options) => options[at].count)]);
}

const WHEN = { eerst: "session-first", daarna: "session-again" };

function row(c, moment, count) {
  return html`<p class="lg-tally__row">
    ${moment ? html`<span class="lg-tally__when">${c.say(WHEN[moment])}</span>` : nothing}
    <span class="lg-tally__dots" aria-hidden="true">${count > MOST_DOTS ? nothing
      : Array.from({ length: count }, () => html`<i class="lg-dot"></i>`)}</span>
    <span class="lg-tally__count">${people(c, count)}</span></p>`;
}

/** Say how many changed, of those whose code holds both rounds. */
function moved(c, factor) {
  const choice = factor.slug.slice(ROUNDS[0].length + 1);
  const { both, moved } = movement(choice, c.members, c.sheet.entries);
  if (!both) return nothing;
  return html`<p class="lg-moved">${both < FEWEST ? c.say("session-moved-few")
    : c.say("session-moved", { moved, both })}</p>`;
}
