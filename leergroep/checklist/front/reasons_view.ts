/** What a chooser says: for each way the reasons for and against it. */

import { html, nothing } from "lit-html";
import { type Content, type LinksContext, renderReadOn } from "../../widget/front/controls/elements.ts";
import { listPages, type WayOutcome } from "./outcome.ts";

export const renderWays = (ctx: LinksContext, ways: readonly WayOutcome[]): Content =>
  ways.map((way) => renderWay(ctx, way));

function renderWay(ctx: LinksContext, way: WayOutcome): Content {
  return html`<section class="lg-way">
    <h4>${way.heading}</h4>
    <p>${way.explanation}</p>
    <div class="lg-way__sides">${way.sides.map((side) => renderSide(ctx, side))}</div>
    ${way.advice
      ? html`<p class="lg-label">${ctx.translate("first-step")}</p><p>${way.advice}</p>`
      : nothing}
    ${renderReadOn(ctx, listPages(way))}
  </section>`;
}

function renderSide(
  ctx: LinksContext,
  { heading, reasons }: WayOutcome["sides"][number],
): Content {
  return html`<div><p class="lg-label">${heading}</p>
    ${reasons.length
      ? html`<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`
      : html`<p>${ctx.translate("no-reason")}</p>`}</div>`;
}
