import assert from "node:assert/strict";
import { type Entries, setText } from "../../documents/front/entries.ts";
import { fillIn, kind } from "./typed_entries.ts";

const empty = kind.blank({ slug: "proef", edition: 1 });
const makeSheet = (entries: Entries) => ({ ...empty, entries });

Deno.test("what was typed stays as it was typed, and a field that is emptied is gone", () => {
  const typed = setText(empty, "onder", "nu", " 1.000 ", "2026-11-26");
  assert.deepEqual([typed.entries, typed.round], [{ onder: { nu: " 1.000 " } }, "2026-11-26"]);
  const two = setText(typed, "onder", "straks", "5", "2026-11-27");
  assert.deepEqual(setText(two, "onder", "nu", "", "").entries, { onder: { straks: "5" } });
  assert.ok(kind.isEmpty(setText(typed, "onder", "nu", "", "")));
  assert.ok(!kind.isEmpty({ ...empty, subject: "wij" }));
});

Deno.test("what comes in fills only the fields that are empty", () => {
  const mine = makeSheet({ onder: { nu: "1" } });
  const theirs = makeSheet({ onder: { nu: "2", straks: "3" }, constructor: { nu: "4" } });
  assert.deepEqual(fillIn(mine, { ...theirs, subject: "zij" }), {
    ...empty,
    subject: "zij",
    entries: { onder: { nu: "1", straks: "3" }, constructor: { nu: "4" } },
  });
});
