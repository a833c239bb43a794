import assert from "node:assert/strict";
import messages from "../../intake.messages.json" with { type: "json" };
import { createDetector, describeCameraError } from "./camera.ts";

Deno.test("every way in which a camera does not start has a sentence of its own", () => {
  const sentences = {
    NotAllowedError: "camera-refused",
    NotFoundError: "camera-none",
    NotReadableError: "camera-busy",
    TypeError: "camera-failed",
  } as const;
  for (const [name, key] of Object.entries(sentences)) {
    assert.equal(describeCameraError(new DOMException("no camera", name)), key);
    assert.ok(messages[key].nl);
  }
});

/** A browser that says it can read these kinds of code. */
const makeBrowser = (...formats: string[]) => ({
  BarcodeDetector: class {
    static getSupportedFormats = () => Promise.resolve(formats);
    detect = () => Promise.resolve([]);
  },
});

Deno.test("a browser reads QR codes only where it says so", async () => {
  assert.ok(await createDetector(makeBrowser("ean_13", "qr_code")));
  assert.equal(await createDetector(makeBrowser("ean_13")), null);
  assert.equal(await createDetector({}), null);
});
