/** What everybody takes home: the harvest in files, and as a link for the phones in the room. */

import { html, nothing, type TemplateResult } from "lit-html";
import { nameFile } from "../../../documents/front/document.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { fetchQr, type QrUi, renderFetchedQr } from "../../../widget/front/controls/qr_code.ts";
import { renderCopy, renderSave, writeDocument } from "../../../widget/front/controls/save.ts";
import { canSend, sendLink } from "../../../widget/front/controls/send.ts";
import { ACTIONS } from "../session_steps.ts";
import { isDay, writeCalendar } from "./calendar.ts";
import { CELLS, type Harvest, listFilled, writeCsv, writeMarkdown } from "./harvest.ts";
import { writeHarvestLink } from "./harvest_link.ts";

/** What a harvest is taken along from. */
export interface TakeHomeContext extends ViewContext {
  readonly links: { readonly workbook?: { readonly href?: string } };
  readonly ui: QrUi;
  draw(): void;
}

/** A QR code of a longer link is too fine for a phone in the room. */
const MOST_QR = 1_200;

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

/** Return the address at which phones read the harvest; "" where no phone can open one. */
function makeAddress({ links }: TakeHomeContext, { sheet }: Harvest): string {
  const href = links.workbook?.href;
  const isAgreed = CELLS.some((cell) => listFilled(sheet, cell).length);
  const page = href && isAgreed ? new URL(href, location.href) : undefined;
  const travels = page?.protocol.startsWith("http") && !page.pathname.endsWith(".ipynb");
  return travels ? `${page?.href}#${writeHarvestLink(sheet)}` : "";
}

/** The harvest for the phones of who is in the room; nothing where no phone can open it. */
export function renderForPhones(ctx: TakeHomeContext, harvest: Harvest): Content {
  const { translate } = ctx;
  const url = makeAddress(ctx, harvest);
  if (!url) return nothing;
  const isSmall = url.length <= MOST_QR;
  if (isSmall) fetchQr(ctx);
  const link = { title: harvest.title, url };
  const getFile = () => ({ name: translate("harvest-link"), text: url });
  return html`<div class="lg-home">
    ${isSmall ? renderFetchedQr(ctx, url, translate("harvest-qr")) : nothing}
    <div><p>${translate(isSmall ? "harvest-home-help" : "harvest-home-large")}</p>
      <p class="lg-take">${renderCopy(ctx, translate("harvest-copy"), getFile)}
        ${canSend()
          ? renderButton(translate("harvest-send"), () => sendLink(link))
          : nothing}</p></div></div>`;
}
