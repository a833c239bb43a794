/** A ladder: whom it is about, people on each rung, amounts for each step, and what follows. */

import { html, nothing } from "lit-html";
import { reckon } from "./cost_benefit.ts";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { readOn } from "../../widget/front/controls/elements.ts";
import { subject } from "../../widget/front/controls/subject.ts";
import { tools } from "../../widget/front/controls/tools.ts";
import { origin, rungFields, stepFields, totals } from "./fields.ts";
import { ladderPaper } from "./paper.ts";
import { picture } from "./picture.ts";
import { sum } from "./sum_view.ts";

export function ladder(desk) {
  const c = { ...desk, reckoned: reckon(desk.instrument, desk.sheet.entries, desk.language) };
  const { rungs } = c.instrument;
  return html`<div class="lg-form lg-ladder lg-screen" lang=${c.language}>
      ${kept(c)}
      <p class="utrecht-form-field-description">${c.instrument.scope}</p>
      <div role="status" class="lg-hidden">${c.ui.said}</div>
      ${subject(c)}
      <section aria-labelledby="${c.id}-heading">
        <h3 id="${c.id}-heading" tabindex="-1">${c.say("ladder-rungs")}</h3>
        <p>${c.say("ladder-rungs-help")}</p>
        ${rungs.map((rung, index) => rungFields(c, rung, index))}
        ${totals(c)}
      </section>
      <section><h3>${c.say("ladder-steps")}</h3>
        <p>${c.say("ladder-steps-help")}</p>
        ${c.reckoned.steps.map((step, index) => stepFields(c, step, index))}
        ${origin(c)}
      </section>
      ${c.kind.count(c.instrument, c.sheet) ? outcome(c) : nothing}
      ${tools(c)}
    </div>
    ${ladderPaper(c)}`;
}

function outcome(c) {
  const read = { rules: Object.keys(c.links.rules), cases: Object.keys(c.links.cases) };
  return html`<section><h3>${c.say("ladder-picture")}</h3>${picture(c)}</section>
    ${sum(c)}
    <section class="lg-advice"><h3>${c.say("ladder-now-what")}</h3>
      <p>${c.instrument.outcome}</p>${readOn(c, read)}</section>`;
}
