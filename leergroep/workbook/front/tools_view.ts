/** Everything at once: download, open, print, wipe. */

import { html, nothing, type TemplateResult } from "lit-html";
import { getToday } from "../../documents/front/document.ts";
import type { Sheet } from "../../documents/front/kinds.ts";
import {
  type Content,
  type EventOf,
  renderAlert,
  renderButton,
} from "../../widget/front/controls/elements.ts";
import { renderSave, type SavedFile } from "../../widget/front/controls/save.ts";
import type { WorkbookContext } from "./context.ts";
import { writeWorkbook } from "./workbook.ts";

export function renderTools(ctx: WorkbookContext, sheets: readonly Sheet[]): TemplateResult {
  const { id, translate } = ctx;
  const writeAll = () => nameToday("werkboek", writeWorkbook(sheets));
  return html`<section class="lg-tools"><h3>${translate("workbook-tools")}</h3>
    ${renderTool(ctx, "workbook-download-help", renderSave(ctx, translate("workbook-download"), writeAll))}
    <div class="lg-tool"><input type="file" class="lg-file" id="${id}-file" multiple
        @change=${(event: EventOf<HTMLInputElement>) => importChosen(ctx, event.currentTarget)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${id}-file">
        ${translate("workbook-open")}</label>
      <p class="utrecht-form-field-description">${translate("workbook-open-help")}</p></div>
    ${renderTool(ctx, "workbook-print-help", renderButton(translate("workbook-print"), () => print()))}
    <div class="lg-tool"><p>${renderButton(translate("workbook-wipe"), () => askWipe(ctx, sheets), "danger")}</p></div>
  </section>`;
}

function renderTool(
  { translate }: WorkbookContext,
  help: string,
  control: Content,
): TemplateResult {
  return html`<div class="lg-tool"><p>${control}</p>
    <p class="utrecht-form-field-description">${translate(help)}</p></div>`;
}

/** What could not be read is set aside, and can be taken along for who can mend it. */
export function renderAside(ctx: WorkbookContext): Content {
  const { id, aside, translate } = ctx;
  if (!aside?.length) return nothing;
  const writeAside = () =>
    nameToday("werkboek-apart", JSON.stringify(Object.fromEntries(aside), null, 1));
  return renderAlert(`${id}-aside`, "warning", html`<p>${translate("workbook-aside")}</p>
    ${renderSave(ctx, translate("workbook-aside-download"), writeAside)}`);
}

/** Return a file that is called after today. */
export const nameToday = (name: string, text: string): SavedFile => ({
  name: `${name}-${getToday()}.json`,
  text,
});

async function importChosen({ actions }: WorkbookContext, input: HTMLInputElement): Promise<void> {
  if (input.files?.length) await actions.importFiles(input.files);
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

function askWipe({ actions }: WorkbookContext, sheets: readonly Sheet[]): void {
  if (!sheets.length) return actions.tell({ key: "nothing-to-wipe" });
  actions.ask({
    key: sheets.length === 1 ? "workbook-wipe-question-one" : "workbook-wipe-question",
    details: { count: sheets.length },
    answers: [["workbook-wipe-yes", actions.wipeAll, "danger"]],
  });
}
