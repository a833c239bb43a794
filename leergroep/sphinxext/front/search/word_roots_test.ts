import assert from "node:assert/strict";
import { fold, rooter, split, telling } from "./word_roots.ts";

const root = rooter("nl");

for (const [one, many] of [
  ["bewoner", "Bewoners"],
  ["huis", "huizen"],
  ["brief", "brieven"],
  ["actief", "actieve"],
  ["corporatie", "corporaties"],
  ["school", "scholen"],
  ["idee", "ideeën"],
]) {
  Deno.test(`${one} and ${many} are one word`, () => assert.equal(root(one), root(many)));
}

Deno.test("a word loses its capitals and accents", () => assert.equal(fold("Eén-Ü"), "een-u"));

Deno.test("signs are no part of a word", () => {
  assert.deepEqual(split("(Wat?) 4+1, 'zo'n' idee\u0308"), ["Wat", "4", "1", "zo", "n", "idee\u0308"]);
});

Deno.test("small words say nothing, unless they are all there is", () => {
  assert.deepEqual(telling("De kracht van de WIJK", "nl"), ["kracht", "wijk"]);
  assert.deepEqual(telling("het", "nl"), ["het"]);
});
