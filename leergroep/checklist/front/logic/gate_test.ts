import assert from "node:assert/strict";
import { findByGate } from "./gate.ts";

const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));
const parts = [{ slug: "first" }, { slug: "second" }];

/** Say what a gate makes of two factors before it and one behind it. */
type Known = number | null;
const told = (a: Known, b: Known, last: Known) => {
  const one = (slug: string, part: string, level: Known) => ({ slug, part, level, good: level });
  const tallies = [one("a", "first", a), one("b", "first", b), one("last", "second", last)];
  const { remarks, low } = findByGate(tallies, { scale, parts });
  return [...remarks.map(({ key, factors }) => [key, ...factors].join(" ")), low.join(" ")];
};

Deno.test("nothing is said while nothing of the first part is known", () => {
  assert.deepEqual(told(null, null, 5), [""]);
});

Deno.test("the gate is met only when all of the first part are known and high", () => {
  assert.deepEqual(told(4, 5, 5), ["met", "kept last", ""]);
  assert.deepEqual(told(4, null, 5), ["open b", "kept last", ""]);
  assert.deepEqual(told(4, 3, 5), ["unmet b", "kept last", "b"]);
  assert.deepEqual(told(null, 3, 5), ["unmet b", "kept last", "b"]);
});

Deno.test("all that is lacking is named: a practice with three of four is not yet one", () => {
  assert.deepEqual(told(1, 3, null), ["unmet a b", "unsettled last", "a b"]);
});

Deno.test("what keeps a practice going matters first when there is one", () => {
  assert.deepEqual(told(5, 5, 2), ["met", "unkept last", "last"]);
  assert.deepEqual(told(5, 2, 2), ["unmet b", "later last", "b"]);
  assert.deepEqual(told(5, null, 2), ["open b", "later last", ""]);
});

Deno.test("what is not known of the second part is not taken for low", () => {
  assert.deepEqual(told(5, 5, null), ["met", "unsettled last", ""]);
});
