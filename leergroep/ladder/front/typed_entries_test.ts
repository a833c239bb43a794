import assert from "node:assert/strict";
import { filledIn, kind, withTyped } from "./typed_entries.ts";

const empty = kind.blank({ slug: "proef", edition: 1 });
const holding = (entries) => ({ ...empty, entries });

Deno.test("what was typed stays as it was typed, and a field that is emptied is gone", () => {
  const typed = withTyped(empty, "onder", "nu", " 1.000 ", "2026-11-26");
  assert.deepEqual([typed.entries, typed.round], [{ onder: { nu: " 1.000 " } }, "2026-11-26"]);
  const two = withTyped(typed, "onder", "straks", "5", "2026-11-27");
  assert.deepEqual(withTyped(two, "onder", "nu", "", "").entries, { onder: { straks: "5" } });
  assert.ok(kind.isEmpty(withTyped(typed, "onder", "nu", "", "")));
  assert.ok(!kind.isEmpty({ ...empty, subject: "wij" }));
});

Deno.test("what comes in fills only the fields that are empty", () => {
  const mine = holding({ onder: { nu: "1" } });
  const theirs = holding({ onder: { nu: "2", straks: "3" }, constructor: { nu: "4" } });
  assert.deepEqual(filledIn(mine, { ...theirs, subject: "zij" }), {
    ...empty, subject: "zij", entries: { onder: { nu: "1", straks: "3" }, constructor: { nu: "4" } },
  });
});
