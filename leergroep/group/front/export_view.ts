/** Take results along: as a CSV, as the codes themselves, on paper; or wipe everything. */

import { html, nothing } from "lit-html";
import { button } from "../../widget/front/controls/elements.ts";
import { save } from "../../widget/front/controls/save.ts";
import { fileName, today } from "../../documents/front/document.ts";
import { csv } from "../../documents/front/csv.ts";
import { inOrder } from "./collected_codes.ts";
import { spread } from "./measures.ts";
import { inRound } from "./rounds.ts";

const PLAIN = "text/plain";

export function take(c, group) {
  if (!group && c.kind.isEmpty(c.sheet)) return nothing;
  return html`<details class="lg-tools"><summary>${c.say("group-tools")}</summary>
    ${group ? picture(c, group) : nothing}
    ${tool(c, "group-keep", "group-keep-help", () => save(`codes-${today()}.txt`, inOrder(c.sheet).join("\n") + "\n", PLAIN))}
    ${tool(c, "wipe", "group-wipe-help", () => askWipe(c), "danger")}</details>`;
}

const picture = (c, group) => html`${tool(c, "group-print", "group-print-help", () => print())}
  ${tool(c, "group-csv", "group-csv-help", () => save(`${nameOf(group)}.csv`, results(c, group), PLAIN))}`;

const nameOf = ({ instrument, about }) =>
  fileName({ instrument: `${instrument.slug}-groep`, subject: about.name, round: today() });

function tool(c, key, help, act, look) {
  return html`<div class="lg-tool"><p>${button(c.say(key), act, look)}</p>
    <p class="utrecht-form-field-description">${c.say(help)}</p></div>`;
}

function askWipe(c) {
  c.act.ask({ key: "group-wipe-question", answers: [["wipe-yes", wipe(c), "danger"]] });
}

const wipe = (c) => () => {
  c.ui.refused = [];
  c.act.wipe();
};

/** Return the counts of every statement in every round as CSV: nobody's own answers. */
export function results(c, { instrument, ...group }) {
  const heads = ["round-noun", "factor", "statement"].map((key) => c.say(key));
  const more = ["unknown", "not-applicable", "open", "group-agreement"].map((key) => c.say(key));
  const title = (slug) => instrument.factors.find((factor) => factor.slug === slug).title;
  const rows = group.days.flatMap((day, index) =>
    spread(instrument, inRound(group, index).map((one) => one.states)).map((one) =>
      [day, title(one.factor), one.statement, ...one.counts, one.unknown, one.notApplicable, one.open,
        one.agreement]
    )
  );
  return csv([[...heads, ...instrument.scale.map((option) => option.word), ...more], ...rows]);
}
