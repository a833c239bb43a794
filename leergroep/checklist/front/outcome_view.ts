/** The outcome: a profile to talk about. No total, no mark, no rank. */

import { html, nothing } from "lit-html";
import { type Content, renderAlert, renderReadOn } from "../../widget/front/controls/elements.ts";
import type { Links } from "../../widget/front/host/host.ts";
import {
  type Filled,
  type FirstStep,
  listPages,
  makeOutcome,
  type Outcome,
  type PartOutcome,
  tallyChecklist,
  type Verdict,
} from "./outcome.ts";
import { renderPartPicture } from "./part_picture_view.ts";
import { renderProfile } from "./profile_view.ts";
import { renderWays } from "./reasons_view.ts";
import type { Tally } from "./tally.ts";

/** What the outcome is made of, and where it is drawn. */
export interface OutcomeContext extends Filled {
  readonly id: string;
  readonly links: Links;
}

export function renderOutcome(ctx: OutcomeContext): Content {
  const told = makeOutcome(ctx);
  return html`
    <h3 id="${ctx.id}-heading" tabindex="-1">${told.heading}${renderSubject(told)}</h3>
    <p>${told.intro}</p>
    ${ctx.instrument.logic === "chooser"
      ? [renderVerdict(ctx, told.verdict), renderWays(ctx, told.ways)]
      : renderFindings(ctx, told)}
    <p>${told.talk}</p>`;
}

const renderSubject = ({ subject }: Outcome): Content =>
  subject ? html`: <bdi>${subject}</bdi>` : "";

function renderFindings(ctx: OutcomeContext, told: Outcome): Content {
  const tallies = tallyChecklist(ctx);
  return html`
    ${told.parts.length ? nothing : html`<h4>${ctx.translate("profile")}</h4>
      ${renderProfile(ctx, tallies, told.low)}`}
    <h4>${told.verdict.heading}</h4>
    ${renderVerdict(ctx, told.verdict)}
    ${told.steps.map((step) => renderFirstStep(ctx, step))}
    ${told.parts.map((part) => renderPart(ctx, part, tallies, told.low))}`;
}

function renderVerdict(ctx: OutcomeContext, { sentences, remarks }: Verdict): Content {
  const render = (text: string) => html`<p>${text}</p>`;
  return html`
    ${sentences.length
      ? renderAlert(`${ctx.id}-verdict`, "info", sentences.map(render))
      : nothing}
    ${remarks.map(render)}`;
}

function renderFirstStep(ctx: OutcomeContext, step: FirstStep): Content {
  return html`<section class="lg-advice">
    <h4>${step.heading}</h4>
    <p>${step.advice}</p>
    ${renderReadOn(ctx, listPages(step))}
  </section>`;
}

function renderPart(
  ctx: OutcomeContext,
  part: PartOutcome,
  tallies: readonly Tally[],
  low: readonly string[],
): Content {
  const own = tallies.filter((one) => one.part === part.slug);
  return html`<section>
    <h4>${part.heading}</h4>
    ${part.reads ? html`<p>${part.reads}</p>` : nothing}
    ${ctx.instrument.logic === "profile" ? renderPartPicture(ctx, own, low) : renderProfile(ctx, own, low)}
    ${part.notes.map((note) => html`<p class="lg-label">${note.label}</p>
      <p class="lg-overview__note" dir="auto">${note.text}</p>`)}
  </section>`;
}
