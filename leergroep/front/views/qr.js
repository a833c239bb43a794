/** A text as a QR code; what draws it is loaded when first asked for, like the charts. */

import { html, nothing } from "lit-html";

// In Jupyter a widget has no folder to fetch from: there the text has to do.
const SCRIPT = globalThis.document?.currentScript?.src;
/** Scanners ask for a margin of four modules. */
const MARGIN = 4;

export const canDraw = Boolean(SCRIPT);

export function loadQr() {
  loadQr.done ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = SCRIPT.replace(/[^/]*$/, "qr.js");
    script.onload = () => resolve(globalThis.leergroepQr);
    script.onerror = () => {
      loadQr.done = undefined;
      script.remove();
      reject(new Error("qr.js"));
    };
    document.head.append(script);
  });
  return loadQr.done;
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

/** Draw black on white whatever the reader's colours are: not every phone reads the reverse. */
export function qr(encode, text, label) {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const dark = data.flatMap((row, y) =>
    row.flatMap((on, x) => on ? [`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`] : [])
  );
  const whole = size + 2 * MARGIN;
  return html`<svg class="lg-qr" role="img" aria-label=${label} viewBox="0 0 ${whole} ${whole}"
    shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#ffffff"></rect>
    <path fill="#000000" d=${dark.join("")}></path></svg>`;
}
