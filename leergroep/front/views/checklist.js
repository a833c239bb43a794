/** The whole checklist: parts in any order, an overview, the outcome, and what to do with it. */

import { html, nothing } from "lit-html";
import { about } from "./about.js";
import { button } from "./parts.js";
import { kept } from "./kept.js";
import { outcome } from "./outcome.js";
import { overview } from "./overview.js";
import { paper } from "./paper.js";
import { statements } from "./statements.js";
import { tools } from "./tools.js";
import { count } from "../sheet.js";

export function checklist(c) {
  return html`<div class="lg-form lg-screen" lang=${c.language}>
      ${kept(c)}
      ${steps(c)}
      <section class="lg-place" aria-labelledby="${c.id}-heading">${place(c)}</section>
      ${about(c)}
      ${tools(c)}
    </div>
    ${paper(c)}`;
}

function steps(c) {
  const factors = c.instrument.factors.map((factor) => [factor.slug, factor.title, state(c, factor)]);
  const ends = ["overview", "outcome"].map((slug) => [slug, c.say(slug), ""]);
  return html`<nav class="lg-steps" aria-label=${c.say("steps")}><ol>
    ${[...factors, ...ends].map(([slug, title, state]) => html`<li>
      <button type="button" class="lg-step" aria-current=${slug === c.ui.place ? "step" : nothing}
        @click=${() => c.act.go(slug)}>
        <span class="lg-step__title">${title}</span>
        ${state ? html` <span class="lg-step__state">${state}</span>` : nothing}
      </button></li>`)}
  </ol></nav>`;
}

/** Progress in words. */
function state(c, factor) {
  const done = count(factor.items, c.sheet);
  if (done === factor.items.length) return c.say("complete");
  return done ? c.say("answered-of", { done, all: factor.items.length }) : c.say("nothing-yet");
}

function place(c) {
  if (c.ui.place === "overview") return overview(c);
  if (c.ui.place === "outcome") return outcome(c);
  return step(c, c.instrument.factors.findIndex((factor) => factor.slug === c.ui.place));
}

function step(c, index) {
  const { factors } = c.instrument;
  const factor = factors[index];
  const [previous, next] = [factors[index - 1], factors[index + 1]];
  return html`
    <p class="lg-progress">${c.say("step-of", { step: index + 1, steps: factors.length })}</p>
    <h3 id="${c.id}-heading" tabindex="-1">${factor.title}</h3>
    ${factor.question ? html`<p class="lg-question">${factor.question}</p>` : nothing}
    <p>${factor.explanation}</p>
    ${statements(c, factor)}
    <p class="utrecht-action-group lg-actions">
      ${next
        ? button(c.say("next"), () => c.act.go(next.slug), "main")
        : button(c.say("to-overview"), () => c.act.go("overview"), "main")}
      ${previous ? button(c.say("previous"), () => c.act.go(previous.slug)) : nothing}
    </p>`;
}
