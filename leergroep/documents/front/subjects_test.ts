import assert from "node:assert/strict";
import { bySubject, keyOf, named } from "./subjects.ts";

Deno.test("spaces and capitals make no other subject", () => {
  assert.equal(named("  De\u00a0buurt\n\tmoeders "), "De buurt moeders");
  assert.equal(keyOf(" De  Buurtmoeders"), keyOf("de buurtmoeders"));
  assert.notEqual(keyOf("buurtmoeders"), keyOf("de buurtmoeders"));
  assert.deepEqual(["", "  ", undefined].map(keyOf), ["", "", ""]);
});

Deno.test("sheets stand by what they are about, in whatever order they come", () => {
  const sheets = ["plein", "", "Plein ", "Speeltuin"].map((subject) => ({ subject }));
  const said = (list) =>
    bySubject(list).map((one) => `${one.name} ${one.sheets.length}`).sort();
  assert.deepEqual(said(sheets), [" 1", "Plein 2", "Speeltuin 1"]);
  assert.deepEqual(said(sheets.toReversed()), said(sheets));
});
