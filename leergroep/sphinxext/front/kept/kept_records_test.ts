import assert from "node:assert/strict";
import { listBegun, readAnswers, weigh } from "./kept_records.ts";

const kept = new Map<string, unknown>([
  ["clear", "2026-11-02"],
  ["clear/2026-03-01", {}],
  ["clear/2026-11-02", { answers: { taal: 2 } }],
  ["swot/2026-11-20", {}],
  ["aside/clear/2026-01-01/17", {}],
  ["onbekend/2026-12-01", {}],
]);

Deno.test("of each instrument the newest round counts, and the newest stands first", () => {
  assert.deepEqual(listBegun(kept, ["clear", "swot", "valkuilen"]), [
    { slug: "swot", round: "2026-11-20" },
    { slug: "clear", round: "2026-11-02" },
  ]);
});

Deno.test("what was set aside or belongs to another book is not begun", () => {
  assert.deepEqual(listBegun(kept, ["aside"]), []);
});

Deno.test("answers are those of the open round", () => {
  assert.deepEqual(readAnswers(kept, "clear"), { taal: 2 });
  assert.deepEqual(readAnswers(kept, "swot"), {});
});

Deno.test("who knows nothing has answered, and does not stand low", () => {
  assert.deepEqual(weigh({ a: "unknown" }, ["a", "b"]), { answered: 1, low: false });
  assert.deepEqual(weigh({ a: 2, b: 3 }, ["a", "b"]), { answered: 2, low: true });
  assert.deepEqual(weigh({}, ["a"]), { answered: 0, low: false });
});
