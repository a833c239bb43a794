import assert from "node:assert/strict";
import { findByChain } from "./chain.ts";

const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));

/** Say what a chain makes of factors with these levels; null is a factor too little is known of. */
const told = (...levels: (number | null)[]) => {
  const tallies = levels.map((level, index) => ({ slug: `f${index}`, level, good: level }));
  const { remarks, low } = findByChain(tallies, { scale });
  return [remarks[0]?.key, low];
};

Deno.test("nothing is said of a chain of which fewer than two links are known", () => {
  assert.deepEqual(told(null, null), [undefined, []]);
  assert.deepEqual(told(1, null), [undefined, []]);
  assert.deepEqual(told(1, 2), ["weakest", ["f0"]]);
});

Deno.test("of a single factor it is said when that one is known", () => {
  assert.deepEqual(told(2), ["weakest", ["f0"]]);
  assert.deepEqual(told(null), [undefined, []]);
});

Deno.test("the lowest factor stays behind, wherever it stands", () => {
  for (const place of [0, 1, 2]) {
    assert.deepEqual(told(...[4, 4, 4].with(place, 2)), ["weakest", [`f${place}`]]);
  }
});

Deno.test("factors within one step on one in four are equally low, and a whole one is not", () => {
  assert.deepEqual(told(2, 2.2, 5), ["tied", ["f0", "f1"]]);
  assert.deepEqual(told(2, 2.25, 5), ["weakest", ["f0"]]);
});

Deno.test("factors that stay behind are told in the order of the chain", () => {
  assert.deepEqual(told(2.2, 5, 2), ["tied", ["f0", "f2"]]);
});

Deno.test("nothing stays behind when every known factor is high", () => {
  assert.deepEqual(told(4, 5, 4), ["none", []]);
  assert.deepEqual(told(4, 5, null), ["none", []]);
  assert.deepEqual(told(3.75, 5, 5), ["weakest", ["f0"]]);
});
