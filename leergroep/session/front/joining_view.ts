/** How members come in with their own phones: a link and a QR code for the back of the room. */

import { html, nothing } from "lit-html";
import { copyText } from "../../widget/front/controls/copy.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { fetchQr, renderFetchedQr } from "../../widget/front/controls/qr_code.ts";

/** Return the address at which members take part; "" for a page that no phone can open. */
export function addressOf({ protocol, href }) {
  return protocol.startsWith("http") ? `${href.split("#")[0]}#deelname` : "";
}

/** In Jupyter there is no published page to send members to. */
export function joining(ctx) {
  const address = ctx.page.presenter ? addressOf(location) : "";
  if (!address) return html`<p>${ctx.translate("joining-alone")}</p>`;
  fetchQr(ctx);
  return html`<section class="lg-joining" aria-labelledby="${ctx.id}-joining">
    <h3 id="${ctx.id}-joining">${ctx.translate("joining")}</h3>
    <p>${ctx.translate("joining-help")}</p>
    ${renderFetchedQr(ctx, address, ctx.translate("joining-qr"))}
    <p class="lg-joining__address"><a href=${address} target="_blank">${address}</a></p>
    <p>${renderButton(ctx.translate("joining-copy"), () => copied(ctx, address))}</p>
    <p role="status">${ctx.ui.joining ? ctx.translate(ctx.ui.joining) : nothing}</p>
  </section>`;
}

async function copied(ctx, address) {
  ctx.ui.joining = await copyText(address) ? "joining-copied" : "copy-refused";
  ctx.draw();
}
