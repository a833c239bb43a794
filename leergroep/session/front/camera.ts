/** Read QR codes with the camera, where the browser can; every way to fail has a sentence. */

/** Often enough for a code that is held still for a moment, and gentle on a battery. */
const EVERY = 200;
const SENTENCES = {
  NotAllowedError: "camera-refused",
  SecurityError: "camera-refused",
  NotFoundError: "camera-none",
  OverconstrainedError: "camera-none",
  NotReadableError: "camera-busy",
  AbortError: "camera-busy",
};

/** Return the key of the sentence that says why a camera did not start. */
export const whyNot = ({ name }) => SENTENCES[name] ?? "camera-failed";

/** Return a detector of QR codes; null where the browser has none, on many desktops and iPhones. */
export async function detectorOf({ BarcodeDetector }) {
  const formats = await BarcodeDetector?.getSupportedFormats().catch(() => []) ?? [];
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
}

/**
 * Show the camera in a video and tell of each code that comes before it; return how to stop.
 *
 * Stops by itself when the video leaves the page. Throws a DOMException where there is no camera
 * to be had: see whyNot.
 */
export async function watch(video, detector, found) {
  const stream = await openCamera();
  const tracks = stream.getTracks();
  const stop = () => tracks.forEach((track) => track.stop());
  try {
    // A video that is gone already would play for ever without a picture.
    if (!video.isConnected) throw new DOMException("the video is gone", "AbortError");
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stop();
    throw error;
  }
  look({ video, detector, found, last: "", isOn: () => tracks.some(isLive), stop });
  return stop;
}

const isLive = (track) => track.readyState === "live";

/** A browser offers no cameras at all to a page that was opened without https. */
function openCamera() {
  const { mediaDevices } = navigator;
  if (!mediaDevices) throw new DOMException("no media devices", "NotFoundError");
  return mediaDevices.getUserMedia({ video: { facingMode: { ideal: "environment" } } });
}

async function look(watching) {
  const { video, detector, isOn, stop } = watching;
  if (!isOn()) return;
  if (!video.isConnected) return stop();
  // A picture that could not be read is followed by the next.
  const codes = await detector.detect(video).catch(() => []);
  if (isOn()) codes.forEach(({ rawValue }) => tell(watching, rawValue));
  setTimeout(() => look(watching), EVERY);
}

/** Tell of a code once, however long it is held before the camera. */
function tell(watching, text) {
  if (!text || text === watching.last) return;
  watching.last = text;
  watching.found(text);
}
