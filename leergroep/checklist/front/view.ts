/** The whole checklist: parts in any order, an overview, the outcome, and what to do with it. */

import { html, nothing } from "lit-html";
import { about } from "./about_view.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderOutcome } from "./outcome_view.ts";
import { overview } from "./overview_view.ts";
import { paper } from "./paper.ts";
import { marked, share } from "./share_view.ts";
import { statements } from "./statements_view.ts";
import { steps } from "./steps_view.ts";
import { renderSubject } from "../../widget/front/controls/subject.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";

export function checklist(ctx) {
  return html`<div class="lg-form lg-screen" lang=${ctx.language}>
      ${renderStorageNotice(ctx)}
      ${ctx.instrument.subject ? renderSubject(ctx) : nothing}
      ${steps(ctx)}
      <section class="lg-place" aria-labelledby="${ctx.id}-heading">${place(ctx)}</section>
      ${about(ctx)}
      ${renderTools(ctx, isOutcome(ctx) ? nothing : share(ctx), () => marked(ctx))}
    </div>
    ${paper(ctx)}`;
}

/** Handing over stands at the end of the outcome, where a reader looks for it, and else in the tools. */
const isOutcome = (ctx) => ctx.ui.place === "outcome";

function place(ctx) {
  if (ctx.ui.place === "overview") return overview(ctx);
  if (isOutcome(ctx)) return html`${renderOutcome(ctx)}${share(ctx, "main")}`;
  return step(ctx, ctx.instrument.factors.findIndex((factor) => factor.slug === ctx.ui.place));
}

function step(ctx, index) {
  const { factors } = ctx.instrument;
  const factor = factors[index];
  const [previous, next] = [factors[index - 1], factors[index + 1]];
  return html`
    <p class="lg-progress">${where(ctx, factor)}</p>
    <h3 id="${ctx.id}-heading" tabindex="-1">${factor.title}</h3>
    ${factor.question ? html`<p class="lg-question">${factor.question}</p>` : nothing}
    <p>${factor.explanation}</p>
    ${statements(ctx, factor)}
    <p class="utrecht-action-group lg-actions">
      ${next
        ? renderButton(ctx.translate("next"), () => ctx.actions.go(next.slug), "main")
        : renderButton(ctx.translate("to-overview"), () => ctx.actions.go("overview"), "main")}
      ${previous ? renderButton(ctx.translate("previous"), () => ctx.actions.go(previous.slug)) : nothing}
    </p>`;
}

/** Say which step this is: of the whole, or of the part it stands in. */
function where(ctx, factor) {
  const part = ctx.instrument.parts.find((one) => one.slug === factor.part);
  const along = ctx.instrument.factors.filter((one) => !part || one.part === part.slug);
  const said = ctx.translate("step-of", { step: along.indexOf(factor) + 1, steps: along.length });
  return part ? html`${part.title}: ${said.toLowerCase()}` : said;
}
