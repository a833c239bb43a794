import assert from "node:assert/strict";
import { makeParcels } from "./parcels.ts";

const makeEntries = (count: number) => ({
  verloop: { cell: "verloop", step: "keuze" },
  ...Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`antwoord-${at}`, { cell: "antwoord", code: `C${at}` }]),
  ),
});

Deno.test("a parcel holds eight codes at most, and all of them together hold every code once", () => {
  for (const count of [0, 1, 8, 9, 25, 200]) {
    const parcels = makeParcels(makeEntries(count));
    assert.ok(parcels.every((one) => one.split(" ").length <= 8));
    const codes = parcels.flatMap((one) => one.split(" "));
    assert.deepEqual(codes, Array.from({ length: count }, (_, at) => `C${at}`));
  }
});
