/** Take results along: as a CSV, as the codes themselves, on paper; or wipe everything. */

import { html, nothing } from "lit-html";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { saveFile } from "../../widget/front/controls/save.ts";
import { nameFile, getToday } from "../../documents/front/document.ts";
import { toCsv } from "../../documents/front/csv.ts";
import { inOrder } from "./collected_codes.ts";
import { spread } from "./measures.ts";
import { inRound } from "./rounds.ts";

const PLAIN = "text/plain";

export function take(ctx, group) {
  if (!group && ctx.kind.isEmpty(ctx.sheet)) return nothing;
  return html`<details class="lg-tools"><summary>${ctx.translate("group-tools")}</summary>
    ${group ? picture(ctx, group) : nothing}
    ${tool(ctx, "group-keep", "group-keep-help", () => saveFile(`codes-${getToday()}.txt`, inOrder(ctx.sheet).join("\n") + "\n", PLAIN))}
    ${tool(ctx, "wipe", "group-wipe-help", () => askWipe(ctx), "danger")}</details>`;
}

const picture = (ctx, group) => html`${tool(ctx, "group-print", "group-print-help", () => print())}
  ${tool(ctx, "group-csv", "group-csv-help", () => saveFile(`${nameOf(group)}.csv`, results(ctx, group), PLAIN))}`;

const nameOf = ({ instrument, about }) =>
  nameFile({ instrument: `${instrument.slug}-groep`, subject: about.name, round: getToday() });

function tool(ctx, key, help, act, look) {
  return html`<div class="lg-tool"><p>${renderButton(ctx.translate(key), act, look)}</p>
    <p class="utrecht-form-field-description">${ctx.translate(help)}</p></div>`;
}

function askWipe(ctx) {
  ctx.actions.ask({ key: "group-wipe-question", answers: [["wipe-yes", wipe(ctx), "danger"]] });
}

const wipe = (ctx) => () => {
  ctx.ui.refused = [];
  ctx.actions.wipe();
};

/** Return the counts of every statement in every round as CSV: nobody's own answers. */
export function results(ctx, { instrument, ...group }) {
  const heads = ["round-noun", "factor", "statement"].map((key) => ctx.translate(key));
  const more = ["unknown", "not-applicable", "open", "group-agreement"].map((key) => ctx.translate(key));
  const title = (slug) => instrument.factors.find((factor) => factor.slug === slug).title;
  const rows = group.days.flatMap((day, index) =>
    spread(instrument, inRound(group, index).map((one) => one.states)).map((one) =>
      [day, title(one.factor), one.statement, ...one.counts, one.unknown, one.notApplicable, one.open,
        one.agreement]
    )
  );
  return toCsv([[...heads, ...instrument.scale.map((option) => option.word), ...more], ...rows]);
}
