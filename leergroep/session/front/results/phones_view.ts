/** The harvest for the phones in the room: a link and its QR code. */

import { html, nothing } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { fetchQr, renderFetchedQr } from "../../../widget/front/controls/qr_code.ts";
import { renderCopy } from "../../../widget/front/controls/save.ts";
import { canSend, sendLink } from "../../../widget/front/controls/send.ts";
import type { TakeHomeContext } from "./files_view.ts";
import { CELLS, type Harvest, listFilled } from "./harvest.ts";
import { writeHarvestLink } from "./harvest_link.ts";

/** A QR code of a longer link is too fine for a phone in the room. */
const MOST_QR = 1_200;

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
  const code = renderHomeCode(ctx, harvest);
  return code === nothing ? nothing
    : html`<div class="lg-home">${code}<div>${renderHomeLink(ctx, harvest)}</div></div>`;
}

/** The code to scan, with what it brings; of a harvest too large for one only the sentence. */
export function renderHomeCode(ctx: TakeHomeContext, harvest: Harvest): Content {
  const url = makeAddress(ctx, harvest);
  if (!url) return nothing;
  const isSmall = url.length <= MOST_QR;
  if (isSmall) fetchQr(ctx);
  return html`${isSmall ? renderFetchedQr(ctx, url, ctx.translate("harvest-qr")) : nothing}
    <p>${ctx.translate(isSmall ? "harvest-home-help" : "harvest-home-large")}</p>`;
}

/** The same as a link, to copy and to send. */
export function renderHomeLink(ctx: TakeHomeContext, harvest: Harvest): Content {
  const { translate } = ctx;
  const url = makeAddress(ctx, harvest);
  if (!url) return nothing;
  const link = { title: harvest.title, url };
  const getFile = () => ({ name: translate("harvest-link"), text: url });
  return html`<p class="lg-take">${renderCopy(ctx, translate("harvest-copy"), getFile, "copy-done")}
    ${canSend() ? renderButton(translate("harvest-send"), () => sendLink(link)) : nothing}</p>`;
}
