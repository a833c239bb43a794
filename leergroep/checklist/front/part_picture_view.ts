/** The picture of one part: its profile, and in words what to make of each of its factors. */

import { html, nothing } from "lit-html";
import { below, known, slugs } from "./tally.ts";
import { profile } from "./profile_view.ts";

/** Draw the profile once it has a dot, with the pages of its factors sorted by what they ask. */
export function picture(ctx, tallies, low) {
  const begun = tallies.some((one) => one.open < one.items);
  return html`${begun ? profile(ctx, tallies, low) : nothing}${sorted(ctx, tallies, low)}`;
}

/** Name each factor once, as a link to its page: what to talk about, what is well, what is open. */
function sorted(ctx, tallies, low) {
  const behind = slugs(below(tallies, ctx.instrument.scale));
  const level = slugs(known(tallies));
  const lines = {
    "talk-first-of": behind.filter((slug) => low.includes(slug)),
    "talk-later-of": behind.filter((slug) => !low.includes(slug)),
    "strong-of": level.filter((slug) => !behind.includes(slug)),
    "unsure-of": slugs(tallies.filter((one) => one.unsure && one.level === null)),
    "open-of": slugs(tallies.filter((one) => !one.unsure && one.level === null)),
  };
  return html`<dl class="lg-sorted">${Object.entries(lines).map(([key, found]) =>
    found.length
      ? html`<div><dt>${ctx.translate(key)}</dt>${found.map((slug) => html`<dd>${page(ctx, slug)}</dd>`)}</div>`
      : nothing)}</dl>`;
}

function page(ctx, slug) {
  const rule = ctx.links.rules[slug];
  const { title } = ctx.instrument.factors.find((factor) => factor.slug === slug);
  return rule?.href ? html`<a href=${rule.href}>${title}</a>` : title;
}
