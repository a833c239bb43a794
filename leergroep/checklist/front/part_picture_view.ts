/** The picture of one part: its profile, and in words what to make of each of its factors. */

import { html, nothing } from "lit-html";
import { sortFactors } from "./outcome.ts";
import { profile } from "./profile_view.ts";

/** Draw the profile once it has a dot, with the pages of its factors sorted by what they ask. */
export function picture(ctx, tallies, low) {
  const begun = tallies.some((one) => one.open < one.items);
  return html`${begun ? profile(ctx, tallies, low) : nothing}${sorted(ctx, tallies, low)}`;
}

/** Name each factor once, as a link to its page: what to talk about, what is well, what is open. */
function sorted(ctx, tallies, low) {
  const lines = sortFactors(tallies, low, ctx.instrument.scale);
  return html`<dl class="lg-sorted">${lines.map(({ key, slugs }) =>
    html`<div><dt>${ctx.translate(key)}</dt>${slugs.map((slug) => html`<dd>${page(ctx, slug)}</dd>`)}</div>`
  )}</dl>`;
}

function page(ctx, slug) {
  const rule = ctx.links.rules[slug];
  const { title } = ctx.instrument.factors.find((factor) => factor.slug === slug);
  return rule?.href ? html`<a href=${rule.href}>${title}</a>` : title;
}
