/** The way through the checklist: every factor, by part, with its progress in words. */

import { html, nothing } from "lit-html";
import { count } from "../../documents/front/answer_sheet.ts";

/** From this many factors on, only the part the reader is in lies open. */
const LONG = 10;

export const isLong = (instrument) => instrument.factors.length >= LONG;

export function steps(c) {
  const ends = ["overview", "outcome"].map((slug) => ({ slug, title: c.say(slug) }));
  return html`<nav class="lg-steps" aria-label=${c.say("steps")}>
    ${c.instrument.parts.length
      ? c.instrument.parts.map((part) => group(c, part))
      : list(c, c.instrument.factors)}
    ${list(c, ends)}
  </nav>`;
}

/** Return the factors of a part. */
export function held(c, part) {
  return c.instrument.factors.filter((factor) => factor.part === part.slug);
}

function group(c, part) {
  const factors = held(c, part);
  const title = html`<span class="lg-steps__part">${part.title}</span>
    <span class="lg-step__state">${progress(c, factors.flatMap((factor) => factor.items))}</span>`;
  if (!isLong(c.instrument)) {
    return html`<p class="lg-steps__head">${title}</p>${list(c, factors, part.title)}`;
  }
  const here = factors.some((factor) => factor.slug === c.ui.place);
  return html`<details class="lg-steps__fold" ?open=${here}><summary>${title}</summary>
    ${list(c, factors, part.title)}</details>`;
}

function list(c, places, label = nothing) {
  return html`<ol aria-label=${label}>${places.map((one) => step(c, one))}</ol>`;
}

function step(c, { slug, title, items }) {
  return html`<li><button type="button" class="lg-step"
      aria-current=${slug === c.ui.place ? "step" : nothing} @click=${() => c.act.go(slug)}>
    <span class="lg-step__title">${title}</span>
    ${items ? html` <span class="lg-step__state">${progress(c, items)}</span>` : nothing}
  </button></li>`;
}

/** Say in words how many of these statements have an answer. */
export function progress(c, items) {
  const done = count(items, c.sheet);
  if (done === items.length) return c.say("complete");
  return done ? c.say("answered-of", { done, all: items.length }) : c.say("nothing-yet");
}
