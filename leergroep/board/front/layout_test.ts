import assert from "node:assert/strict";
import { layOut, opening, placeOf, placesFor, withUnder } from "./layout.ts";

const leaf = (slug) => ({ slug, cells: [] });
const grid = { rows: [{ cells: [leaf("a"), leaf("b")] }, { cells: [leaf("c")] }] };
const tree = {
  rows: [{ cells: [{ slug: "visie", cells: [{ slug: "doel", cells: [leaf("inspanning")] }] }] }],
};
const shape = (plan) =>
  Object.fromEntries([...plan.places].map(([key, place]) => [key, place.notes.map((n) => n.id)]));

Deno.test("every cell is a place, also without notes, in the board's order", () => {
  assert.deepEqual(Object.keys(shape(layOut(grid, {}))), ["a", "b", "c"]);
});

Deno.test("notes stand in their cell in their order", () => {
  const plan = layOut(grid, {
    x: { cell: "b", order: 2 },
    y: { cell: "b", order: 1 },
    z: { cell: "c" },
  });
  assert.deepEqual(shape(plan), { a: [], b: ["y", "x"], c: ["z"] });
  assert.equal(placeOf(plan, "x").key, "b");
});

Deno.test("in a tree every note opens the places under it", () => {
  const plan = layOut(tree, {
    v: { cell: "visie" },
    d: { cell: "doel", under: "v" },
    e: { cell: "doel", under: "v", order: 1 },
    i: { cell: "inspanning", under: "e" },
  });
  assert.deepEqual(shape(plan), {
    "visie": ["v"],
    "doel/v": ["d", "e"],
    "inspanning/d": [],
    "inspanning/e": ["i"],
  });
  assert.deepEqual(withUnder(plan, "v"), ["v", "d", "e", "i"]);
  assert.deepEqual(placesFor(plan, "e").map((place) => place.key), [
    "visie",
    "doel/v",
    "inspanning/d",
  ]);
});

for (
  const [why, entries] of Object.entries({
    "whose cell is gone": { x: { cell: "weg" } },
    "without a cell": { x: { text: "los" } },
    "with a number for a cell": { x: { cell: 3 } },
    "under nothing": { x: { cell: "doel" } },
    "under what is gone": { x: { cell: "doel", under: "weg" } },
    "under itself": { x: { cell: "doel", under: "x" } },
    "under the wrong kind of note": { x: { cell: "inspanning", under: "v" }, v: { cell: "visie" } },
  })
) {
  Deno.test(`a note ${why} is loose and not lost`, () => {
    assert.deepEqual(layOut(tree, entries).loose.map((note) => note.id), ["x"]);
  });
}

Deno.test("notes under each other are loose together", () => {
  const plan = layOut(tree, { x: { cell: "doel", under: "y" }, y: { cell: "doel", under: "x" } });
  assert.deepEqual(plan.loose.map((note) => note.id).sort(), ["x", "y"]);
  assert.deepEqual(withUnder(plan, "x"), ["x"]);
});

Deno.test("the beginning of a note never ends in half a sign", () => {
  const opened = opening({ text: "a".repeat(58) + "🙂🙂🙂" });
  assert.equal(opened, "a".repeat(58) + "🙂…");
  assert.equal(opening({ text: "🙂".repeat(60) }), "🙂".repeat(60));
});
