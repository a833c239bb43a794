import assert from "node:assert/strict";
import messages from "../../intake.messages.json" with { type: "json" };
import { createDetector, describeCameraError, hasCamera } from "./camera.ts";

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

/** A page with these devices; null for one that a browser tells of none. */
const makePage = (kinds: readonly MediaDeviceKind[] | null, ...formats: string[]) => ({
  ...makeBrowser(...formats),
  navigator: kinds
    ? {
      mediaDevices: {
        enumerateDevices: () => Promise.resolve(kinds.map((kind) => ({ kind }) as MediaDeviceInfo)),
      },
    }
    : {},
});

Deno.test("a camera is offered only where there is one whose pictures can be read", async () => {
  assert.ok(await hasCamera(makePage(["audioinput", "videoinput"]), true));
  assert.ok(await hasCamera(makePage(["videoinput"], "qr_code"), false));
  assert.equal(await hasCamera(makePage(["videoinput"]), false), false);
  assert.equal(await hasCamera(makePage(["audioinput"], "qr_code"), true), false);
  assert.equal(await hasCamera(makePage(null, "qr_code"), true), false);
});
