import assert from "node:assert/strict";
import { findByOrder } from "./order.ts";

const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));
const parts = [{ slug: "base" }, { slug: "house" }];

/** Say what comes first of two factors of the base and two of what stands on it. */
const told = (...levels: (number | null)[]) => {
  const tallies = levels.map((level, index) => ({
    slug: `f${index}`, part: index < 2 ? "base" : "house", level, good: level,
  }));
  const { remarks, low } = findByOrder(tallies, { scale, parts });
  return [...remarks.map(({ key, factors }) => [key, ...factors].join(" ")), low.join(" ")];
};

Deno.test("nothing is said while nothing is known", () => {
  assert.deepEqual(told(null, null, null, null), [""]);
});

Deno.test("the base comes first, however low the rest", () => {
  assert.deepEqual(told(3, 5, 1, 5), ["first f0", "then f2", "f0"]);
  assert.deepEqual(told(3, 2, 5, 5), ["first f0 f1", "f0 f1"]);
});

Deno.test("when the base stands, the rest is where to begin", () => {
  assert.deepEqual(told(4, 5, 1, 5), ["first f2", "f2"]);
});

Deno.test("a base that is not known is found out before the rest is tackled", () => {
  assert.deepEqual(told(null, 5, 1, 5), ["open f0", "first f2", "f2"]);
  assert.deepEqual(told(4, 5, null, 5), ["open f2", ""]);
});

Deno.test("what comes later and is not known holds nothing up", () => {
  assert.deepEqual(told(2, 5, null, 5), ["first f0", "f0"]);
});

Deno.test("when everything is known and high, there is nothing to begin with", () => {
  assert.deepEqual(told(4, 5, 4, 5), ["none", ""]);
});
