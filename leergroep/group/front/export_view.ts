/** Take results along: as a CSV, as the codes themselves, on paper; or wipe everything. */

import { html, nothing, type TemplateResult } from "lit-html";
import { toCsv } from "../../documents/front/csv.ts";
import { getToday, nameFile } from "../../documents/front/document.ts";
import { type Content, renderButton } from "../../widget/front/controls/elements.ts";
import { renderSave } from "../../widget/front/controls/save.ts";
import { listCodes } from "./collected_codes.ts";
import type { GroupContext } from "./context.ts";
import { measureSpread } from "./measures.ts";
import { type Group, listRound } from "./rounds.ts";

const PLAIN = "text/plain";

export function renderExport(ctx: GroupContext, group?: Group): Content {
  const { kind, sheet, translate } = ctx;
  if (!group && kind.isEmpty(sheet)) return nothing;
  const writeCodes = () => ({
    name: `codes-${getToday()}.txt`,
    text: listCodes(sheet).join("\n") + "\n",
    type: PLAIN,
  });
  const wipe = renderButton(translate("wipe"), () => askWipe(ctx), "danger");
  return html`<details class="lg-tools"><summary>${translate("group-tools")}</summary>
    ${group ? renderPictureTools(ctx, group) : nothing}
    ${renderTool(ctx, "group-keep-help", renderSave(ctx, translate("group-keep"), writeCodes))}
    ${renderTool(ctx, "group-wipe-help", wipe)}</details>`;
}

function renderPictureTools(ctx: GroupContext, group: Group): TemplateResult {
  const { translate } = ctx;
  const write = () => ({
    name: `${nameResults(group)}.csv`,
    text: writeResults(ctx, group),
    type: PLAIN,
  });
  const press = renderButton(translate("group-print"), () => print());
  return html`${renderTool(ctx, "group-print-help", press)}
  ${renderTool(ctx, "group-csv-help", renderSave(ctx, translate("group-csv"), write))}`;
}

const nameResults = ({ instrument, about }: Group): string =>
  nameFile({ instrument: `${instrument.slug}-groep`, subject: about?.name, round: getToday() });

function renderTool(
  { translate }: GroupContext,
  help: string,
  control: Content,
): TemplateResult {
  return html`<div class="lg-tool"><p>${control}</p>
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
