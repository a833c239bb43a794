/** A script of its own that reads QR codes, fetched only when a camera is asked for. */

import { decodeQR } from "qr/decode.js";
import type {} from "./controls/qr_reading.ts";

/** A picture that takes longer has no code in it, or one that the next picture shows better. */
const MOST_TIME = 60;

globalThis.leergroepReadQr = (picture) => {
  try {
    return decodeQR(picture, { format: "RGBA", timeLimit: MOST_TIME });
  } catch {
    // The library throws for a picture without a code, which most are.
    return "";
  }
};
