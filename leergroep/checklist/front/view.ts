/** The whole checklist: parts in any order, an overview, the outcome, and what to do with it. */

import { html, nothing } from "lit-html";
import { about } from "./about_view.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { outcome } from "./outcome_view.ts";
import { overview } from "./overview_view.ts";
import { paper } from "./paper.ts";
import { marked, share } from "./share_view.ts";
import { statements } from "./statements_view.ts";
import { steps } from "./steps_view.ts";
import { subject } from "../../widget/front/controls/subject.ts";
import { tools } from "../../widget/front/controls/tools.ts";

export function checklist(c) {
  return html`<div class="lg-form lg-screen" lang=${c.language}>
      ${kept(c)}
      ${c.instrument.subject ? subject(c) : nothing}
      ${steps(c)}
      <section class="lg-place" aria-labelledby="${c.id}-heading">${place(c)}</section>
      ${about(c)}
      ${tools(c, isOutcome(c) ? nothing : share(c), () => marked(c))}
    </div>
    ${paper(c)}`;
}

/** Handing over stands at the end of the outcome, where a reader looks for it, and else in the tools. */
const isOutcome = (c) => c.ui.place === "outcome";

function place(c) {
  if (c.ui.place === "overview") return overview(c);
  if (isOutcome(c)) return html`${outcome(c)}${share(c, "main")}`;
  return step(c, c.instrument.factors.findIndex((factor) => factor.slug === c.ui.place));
}

function step(c, index) {
  const { factors } = c.instrument;
  const factor = factors[index];
  const [previous, next] = [factors[index - 1], factors[index + 1]];
  return html`
    <p class="lg-progress">${where(c, factor)}</p>
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

/** Say which step this is: of the whole, or of the part it stands in. */
function where(c, factor) {
  const part = c.instrument.parts.find((one) => one.slug === factor.part);
  const along = c.instrument.factors.filter((one) => !part || one.part === part.slug);
  const said = c.say("step-of", { step: along.indexOf(factor) + 1, steps: along.length });
  return part ? html`${part.title}: ${said.toLowerCase()}` : said;
}
