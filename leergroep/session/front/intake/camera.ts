/** Read QR codes with the camera, where the browser can; every way to fail has a sentence. */

import { attempt, attemptLater } from "../../../documents/front/attempt.ts";
import { isRecord } from "../../../documents/front/document.ts";
import {
  canRead,
  type CodeDetector,
  loadReader,
} from "../../../widget/front/controls/qr_reading.ts";

/** Often enough for a code that is held still for a moment, and gentle on a battery. */
const EVERY = 200;
const SENTENCES: Readonly<Record<string, string | undefined>> = {
  NotAllowedError: "camera-refused",
  SecurityError: "camera-refused",
  NotFoundError: "camera-none",
  OverconstrainedError: "camera-none",
  NotReadableError: "camera-busy",
  AbortError: "camera-busy",
};

interface CodeDetectorClass {
  new (options: { readonly formats: readonly string[] }): CodeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

declare global {
  var BarcodeDetector: CodeDetectorClass | undefined;
}

/** Return the key of the sentence that says why a camera did not start. */
export const describeCameraError = (error: unknown): string =>
  (isRecord(error) && SENTENCES[String(error.name)]) || "camera-failed";

/** What of a browser a camera needs. */
interface CameraBrowser {
  readonly BarcodeDetector?: CodeDetectorClass;
  readonly navigator: { readonly mediaDevices?: Pick<MediaDevices, "enumerateDevices"> };
}

/**
 * Tell whether a camera can work here: there is one, and its pictures can be read.
 *
 * A browser tells of no cameras to a page that was opened without https.
 */
export async function hasCamera(browser: CameraBrowser, canFetchReader = canRead): Promise<boolean> {
  const devices = await attemptLater(() => browser.navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices.some(({ kind }) => kind === "videoinput") &&
    (canFetchReader || Boolean(await createDetector(browser)));
}

/** Return the browser's own detector, else the one that is fetched; null when that fails. */
export const findDetector = async (browser: CameraBrowser): Promise<CodeDetector | null> =>
  await createDetector(browser) ?? await loadReader().catch(() => null);

/** Return a detector of QR codes; null where the browser has none, on many desktops and iPhones. */
export async function createDetector(
  { BarcodeDetector }: { readonly BarcodeDetector?: CodeDetectorClass },
): Promise<CodeDetector | null> {
  const formats = await attemptLater(() => BarcodeDetector?.getSupportedFormats()) ?? [];
  return BarcodeDetector && formats.includes("qr_code")
    ? attempt(() => new BarcodeDetector({ formats: ["qr_code"] })) ?? null
    : null;
}

/** A camera that is being watched. */
interface Watch {
  readonly video: HTMLVideoElement;
  readonly detector: CodeDetector;
  readonly tell: (code: string) => void;
  readonly isOn: () => boolean;
  readonly stop: () => void;
  last: string;
}

/**
 * Show the camera in a video and tell of each code that comes before it; return how to stop.
 *
 * A camera that somebody pulls out, or that the device takes away, is told of as well.
 * Stops by itself when the video leaves the page. Throws a DOMException where there is no camera
 * to be had: see describeCameraError.
 */
export async function watchCamera(
  video: HTMLVideoElement,
  detector: CodeDetector,
  tell: (code: string) => void,
  tellGone: () => void,
): Promise<() => void> {
  const stream = await openCamera();
  const tracks = stream.getTracks();
  const stop = () => tracks.forEach((track) => track.stop());
  // What is stopped from here ends without this event.
  tracks.forEach((track) => track.addEventListener("ended", tellGone));
  try {
    // A video that is gone already would play for ever without a picture.
    if (!video.isConnected) throw new DOMException("the video is gone", "AbortError");
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stop();
    throw error;
  }
  look({ video, detector, tell, last: "", isOn: () => tracks.some(isLive), stop });
  return stop;
}

const isLive = (track: MediaStreamTrack): boolean => track.readyState === "live";

/** A browser offers no cameras at all to a page that was opened without https. */
function openCamera(): Promise<MediaStream> {
  const { mediaDevices }: { readonly mediaDevices?: MediaDevices } = navigator;
  if (!mediaDevices) throw new DOMException("no media devices", "NotFoundError");
  return mediaDevices.getUserMedia({ video: { facingMode: { ideal: "environment" } } });
}

async function look(watch: Watch): Promise<void> {
  const { video, detector, isOn, stop } = watch;
  if (!isOn()) return;
  if (!video.isConnected) return stop();
  // A picture that could not be read is followed by the next.
  const codes = await detector.detect(video).catch(() => []);
  if (isOn()) codes.forEach(({ rawValue }) => tellOnce(watch, rawValue));
  setTimeout(() => look(watch), EVERY);
}

/** Tell of a code once, however long it is held before the camera. */
function tellOnce(watch: Watch, code: string): void {
  if (!code || code === watch.last) return;
  watch.last = code;
  watch.tell(code);
}
