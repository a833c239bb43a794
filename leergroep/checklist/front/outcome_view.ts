/** The outcome: a profile to talk about. No total, no mark, no rank. */

import { html, nothing } from "lit-html";
import { renderAlert, renderReadOn } from "../../widget/front/controls/elements.ts";
import { picture } from "./part_picture_view.ts";
import { profile } from "./profile_view.ts";
import { reasons } from "./reasons_view.ts";
import { held } from "./steps_view.ts";
import { LOGICS } from "./logic/logics.ts";
import { gaps, tally } from "./tally.ts";
import { joinNames } from "../../messages/front/translate.ts";

/** More names than this are counted rather than listed. */
const MOST_NAMES = 5;

export function outcome(ctx) {
  return html`
    <h3 id="${ctx.id}-heading" tabindex="-1">${ctx.translate("outcome")}${about(ctx)}</h3>
    ${ctx.instrument.logic === "chooser" ? reasons(ctx) : findings(ctx)}`;
}

function findings(ctx) {
  const { instrument, sheet } = ctx;
  const tallies = instrument.factors.map((factor) => tally(factor, sheet, instrument.scale));
  const found = LOGICS[instrument.logic](tallies, instrument);
  return html`
    <p>${instrument.outcome.intro}</p>
    ${instrument.parts.length ? nothing : html`<h4>${ctx.translate("profile")}</h4>
      ${profile(ctx, tallies, found.low)}`}
    <h4>${ctx.translate("what-stands-out")}</h4>
    ${said(ctx, found)}
    ${notKnown(ctx, gaps(tallies))}
    ${found.low.map((slug) => advice(ctx, slug))}
    ${instrument.parts.map((part) => ofPart(ctx, part, tallies, found.low))}
    <p>${ctx.translate("talk")}</p>`;
}

const about = (ctx) =>
  ctx.instrument.subject && ctx.sheet.subject ? html`: <bdi>${ctx.sheet.subject}</bdi>` : "";

function said(ctx, { said }) {
  if (!said.length) return html`<p>${ctx.translate("too-little")}</p>`;
  return renderAlert(`${ctx.id}-verdict`, "info", said.map((one) => html`<p>${sentence(ctx, one)}</p>`));
}

/** A part's own text where the part speaks, else the outcome's, with the names of its factors. */
function sentence(ctx, { key, part, factors }) {
  const texts = ctx.instrument.parts.find((one) => one.slug === part) ?? ctx.instrument.outcome;
  return texts[key].replaceAll(/\{factors?\}/g, () => titles(ctx, factors));
}

function notKnown(ctx, { missing, unsure, unknown }) {
  const times = { 0: "unknown-never", 1: "unknown-once" }[unknown] ?? "unknown-count";
  return html`
    ${missing.length ? html`<p>${ctx.translate("some-missing", { factors: named(ctx, missing) })}</p>` : nothing}
    <p>${ctx.translate(times, { count: unknown })}</p>
    ${unsure.length
      ? html`<p>${ctx.instrument.outcome.unknown.replaceAll(/\{factors?\}/g, () => named(ctx, unsure))}</p>`
      : nothing}`;
}

function named(ctx, slugs) {
  if (slugs.length <= MOST_NAMES) return titles(ctx, slugs);
  return ctx.translate("count-of", { count: slugs.length, all: ctx.instrument.factors.length });
}

function advice(ctx, slug) {
  const factor = ctx.instrument.factors.find((one) => one.slug === slug);
  return html`<section class="lg-advice">
    <h4>${factor.title}: ${ctx.translate("first-step").toLowerCase()}</h4>
    <p>${factor.advice}</p>
    ${renderReadOn(ctx, factor)}
  </section>`;
}

function ofPart(ctx, part, tallies, low) {
  const own = tallies.filter((one) => one.part === part.slug);
  const written = held(ctx, part).filter((factor) => factor.note && ctx.sheet.notes[factor.slug]);
  return html`<section>
    <h4>${part.title}</h4>
    ${part.reads ? html`<p>${part.reads}</p>` : nothing}
    ${ctx.instrument.logic === "profile" ? picture(ctx, own, low) : profile(ctx, own, low)}
    ${written.map((factor) => html`<p class="lg-label">${factor.title}. ${factor.note}</p>
      <p class="lg-overview__note" dir="auto">${ctx.sheet.notes[factor.slug]}</p>`)}
  </section>`;
}

function titles(ctx, slugs) {
  const title = (slug) => ctx.instrument.factors.find((one) => one.slug === slug).title;
  return joinNames(slugs.map(title), ctx.language);
}
