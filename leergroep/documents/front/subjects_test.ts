import assert from "node:assert/strict";
import { groupBySubject, makeSubjectKey, tidySubject, type WithSubject } from "./subjects.ts";
import { readVectors } from "./vectors.ts";

Deno.test("spaces and capitals make no other subject", () => {
  assert.equal(tidySubject("  De\u00a0buurt\n\tmoeders "), "De buurt moeders");
  assert.equal(makeSubjectKey(" De  Buurtmoeders"), makeSubjectKey("de buurtmoeders"));
  assert.notEqual(makeSubjectKey("buurtmoeders"), makeSubjectKey("de buurtmoeders"));
  assert.deepEqual(["", "  ", undefined].map(makeSubjectKey), ["", "", ""]);
});

Deno.test("sheets stand by what they are about, in whatever order they come", () => {
  const sheets = ["plein", "", "Plein ", "Speeltuin"].map((subject) => ({ subject }));
  const count = (list: readonly WithSubject[]) =>
    groupBySubject(list).map((one) => `${one.name} ${one.sheets.length}`).sort();
  assert.deepEqual(count(sheets), [" 1", "Plein 2", "Speeltuin 1"]);
  assert.deepEqual(count(sheets.toReversed()), count(sheets));
});

Deno.test("subjects are written and told apart as in Python", () => {
  const { cases } = readVectors<{ cases: [given: string, tidy: string, key: string][] }>("subjects");
  for (const [given, tidy, key] of cases) {
    assert.deepEqual([tidySubject(given), makeSubjectKey(given)], [tidy, key]);
  }
});
