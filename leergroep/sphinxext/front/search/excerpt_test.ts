import assert from "node:assert/strict";
import { excerpt, type Piece } from "./excerpt.ts";

const wijk = (word: string) => word === "wijk" ? 0 : -1;
const join = (pieces: readonly Piece[]) => pieces.map(([words]) => words).join("");

Deno.test("what was found is marked, and nothing of a short text is lost", () => {
  const text = "De wijk is van ons. Een wijk leeft.";
  const pieces = excerpt(text, wijk);
  assert.equal(join(pieces), text);
  assert.deepEqual(pieces.filter(([, found]) => found), [["wijk", true], ["wijk", true]]);
});

Deno.test("of a long text the words around stand there, from the start of a sentence", () => {
  const text = `${"Er was eens een stad. ".repeat(20)}Hier ligt de wijk. ${
    "En verder. ".repeat(40)
  }`;
  const shown = join(excerpt(text, wijk));
  assert.ok(shown.length < 300);
  assert.match(shown, /^… (Er was|Hier ligt).*Hier ligt de wijk\..* …$/);
});

Deno.test("the line that has most of the words is shown", () => {
  const both = (word: string) => ["wijk", "geld"].indexOf(word);
  assert.equal(join(excerpt("de wijk\nwijk en geld\nhet geld", both)), "wijk en geld");
});

Deno.test("a text without the words shows how it begins", () => {
  assert.equal(join(excerpt("Geld voor een plan.", wijk)), "Geld voor een plan.");
  assert.deepEqual(excerpt("", wijk), []);
});

Deno.test("one endless word is cut somewhere, and nothing stands twice", () => {
  const shown = join(excerpt(`${"x".repeat(900)} wijk ${"y".repeat(900)}`, wijk));
  assert.ok(shown.includes("wijk"));
  assert.ok(shown.length < 1200);
});
