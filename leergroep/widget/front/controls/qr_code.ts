/** A text as a QR code; what draws it is loaded when first asked for, like the charts. */

import { html, nothing } from "lit-html";
import { canFetch, fetchScript } from "../../../charts/front/script_loader.ts";

/** Scanners ask for a margin of four modules. */
const MARGIN = 4;

export const canDraw = canFetch;

/** Return what draws; in Jupyter there is nothing to fetch, and the text has to do. */
export async function loadQr() {
  await fetchScript("qr.js");
  return globalThis.leergroepQr;
}

/** Fetch what draws, for a view that shows a QR code unasked with `qrOf`. */
export async function fetchQr({ ui, draw }) {
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
export function qrOf(c, text, label) {
  if (c.ui.qr?.refused) return html`<p>${c.say("qr-refused")}</p>`;
  return c.ui.qr?.encode ? qr(c.ui.qr.encode, text, label) : nothing;
}

const paths = new Map();

/** Return {whole, path} of a text, worked out once: views are drawn at every touch. */
function drawn(encode, text) {
  if (!paths.has(text)) paths.set(text, pathOf(encode(text, { ecc: "M", border: 0 })));
  return paths.get(text);
}

function pathOf({ size, data }) {
  const dark = data.flatMap((row, y) =>
    row.flatMap((on, x) => on ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])
  );
  return { whole: size + 2 * MARGIN, path: dark.join("") };
}

/** Draw black on white whatever the reader's colours are: not every phone reads the reverse. */
export function qr(encode, text, label) {
  const { whole, path } = drawn(encode, text);
  return html`<svg class="lg-qr" role="img" aria-label=${label} viewBox="0 0 ${whole} ${whole}"
    shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#ffffff"></rect>
    <path fill="#000000" d=${path}></path></svg>`;
}
