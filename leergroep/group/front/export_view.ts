/** Take results along: as a CSV, as the codes themselves, on paper; or wipe everything. */

import { html, nothing, type TemplateResult } from "lit-html";
import { toCsv } from "../../documents/front/csv.ts";
import { getToday, nameFile } from "../../documents/front/document.ts";
import { type Content, type Look, renderButton } from "../../widget/front/controls/elements.ts";
import { saveFile } from "../../widget/front/controls/save.ts";
import { listCodes } from "./collected_codes.ts";
import type { GroupContext } from "./context.ts";
import { measureSpread } from "./measures.ts";
import { type Group, listRound } from "./rounds.ts";

const PLAIN = "text/plain";

export function renderExport(ctx: GroupContext, group?: Group): Content {
  const { kind, sheet, translate } = ctx;
  if (!group && kind.isEmpty(sheet)) return nothing;
  const keep = () => saveFile(`codes-${getToday()}.txt`, listCodes(sheet).join("\n") + "\n", PLAIN);
  return html`<details class="lg-tools"><summary>${translate("group-tools")}</summary>
    ${group ? renderPictureTools(ctx, group) : nothing}
    ${renderTool(ctx, "group-keep", "group-keep-help", keep)}
    ${renderTool(ctx, "wipe", "group-wipe-help", () => askWipe(ctx), "danger")}</details>`;
}

function renderPictureTools(ctx: GroupContext, group: Group): TemplateResult {
  const save = () => saveFile(`${nameResults(group)}.csv`, writeResults(ctx, group), PLAIN);
  return html`${renderTool(ctx, "group-print", "group-print-help", () => print())}
  ${renderTool(ctx, "group-csv", "group-csv-help", save)}`;
}

const nameResults = ({ instrument, about }: Group): string =>
  nameFile({ instrument: `${instrument.slug}-groep`, subject: about?.name, round: getToday() });

function renderTool(
  { translate }: GroupContext,
  key: string,
  help: string,
  act: () => void,
  look?: Look,
): TemplateResult {
  return html`<div class="lg-tool"><p>${renderButton(translate(key), act, look)}</p>
    <p class="utrecht-form-field-description">${translate(help)}</p></div>`;
}

function askWipe({ ui, actions }: GroupContext): void {
  const wipe = () => {
    ui.refused = [];
    actions.wipe();
  };
  actions.ask({ key: "group-wipe-question", answers: [["wipe-yes", wipe, "danger"]] });
}

/** Return the counts of every statement in every round as CSV: nobody's own answers. */
function writeResults({ translate }: GroupContext, group: Group): string {
  const { instrument, days } = group;
  const heads = ["round-noun", "factor", "statement"].map((key) => translate(key));
  const more = ["unknown", "not-applicable", "open", "group-agreement"]
    .map((key) => translate(key));
  const titles = new Map(instrument.factors.map((factor) => [factor.slug, factor.title]));
  const rows = days.flatMap((day, index) => {
    const states = listRound(group, index).map((one) => one.states);
    return measureSpread(instrument, states).map((one) =>
      [day, titles.get(one.factor), one.statement, ...one.counts, one.unknown, one.notApplicable,
        one.open, one.agreement]
    );
  });
  return toCsv([[...heads, ...instrument.scale.map((option) => option.word), ...more], ...rows]);
}
