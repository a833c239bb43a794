import assert from "node:assert/strict";
import { counts, cutOf, gaps, levelOf } from "./weighing_sums.ts";

const options = ["laag", "midden", "hoog", "weet-niet"].map((slug) => ({ slug }));
const field = { slug: "energie", options, needed: true };

Deno.test("a level counts from one, and what is beside the scale has none", () => {
  const levels = ["laag", "midden", "hoog", "weet-niet", undefined, "anders"]
    .map((value) => levelOf(field, value).level);
  assert.deepEqual(levels, [1, 2, 3, 0, 0, 0]);
  assert.equal(levelOf(field, "laag").most, 3);
});

Deno.test("a gap is a needed field that is empty or blank; a number fills it", () => {
  const notes = [{ id: "a" }, { id: "b", energie: " " }, { id: "c", energie: 0 }];
  const [gap] = gaps([field, { slug: "los" }], notes);
  assert.deepEqual(gap.notes.map((note) => note.id), ["a", "b"]);
  assert.deepEqual(gaps([field], [{ energie: "laag" }]), []);
});

Deno.test("every note is counted once, also the undecided and the odd", () => {
  const notes = [{ energie: "laag" }, { energie: "laag" }, { energie: "weg" }, {}];
  const { each, open } = counts(field, notes);
  assert.deepEqual(each.map((one) => one.count), [2, 0, 0, 0]);
  assert.equal(open, 2);
});

Deno.test("a cut says how many more can be chosen, or how many are too many", () => {
  const cut = { field: "keuze", option: "ja", most: 2 };
  const lefts = [0, 1, 2, 3].map((n) => cutOf(cut, Array.from({ length: n }, () => ({ keuze: "ja" }))).left);
  assert.deepEqual(lefts, [2, 1, 0, -1]);
  assert.deepEqual(cutOf(cut, [{ keuze: "nee" }, {}]).chosen, []);
});
