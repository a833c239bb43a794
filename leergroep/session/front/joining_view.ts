/** How members come in with their own phones: a link and a QR code for the back of the room. */

import { html, nothing } from "lit-html";
import { copy } from "../../widget/front/controls/copy.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { fetchQr, qrOf } from "../../widget/front/controls/qr_code.ts";

/** Return the address at which members take part; "" for a page that no phone can open. */
export function addressOf({ protocol, href }) {
  return protocol.startsWith("http") ? `${href.split("#")[0]}#deelname` : "";
}

/** In Jupyter there is no published page to send members to. */
export function joining(c) {
  const address = c.model.stage ? addressOf(location) : "";
  if (!address) return html`<p>${c.say("joining-alone")}</p>`;
  fetchQr(c);
  return html`<section class="lg-joining" aria-labelledby="${c.id}-joining">
    <h3 id="${c.id}-joining">${c.say("joining")}</h3>
    <p>${c.say("joining-help")}</p>
    ${qrOf(c, address, c.say("joining-qr"))}
    <p class="lg-joining__address"><a href=${address} target="_blank">${address}</a></p>
    <p>${button(c.say("joining-copy"), () => copied(c, address))}</p>
    <p role="status">${c.ui.joining ? c.say(c.ui.joining) : nothing}</p>
  </section>`;
}

async function copied(c, address) {
  c.ui.joining = await copy(address) ? "joining-copied" : "copy-refused";
  c.draw();
}
