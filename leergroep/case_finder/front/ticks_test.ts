import assert from "node:assert/strict";
import * as choices from "./ticks.ts";

const finder = { slug: "finder", edition: 1 };
const groups = [
  { kind: "themes", options: [{ slug: "x" }, { slug: "y" }] },
  { kind: "levels", options: [{ slug: "x" }] },
];
const DAY = "2026-11-24";
const tick = (choice, ...ticks) =>
  ticks.reduce((sum, [kind, slug, on = true]) => choices.ticked(sum, kind, slug, on, DAY), choice);

Deno.test("nothing is ticked to begin with", () => {
  const blank = choices.blank(finder);
  assert.ok(choices.isEmpty(blank));
  assert.deepEqual(choices.chosen(blank, groups), { themes: [], levels: [] });
});

Deno.test("what is ticked comes in the order of what is offered, by kind", () => {
  const choice = tick(choices.blank(finder), ["themes", "y"], ["levels", "x"], ["themes", "x"]);
  assert.deepEqual(choices.chosen(choice, groups), { themes: ["x", "y"], levels: ["x"] });
  assert.equal(choice.round, DAY);
});

Deno.test("a tick that is taken away is gone, and its round stays", () => {
  const choice = tick(choices.blank(finder), ["themes", "y"], ["themes", "y", false]);
  assert.ok(choices.isEmpty(choice));
  assert.equal(choice.round, DAY);
});

Deno.test("a tick that is no longer offered is kept and does not count", () => {
  const choice = tick(choices.blank(finder), ["themes", "gone"], ["themes", "x"]);
  assert.deepEqual(choices.chosen(choice, groups).themes, ["x"]);
  assert.ok(choice.ticks["themes/gone"]);
});

Deno.test("what is written is read back whole", () => {
  const choice = tick(choices.blank(finder), ["themes", "y"], ["levels", "x"]);
  assert.deepEqual(choices.parse(JSON.stringify(choice), finder), choice);
});

for (
  const [name, change] of Object.entries({
    "another format": { format: "leergroep/answers" },
    "a newer version": { version: 2 },
    "no ticks": { ticks: undefined },
    "ticks that are a list": { ticks: ["themes/x"] },
    "a tick that is no yes": { ticks: { "themes/x": "<b>" } },
    "another instrument": { instrument: "clear" },
  })
) {
  Deno.test(`refused: ${name}`, () => {
    const text = JSON.stringify({ ...choices.blank(finder), ...change });
    assert.throws(() => choices.parse(text, finder), { name: "Error" });
  });
}

Deno.test("two tabs that tick at once lose nothing", () => {
  const before = tick(choices.blank(finder), ["themes", "x"]);
  const mine = tick(before, ["themes", "y"]);
  const theirs = tick(before, ["levels", "x"], ["themes", "x", false]);
  const both = choices.patched(theirs, before, mine);
  assert.deepEqual(choices.chosen(both, groups), { themes: ["y"], levels: ["x"] });
});
