/** Read QR codes from a camera in any browser; what reads them is loaded when first asked for. */

import { canFetch, fetchScript } from "../../../charts/front/script_loader.ts";

/** The longest side of what is looked at: enough for a code, and read in a tenth of a second. */
const LARGEST = 640;

/** Returns the text of the QR code in a picture, "" when there is none. */
export type ReadQr = (picture: Pick<ImageData, "width" | "height" | "data">) => string;

declare global {
  /** Set by widget/front/qr_reader.ts. */
  var leergroepReadQr: ReadQr | undefined;
}

/** Finds codes in a picture: of the Barcode Detection API as much as we use. */
export interface CodeDetector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

/** Tell whether a reader can be had: in Jupyter there is nothing to fetch. */
export const canRead = canFetch;

/** Return a detector that reads pictures by itself; throw when what reads cannot be fetched. */
export async function loadReader(): Promise<CodeDetector> {
  await fetchScript("qr-reader.js");
  const read = globalThis.leergroepReadQr;
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!read || !canvas) throw new Error("qr-reader.js");
  return { detect: (video) => Promise.resolve(readPicture(read, video, canvas)) };
}

function readPicture(
  read: ReadQr,
  video: HTMLVideoElement,
  canvas: CanvasRenderingContext2D,
): { readonly rawValue: string }[] {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LARGEST / Math.max(videoWidth, videoHeight));
  const [width, height] = [videoWidth, videoHeight].map((side) => Math.round(side * scale));
  if (!width || !height) return [];
  Object.assign(canvas.canvas, { width, height });
  canvas.drawImage(video, 0, 0, width, height);
  const rawValue = read(canvas.getImageData(0, 0, width, height));
  return rawValue ? [{ rawValue }] : [];
}
