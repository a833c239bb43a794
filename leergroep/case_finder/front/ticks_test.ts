import assert from "node:assert/strict";
import { merge } from "../../documents/front/merge.ts";
import type { TraitKind } from "./nearest.ts";
import type { GroupState } from "./state.ts";
import {
  type Choice,
  isEmpty,
  kind,
  listTicked,
  makeBlankChoice,
  parseChoice,
  setTick,
} from "./ticks.ts";

const finder = { slug: "finder", edition: 1 };
const offer = (kind: TraitKind, ...slugs: string[]): GroupState => (
  { kind, title: kind, options: slugs.map((slug) => ({ slug, title: slug, sentence: "" })) }
);
const groups = [offer("themes", "x", "y"), offer("levels", "x")];
const DAY = "2026-11-24";
const blank = makeBlankChoice(finder);

const tick = (choice: Choice, ...ticks: [kind: TraitKind, slug: string, on?: boolean][]): Choice =>
  ticks.reduce((sum, [kind, slug, on = true]) => setTick(sum, kind, slug, on, DAY), choice);

Deno.test("nothing is ticked to begin with", () => {
  assert.ok(isEmpty(blank));
  assert.deepEqual(listTicked(blank, groups), { themes: [], levels: [] });
});

Deno.test("what is ticked comes in the order of what is offered, by kind", () => {
  const choice = tick(blank, ["themes", "y"], ["levels", "x"], ["themes", "x"]);
  assert.deepEqual(listTicked(choice, groups), { themes: ["x", "y"], levels: ["x"] });
  assert.equal(choice.round, DAY);
});

Deno.test("a tick that is taken away is gone, and its round stays", () => {
  const choice = tick(blank, ["themes", "y"], ["themes", "y", false]);
  assert.ok(isEmpty(choice));
  assert.equal(choice.round, DAY);
});

Deno.test("a tick that is no longer offered is kept and does not count", () => {
  const choice = tick(blank, ["themes", "gone"], ["themes", "x"]);
  assert.deepEqual(listTicked(choice, groups).themes, ["x"]);
  assert.ok(choice.ticks["themes/gone"]);
});

Deno.test("what is written is read back whole", () => {
  const choice = tick(blank, ["themes", "y"], ["levels", "x"]);
  assert.deepEqual(parseChoice(JSON.stringify(choice), finder), choice);
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
    const text = JSON.stringify({ ...blank, ...change });
    assert.throws(() => parseChoice(text, finder), { name: "Error" });
  });
}

Deno.test("two tabs that tick at once lose nothing", () => {
  const before = tick(blank, ["themes", "x"]);
  const mine = tick(before, ["themes", "y"]);
  const theirs = tick(before, ["levels", "x"], ["themes", "x", false]);
  const both = merge(kind, theirs, before, mine);
  assert.deepEqual(listTicked(both, groups), { themes: ["y"], levels: ["x"] });
});
