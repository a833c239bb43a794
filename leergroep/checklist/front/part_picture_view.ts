/** The picture of one part: its profile, and in words what to make of each of its factors. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Content, LinksContext } from "../../widget/front/controls/elements.ts";
import { findFactor } from "./context.ts";
import { sortFactors } from "./outcome.ts";
import { type ProfileContext, renderProfile } from "./profile_view.ts";
import type { Tally } from "./tally.ts";

type PictureContext = ProfileContext & LinksContext;

/** Draw the profile once it has a dot, with the pages of its factors sorted by what they ask. */
export function renderPartPicture(
  ctx: PictureContext,
  tallies: readonly Tally[],
  low: readonly string[],
): TemplateResult {
  const isBegun = tallies.some((one) => one.open < one.items);
  return html`${isBegun ? renderProfile(ctx, tallies, low) : nothing}${
    renderSorted(ctx, tallies, low)
  }`;
}

/** Name each factor once, as a link to its page: what to talk about, what is well, what is open. */
function renderSorted(
  ctx: PictureContext,
  tallies: readonly Tally[],
  low: readonly string[],
): TemplateResult {
  const lines = sortFactors(tallies, low, ctx.instrument.scale);
  return html`<dl class="lg-sorted">${lines.map(({ key, slugs }) =>
    html`<div><dt>${ctx.translate(key)}</dt>${
      slugs.map((slug) => html`<dd>${renderPage(ctx, slug)}</dd>`)
    }</div>`
  )}</dl>`;
}

function renderPage({ instrument, links }: PictureContext, slug: string): Content {
  const rule = links.rules[slug];
  const { title } = findFactor(instrument, slug);
  return rule?.href ? html`<a href=${rule.href}>${title}</a>` : title;
}
