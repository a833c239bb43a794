import assert from "node:assert/strict";
import { findByProfile } from "./profile.ts";

const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));
const LEVELS = [null, 1, 1.2, 2, 3, 4, 5];

type Known = number | null;
const found = (...levels: Known[]) =>
  findByProfile(levels.map((level, index) => ({ slug: `f${index}`, level, good: level })), { scale });
const told = (...levels: Known[]) => {
  const [one] = found(...levels).remarks;
  return one && [one.key, ...one.factors];
};

Deno.test("nothing is said while nothing is known", () => {
  assert.deepEqual(found(null, null), { remarks: [], low: [] });
});

Deno.test("the lowest come first, up to three, and no more", () => {
  assert.deepEqual(told(3, 1, 5, 2), ["first", "f1", "f3", "f0"]);
  assert.deepEqual(told(3, 1, 2.5, 2), ["first", "f1", "f3", "f2"]);
  assert.deepEqual(told(null, 3, 5), ["first", "f1"]);
});

Deno.test("equally low ones are never torn apart: the next ones fit together or not at all", () => {
  assert.deepEqual(told(1, 2, 2, 2), ["first", "f0"]);
  assert.deepEqual(told(1, 2, 2), ["first", "f0", "f1", "f2"]);
});

Deno.test("of more than three equally low ones none is picked", () => {
  assert.deepEqual(found(2, 2, 2, 2.2, 5), {
    remarks: [{ key: "many", factors: ["f0", "f1", "f2", "f3"] }],
    low: [],
  });
});

Deno.test("when all that is known is high, none comes first", () => {
  assert.deepEqual(told(4, 5, null), ["none"]);
});

Deno.test("whatever is first is known, low, at most three, and no known one is much lower", () => {
  for (const a of LEVELS) for (const b of LEVELS) for (const ctx of LEVELS) for (const d of LEVELS) {
    const levels = [a, b, ctx, d];
    const { low } = found(...levels);
    const chosen = low.map((slug) => levels[Number(slug.slice(1))]);
    const others = levels.filter((level, index) => level !== null && !low.includes(`f${index}`));
    assert.ok(low.length <= 3 && chosen.every((level) => level !== null && level < 4));
    if (low.length) assert.ok(others.every((level) => (level ?? 0) >= Math.min(...chosen.map(Number))));
  }
});
