/** The way in for phones, to send: as in a call, where nobody scans the screen. */

import { html, nothing } from "lit-html";
import { copyText } from "../../../widget/front/controls/copy.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { type JoiningContext, makeAddress, renderAddress } from "./joining_view.ts";

/** For who leads: the same address to send, as in a call. */
export function renderInvitation(ctx: JoiningContext): Content {
  const { page, ui, translate } = ctx;
  const address = page.presenter ? makeAddress(location) : "";
  if (!address) return nothing;
  return html`<p>${translate("joining-help")} ${renderAddress(address)}</p>
    <p>${renderButton(translate("joining-copy"), () => copyAddress(ctx, address))}</p>
    <p role="status">${ui.joining ? translate(ui.joining) : nothing}</p>`;
}

async function copyAddress({ ui, draw }: JoiningContext, address: string): Promise<void> {
  ui.joining = await copyText(address) ? "joining-copied" : "copy-refused";
  draw();
}
