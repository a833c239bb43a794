/** The outcome: a profile to talk about. No total, no mark, no rank. */

import { html, nothing } from "lit-html";
import { alert, readOn } from "./parts.js";
import { profile } from "./profile.js";
import { tally, verdict } from "../profile.js";
import { listed } from "../words.js";

export function outcome(c) {
  const tallies = c.instrument.factors.map((factor) => tally(factor, c.sheet, c.instrument.scale));
  const found = verdict(tallies, c.instrument.scale);
  return html`
    <h3 id="${c.id}-heading" tabindex="-1">${c.say("outcome")}</h3>
    <p>${c.instrument.outcome.intro}</p>
    ${profile(c, tallies, found.lowest)}
    <h4>${c.say("what-stands-out")}</h4>
    ${said(c, found)}
    ${notKnown(c, found)}
    ${found.lowest.map((slug) => advice(c, slug))}
    <p>${c.say("talk")}</p>`;
}

function said(c, found) {
  const { outcome } = c.instrument;
  if (found.kind === "too-little") return html`<p>${c.say("too-little")}</p>`;
  const names = titles(c, found.lowest);
  const key = outcome[found.kind].replaceAll("{factor}", names).replaceAll("{factors}", names);
  const missing = found.missing.length
    ? html`<p>${c.say("some-missing", { factors: titles(c, found.missing) })}</p>`
    : nothing;
  return html`${alert(`${c.id}-verdict`, "info", html`<p>${key}</p>`)}${missing}`;
}

function notKnown(c, found) {
  const times = { 0: "unknown-never", 1: "unknown-once" }[found.unknown] ?? "unknown-count";
  const unsure = found.unsure.map((slug) =>
    html`<p>${c.instrument.outcome.unknown.replaceAll("{factor}", titles(c, [slug]))}</p>`
  );
  return html`<p>${c.say(times, { count: found.unknown })}</p>${unsure}`;
}

function advice(c, slug) {
  const factor = c.instrument.factors.find((one) => one.slug === slug);
  return html`<section class="lg-advice">
    <h4>${factor.title}: ${c.say("first-step").toLowerCase()}</h4>
    <p>${factor.advice}</p>
    ${readOn(c, factor)}
  </section>`;
}

function titles(c, slugs) {
  const title = (slug) => c.instrument.factors.find((one) => one.slug === slug).title;
  return listed(slugs.map(title), c.language);
}
