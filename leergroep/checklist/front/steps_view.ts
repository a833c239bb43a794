/** The way through the checklist: every factor, by part, with its progress in words. */

import { html, nothing } from "lit-html";
import { countAnswers } from "../../documents/front/answer_sheet.ts";

/** From this many factors on, only the part the reader is in lies open. */
const LONG = 10;

export const isLong = (instrument) => instrument.factors.length >= LONG;

export function steps(ctx) {
  const ends = ["overview", "outcome"].map((slug) => ({ slug, title: ctx.translate(slug) }));
  return html`<nav class="lg-steps" aria-label=${ctx.translate("steps")}>
    ${ctx.instrument.parts.length
      ? ctx.instrument.parts.map((part) => group(ctx, part))
      : list(ctx, ctx.instrument.factors)}
    ${list(ctx, ends)}
  </nav>`;
}

/** Return the factors of a part. */
export function held(ctx, part) {
  return ctx.instrument.factors.filter((factor) => factor.part === part.slug);
}

function group(ctx, part) {
  const factors = held(ctx, part);
  const title = html`<span class="lg-steps__part">${part.title}</span>
    <span class="lg-step__state">${progress(ctx, factors.flatMap((factor) => factor.items))}</span>`;
  if (!isLong(ctx.instrument)) {
    return html`<p class="lg-steps__head">${title}</p>${list(ctx, factors, part.title)}`;
  }
  const here = factors.some((factor) => factor.slug === ctx.ui.place);
  return html`<details class="lg-steps__fold" ?open=${here}><summary>${title}</summary>
    ${list(ctx, factors, part.title)}</details>`;
}

function list(ctx, places, label = nothing) {
  return html`<ol aria-label=${label}>${places.map((one) => step(ctx, one))}</ol>`;
}

function step(ctx, { slug, title, items }) {
  return html`<li><button type="button" class="lg-step"
      aria-current=${slug === ctx.ui.place ? "step" : nothing} @click=${() => ctx.actions.go(slug)}>
    <span class="lg-step__title">${title}</span>
    ${items ? html` <span class="lg-step__state">${progress(ctx, items)}</span>` : nothing}
  </button></li>`;
}

/** Say in words how many of these statements have an answer. */
export function progress(ctx, items) {
  const done = countAnswers(items, ctx.sheet);
  if (done === items.length) return ctx.translate("complete");
  return done ? ctx.translate("answered-of", { done, all: items.length }) : ctx.translate("nothing-yet");
}
