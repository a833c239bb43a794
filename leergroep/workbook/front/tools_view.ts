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
import { saveFile } from "../../widget/front/controls/save.ts";
import type { WorkbookContext } from "./context.ts";
import { writeWorkbook } from "./workbook.ts";

export function renderTools(ctx: WorkbookContext, sheets: readonly Sheet[]): TemplateResult {
  const { id, translate } = ctx;
  const downloadAll = () => download("werkboek", writeWorkbook(sheets));
  return html`<section class="lg-tools"><h3>${translate("workbook-tools")}</h3>
    ${renderTool(ctx, "workbook-download", "workbook-download-help", downloadAll)}
    <div class="lg-tool"><input type="file" class="lg-file" id="${id}-file" multiple
        @change=${(event: EventOf<HTMLInputElement>) => importChosen(ctx, event.currentTarget)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${id}-file">
        ${translate("workbook-open")}</label>
      <p class="utrecht-form-field-description">${translate("workbook-open-help")}</p></div>
    ${renderTool(ctx, "workbook-print", "workbook-print-help", () => print())}
    <div class="lg-tool"><p>${renderButton(translate("workbook-wipe"), () => askWipe(ctx, sheets), "danger")}</p></div>
  </section>`;
}

function renderTool(
  { translate }: WorkbookContext,
  key: string,
  help: string,
  act: () => void,
): TemplateResult {
  return html`<div class="lg-tool"><p>${renderButton(translate(key), act)}</p>
    <p class="utrecht-form-field-description">${translate(help)}</p></div>`;
}

/** What could not be read is set aside, and can be taken along for who can mend it. */
export function renderAside({ id, aside, translate }: WorkbookContext): Content {
  if (!aside?.length) return nothing;
  const downloadAside = () =>
    download("werkboek-apart", JSON.stringify(Object.fromEntries(aside), null, 1));
  return renderAlert(`${id}-aside`, "warning", html`<p>${translate("workbook-aside")}</p>
    ${renderButton(translate("workbook-aside-download"), downloadAside)}`);
}

const download = (name: string, text: string): void =>
  saveFile(`${name}-${getToday()}.json`, text);

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
