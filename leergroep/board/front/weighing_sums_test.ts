import assert from "node:assert/strict";
import type { FieldState } from "./state.ts";
import { applyCut, countOptions, findLevel, listGaps } from "./weighing_sums.ts";

const options = ["laag", "midden", "hoog", "weet-niet"].map((slug) => ({ slug, title: slug }));
const field: FieldState = { slug: "energie", title: "Energie", options, needed: true };

Deno.test("a level counts from one, and what is beside the scale has none", () => {
  const levels = ["laag", "midden", "hoog", "weet-niet", undefined, "anders"]
    .map((value) => findLevel(field, value).level);
  assert.deepEqual(levels, [1, 2, 3, 0, 0, 0]);
  assert.equal(findLevel(field, "laag").most, 3);
});

Deno.test("a gap is a needed field that is empty or blank; a number fills it", () => {
  const notes: Record<string, string | number>[] = [
    { id: "a" },
    { id: "b", energie: " " },
    { id: "c", energie: 0 },
  ];
  const [gap] = listGaps([field, { slug: "los", title: "Los", options: [] }], notes);
  assert.deepEqual(gap.notes.map((note) => note.id), ["a", "b"]);
  assert.deepEqual(listGaps([field], [{ energie: "laag" }]), []);
});

Deno.test("every note is counted once, also the undecided and the odd", () => {
  const notes = ["laag", "laag", "weg"].map((energie) => ({ energie }));
  const { each, open } = countOptions(field, [...notes, {}]);
  assert.deepEqual(each.map((one) => one.count), [2, 0, 0, 0]);
  assert.equal(open, 2);
});

Deno.test("a cut says how many more can be chosen, or how many are too many", () => {
  const cut = { field: "keuze", option: "ja", most: 2 };
  const choose = (times: number) => Array.from({ length: times }, () => ({ keuze: "ja" }));
  assert.deepEqual([0, 1, 2, 3].map((times) => applyCut(cut, choose(times)).left), [2, 1, 0, -1]);
  assert.deepEqual(applyCut(cut, [{ keuze: "nee" }]).chosen, []);
  assert.deepEqual(applyCut(cut, [{}]).chosen, []);
});
