/** A text as a QR code; what draws it is loaded when first asked for, like the charts. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { encode } from "uqr";
import { canFetch, fetchScript } from "../../../charts/front/script_loader.ts";
import type { Translate } from "../../../messages/front/translate.ts";
import type { Content } from "./elements.ts";

/** Scanners ask for a margin of four modules. */
const MARGIN = 4;

/** Makes the modules of a QR code. */
export type EncodeQr = typeof encode;

/** What a screen remembers of what draws QR codes. */
export interface QrUi {
  qr?: { readonly encode?: EncodeQr; readonly refused?: boolean };
}

declare global {
  /** Set by widget/front/qr.ts. */
  var leergroepQr: EncodeQr;
}

export const canDraw = canFetch;

/** Return what draws; in Jupyter there is nothing to fetch, and the text has to do. */
export async function loadQr(): Promise<EncodeQr> {
  await fetchScript("qr.js");
  return globalThis.leergroepQr;
}

/** Fetch what draws, for a view that shows a QR code unasked with `renderFetchedQr`. */
export async function fetchQr(
  { ui, draw }: { readonly ui: QrUi; readonly draw: () => void },
): Promise<void> {
  if (!canDraw || ui.qr) return;
  ui.qr = {};
  try {
    ui.qr = { encode: await loadQr() };
  } catch {
    ui.qr = { refused: true };
  }
  draw();
}

/** A text as a QR code once what draws it is there, or that it could not be had. */
export function renderFetchedQr(
  { ui, translate }: { readonly ui: QrUi; readonly translate: Translate },
  text: string,
  label: string,
): Content {
  if (ui.qr?.refused) return html`<p>${translate("qr-refused")}</p>`;
  return ui.qr?.encode ? renderQr(ui.qr.encode, text, label) : nothing;
}

interface Drawing {
  readonly whole: number;
  readonly path: string;
}

const drawings = new Map<string, Drawing>();

/** Return the drawing of a text, worked out once: views are drawn at every touch. */
function drawOnce(encode: EncodeQr, text: string): Drawing {
  const known = drawings.get(text);
  if (known) return known;
  const drawing = drawPath(encode(text, { ecc: "M", border: 0 }));
  drawings.set(text, drawing);
  return drawing;
}

function drawPath({ size, data }: ReturnType<EncodeQr>): Drawing {
  const dark = data.flatMap((row, y) => {
    const signs = row.map((on) => on ? "1" : "0").join("");
    // A run of dark modules is one piece: half as many to paint.
    return [...signs.matchAll(/1+/g)].map(({ index, 0: { length } }) =>
      `M${index + MARGIN} ${y + MARGIN}h${length}v1h-${length}z`
    );
  });
  return { whole: size + 2 * MARGIN, path: dark.join("") };
}

/** Draw black on white whatever the reader's colours are: not every phone reads the reverse. */
export function renderQr(encode: EncodeQr, text: string, label: string): TemplateResult {
  const { whole, path } = drawOnce(encode, text);
  return html`<svg class="lg-qr" role="img" aria-label=${label} viewBox="0 0 ${whole} ${whole}"
    shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#ffffff"></rect>
    <path fill="#000000" d=${path}></path></svg>`;
}
