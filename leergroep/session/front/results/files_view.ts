/** What everybody takes home: the harvest in files. */

import { html, nothing, type TemplateResult } from "lit-html";
import { nameFile } from "../../../documents/front/document.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import type { QrUi } from "../../../widget/front/controls/qr_code.ts";
import { renderSave, writeDocument } from "../../../widget/front/controls/save.ts";
import { ACTIONS } from "../session_steps.ts";
import { isDay, writeCalendar } from "./calendar.ts";
import { type Harvest, listFilled } from "./harvest.ts";
import { writeCsv, writeMarkdown } from "./harvest_files.ts";

/** What a harvest is taken along from. */
export interface TakeHomeContext extends ViewContext {
  readonly links: { readonly workbook?: { readonly href?: string } };
  readonly ui: QrUi;
  draw(): void;
}

/** The harvest in files, each of which somebody in the group can open. */
export function renderFiles(ctx: TakeHomeContext, harvest: Harvest): TemplateResult {
  const { translate } = ctx;
  const { sheet } = harvest;
  const [dated, undated] = splitActions(harvest);
  const renderFile = (key: string, ending: string, type: string, write: () => string) =>
    renderSave(
      ctx,
      translate(key),
      () => ({ name: `${nameFile(sheet)}.${ending}`, text: write(), type }),
    );
  return html`
      <p class="lg-take">
        ${renderButton(translate("print"), () => print(), "main")}
        ${renderFile("session-markdown", "md", "text/markdown", () =>
          writeMarkdown(harvest, translate))}
        ${renderFile("session-csv", "csv", "text/csv", () => writeCsv(harvest, translate))}
        ${dated.length
          ? renderFile("session-ics", "ics", "text/calendar", () =>
            writeCalendar(dated, new Date(), translate("harvest-acties")))
          : nothing}
        ${renderSave(ctx, translate("session-json"), () => writeDocument(sheet))}</p>
      ${renderUndated(ctx, dated.length, undated)}
      ${renderWorkbookLink(ctx)}`;
}

type Actions = ReturnType<typeof listFilled>;

function splitActions({ sheet }: Harvest): [dated: Actions, undated: Actions] {
  const all = listFilled(sheet, ACTIONS);
  return [true, false].map((wanted) =>
    all.filter((one) => isDay(one.wanneer) === wanted)
  ) as [Actions, Actions];
}

/** A calendar leaves out what has no day: say what, since nobody would miss it. */
function renderUndated({ translate }: TakeHomeContext, dated: number, undated: Actions): Content {
  if (!dated) return html`<p>${translate("session-no-dates")}</p>`;
  if (!undated.length) return nothing;
  return html`<p>${translate("harvest-undated")}</p>
    <ul>${undated.map((one) => html`<li dir="auto">${one.text}</li>`)}</ul>`;
}

function renderWorkbookLink({ links, translate }: TakeHomeContext): Content {
  const href = links.workbook?.href;
  return href ? html`<p>${translate("session-workbook")} <a href=${href}>${
    translate("session-to-workbook")
  }</a></p>` : nothing;
}
