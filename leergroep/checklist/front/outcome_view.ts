/** The outcome: a profile to talk about. No total, no mark, no rank. */

import { html, nothing } from "lit-html";
import { alert, readOn } from "../../widget/front/controls/elements.ts";
import { picture } from "./part_picture_view.ts";
import { profile } from "./profile_view.ts";
import { reasons } from "./reasons_view.ts";
import { held } from "./steps_view.ts";
import { LOGICS } from "./logic/logics.ts";
import { gaps, tally } from "./tally.ts";
import { listed } from "../../messages/front/translate.ts";

/** More names than this are counted rather than listed. */
const MOST_NAMES = 5;

export function outcome(c) {
  return html`
    <h3 id="${c.id}-heading" tabindex="-1">${c.say("outcome")}${about(c)}</h3>
    ${c.instrument.logic === "chooser" ? reasons(c) : findings(c)}`;
}

function findings(c) {
  const { instrument, sheet } = c;
  const tallies = instrument.factors.map((factor) => tally(factor, sheet, instrument.scale));
  const found = LOGICS[instrument.logic](tallies, instrument);
  return html`
    <p>${instrument.outcome.intro}</p>
    ${instrument.parts.length ? nothing : html`<h4>${c.say("profile")}</h4>
      ${profile(c, tallies, found.low)}`}
    <h4>${c.say("what-stands-out")}</h4>
    ${said(c, found)}
    ${notKnown(c, gaps(tallies))}
    ${found.low.map((slug) => advice(c, slug))}
    ${instrument.parts.map((part) => ofPart(c, part, tallies, found.low))}
    <p>${c.say("talk")}</p>`;
}

const about = (c) =>
  c.instrument.subject && c.sheet.subject ? html`: <bdi>${c.sheet.subject}</bdi>` : "";

function said(c, { said }) {
  if (!said.length) return html`<p>${c.say("too-little")}</p>`;
  return alert(`${c.id}-verdict`, "info", said.map((one) => html`<p>${sentence(c, one)}</p>`));
}

/** A part's own text where the part speaks, else the outcome's, with the names of its factors. */
function sentence(c, { key, part, factors }) {
  const texts = c.instrument.parts.find((one) => one.slug === part) ?? c.instrument.outcome;
  return texts[key].replaceAll(/\{factors?\}/g, () => titles(c, factors));
}

function notKnown(c, { missing, unsure, unknown }) {
  const times = { 0: "unknown-never", 1: "unknown-once" }[unknown] ?? "unknown-count";
  return html`
    ${missing.length ? html`<p>${c.say("some-missing", { factors: named(c, missing) })}</p>` : nothing}
    <p>${c.say(times, { count: unknown })}</p>
    ${unsure.length
      ? html`<p>${c.instrument.outcome.unknown.replaceAll(/\{factors?\}/g, () => named(c, unsure))}</p>`
      : nothing}`;
}

function named(c, slugs) {
  if (slugs.length <= MOST_NAMES) return titles(c, slugs);
  return c.say("count-of", { count: slugs.length, all: c.instrument.factors.length });
}

function advice(c, slug) {
  const factor = c.instrument.factors.find((one) => one.slug === slug);
  return html`<section class="lg-advice">
    <h4>${factor.title}: ${c.say("first-step").toLowerCase()}</h4>
    <p>${factor.advice}</p>
    ${readOn(c, factor)}
  </section>`;
}

function ofPart(c, part, tallies, low) {
  const own = tallies.filter((one) => one.part === part.slug);
  const written = held(c, part).filter((factor) => factor.note && c.sheet.notes[factor.slug]);
  return html`<section>
    <h4>${part.title}</h4>
    ${part.reads ? html`<p>${part.reads}</p>` : nothing}
    ${c.instrument.logic === "profile" ? picture(c, own, low) : profile(c, own, low)}
    ${written.map((factor) => html`<p class="lg-label">${factor.title}. ${factor.note}</p>
      <p class="lg-overview__note" dir="auto">${c.sheet.notes[factor.slug]}</p>`)}
  </section>`;
}

function titles(c, slugs) {
  const title = (slug) => c.instrument.factors.find((one) => one.slug === slug).title;
  return listed(slugs.map(title), c.language);
}
