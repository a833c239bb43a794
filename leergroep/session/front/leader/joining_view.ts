/** How members come in with their own phones: a link and a QR code for the back of the room. */

import { html, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../../widget/front/controller.ts";
import { fetchQr, type QrUi, renderFetchedQr } from "../../../widget/front/controls/qr_code.ts";
import type { Page } from "../../../widget/front/host/host.ts";

/** What members come in by. */
export interface JoiningContext extends ViewContext {
  readonly page: Pick<Page, "presenter">;
  readonly ui: QrUi & { joining: string };
  draw(): void;
}

/** Return the address at which members take part; "" for a page that no phone can open. */
export function makeAddress({ protocol, href }: Location): string {
  return protocol.startsWith("http") ? `${href.split("#")[0]}#deelname` : "";
}

/** In Jupyter there is no published page to send members to. */
export function renderJoining(ctx: JoiningContext): TemplateResult {
  const { id, page, translate } = ctx;
  const address = page.presenter ? makeAddress(location) : "";
  if (!address) return html`<p>${translate("joining-alone")}</p>`;
  fetchQr(ctx);
  return html`<section class="lg-joining" aria-labelledby="${id}-joining">
    <h3 id="${id}-joining">${translate("joining")}</h3>
    ${renderFetchedQr(ctx, address, translate("joining-qr"))}
    <p class="lg-joining__address">${renderAddress(address)}</p></section>`;
}

/** Have the QR code at hand: to draw it takes longer than to show it. */
export function prepareJoining(ctx: JoiningContext): void {
  if (!ctx.page.presenter) return;
  fetchQr(ctx);
  renderFetchedQr(ctx, makeAddress(location), "");
}

export const renderAddress = (address: string): TemplateResult =>
  html`<a href=${address} target="_blank" rel="noopener">${address}</a>`;

