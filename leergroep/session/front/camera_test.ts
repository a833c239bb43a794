import assert from "node:assert/strict";
import messages from "../intake.messages.json" with { type: "json" };
import { detectorOf, whyNot } from "./camera.ts";

Deno.test("every way in which a camera does not start has a sentence of its own", () => {
  const told = {
    NotAllowedError: "camera-refused",
    NotFoundError: "camera-none",
    NotReadableError: "camera-busy",
    TypeError: "camera-failed",
  };
  for (const [name, key] of Object.entries(told)) {
    assert.equal(whyNot({ name }), key);
    assert.ok(words[key].nl);
  }
});

/** A browser that says it can read these kinds of code. */
const reading = (...formats) => ({
  BarcodeDetector: class {
    static getSupportedFormats = () => Promise.resolve(formats);
  },
});

Deno.test("a browser reads QR codes only where it says so", async () => {
  assert.ok(await detectorOf(reading("ean_13", "qr_code")));
  assert.equal(await detectorOf(reading("ean_13")), null);
  assert.equal(await detectorOf({}), null);
});
