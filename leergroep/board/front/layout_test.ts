import assert from "node:assert/strict";
import type { Entries } from "../../documents/front/entries.ts";
import {
  findPlace,
  type Layout,
  layOut,
  listBranch,
  listPlaces,
  listTargets,
  type Rows,
  shortenText,
} from "./layout.ts";
import type { CellState } from "./state.ts";

const makeCell = (slug: string, ...cells: CellState[]): CellState => ({
  slug,
  title: slug.toUpperCase(),
  prompt: "",
  fields: [],
  cells,
});
const grid: Rows = {
  layout: "grid",
  rows: [{ cells: [makeCell("a"), makeCell("b")] }, { cells: [makeCell("c")] }],
};
const tree: Rows = {
  layout: "tree",
  rows: [{ cells: [makeCell("visie", makeCell("doel", makeCell("inspanning")))] }],
};
const getShape = ({ places }: Layout) =>
  Object.fromEntries([...places].map(([key, place]) => [key, place.notes.map((one) => one.id)]));

Deno.test("every cell is a place, also without notes, in the board's order", () => {
  assert.deepEqual(Object.keys(getShape(layOut(grid, {}))), ["a", "b", "c"]);
});

Deno.test("in a table a place is called after its row too", () => {
  const table: Rows = { layout: "table", rows: [{ title: "Rij", cells: [makeCell("a")] }] };
  const name = (board: Rows) => listPlaces(layOut(board, {}), [makeCell("a")])[0].title;
  assert.deepEqual([name(table), name(grid)], ["Rij: A", "A"]);
});

Deno.test("notes stand in their cell in their order", () => {
  const layout = layOut(grid, {
    x: { cell: "b", order: 2 },
    y: { cell: "b", order: 1 },
    z: { cell: "c" },
  });
  assert.deepEqual(getShape(layout), { a: [], b: ["y", "x"], c: ["z"] });
  assert.equal(findPlace(layout, "x")?.key, "b");
});

Deno.test("in a tree every note opens the places under it", () => {
  const layout = layOut(tree, {
    v: { cell: "visie" },
    d: { cell: "doel", under: "v" },
    e: { cell: "doel", under: "v", order: 1 },
    i: { cell: "inspanning", under: "e" },
  });
  assert.deepEqual(getShape(layout), {
    "visie": ["v"],
    "doel/v": ["d", "e"],
    "inspanning/d": [],
    "inspanning/e": ["i"],
  });
  assert.deepEqual(listBranch(layout, "v"), ["v", "d", "e", "i"]);
  assert.deepEqual(listTargets(layout, "e").map((place) => place.key), [
    "visie",
    "doel/v",
    "inspanning/d",
  ]);
});

for (
  const [why, entries] of Object.entries<Entries>({
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
  const layout = layOut(tree, { x: { cell: "doel", under: "y" }, y: { cell: "doel", under: "x" } });
  assert.deepEqual(layout.loose.map((note) => note.id).sort(), ["x", "y"]);
  assert.deepEqual(listBranch(layout, "x"), ["x"]);
});

Deno.test("the beginning of a note never ends in half a sign", () => {
  const short = shortenText({ text: "a".repeat(58) + "🙂🙂🙂" });
  assert.equal(short, "a".repeat(58) + "🙂…");
  assert.equal(shortenText({ text: "🙂".repeat(60) }), "🙂".repeat(60));
});
