import assert from "node:assert/strict";
import type { Answer } from "../../../documents/front/answer_sheet.ts";
import { findByParts } from "./parts.ts";
import { tallyFactor } from "../tally.ts";

const scale = [1, 2, 3, 4, 5].map((value) => ({ value }));
const instrument = { scale, parts: [{ slug: "pitfalls" }, { slug: "conditions" }] };

/** Say what is made of answers: two pitfalls, where higher is worse, and two conditions. */
const told = (...given: Answer[]) => {
  const factors = ["pitfalls", "pitfalls", "conditions", "conditions"].map((part, index) => ({
    slug: `f${index}`,
    part,
    direction: part === "pitfalls" ? "down" : "up",
    items: [{ slug: `i${index}` }],
  }));
  const answers = Object.fromEntries(given.map((value, index) => [`i${index}`, value]));
  const tallies = factors.map((one) => tallyFactor(one, { answers }, scale));
  const { remarks, low } = findByParts(tallies, instrument);
  return [...remarks.map((one) => [one.part, one.key, ...one.factors].join(" ")), low.join(" ")];
};

Deno.test("a part of which nothing is known says nothing", () => {
  assert.deepEqual(told(), [""]);
  assert.deepEqual(told("unknown", "unknown", 5, 5), ["conditions none", ""]);
});

Deno.test("a pitfall stands out when it is answered high, a condition when it is answered low", () => {
  assert.deepEqual(told(5, 1, 5, 1), ["pitfalls low f0", "conditions low f3", "f0 f3"]);
  assert.deepEqual(told(1, 1, 5, 5), ["pitfalls none", "conditions none", ""]);
});

Deno.test("of pitfalls the deepest is named, of equally deep ones both", () => {
  assert.deepEqual(told(4, 5, 5, 5), ["pitfalls low f1", "conditions none", "f1"]);
  assert.deepEqual(told(4, 4, 5, 5), ["pitfalls low f0 f1", "conditions none", "f0 f1"]);
});

Deno.test("hardly in a pitfall is out of it, as largely there is enough for a condition", () => {
  assert.deepEqual(told(2, 1, 4, 5), ["pitfalls none", "conditions none", ""]);
  assert.deepEqual(told(3, 1, 3, 5), ["pitfalls low f0", "conditions low f2", "f0 f2"]);
});
