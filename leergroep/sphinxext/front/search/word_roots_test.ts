import assert from "node:assert/strict";
import { createStemmer, fold, selectWords, split } from "./word_roots.ts";

const stem = createStemmer("nl");

for (
  const [one, many] of [
    ["bewoner", "Bewoners"],
    ["huis", "huizen"],
    ["brief", "brieven"],
    ["actief", "actieve"],
    ["corporatie", "corporaties"],
    ["school", "scholen"],
    ["idee", "ideeën"],
  ]
) {
  Deno.test(`${one} and ${many} are one word`, () => assert.equal(stem(one), stem(many)));
}

Deno.test("a word loses its capitals and accents", () => assert.equal(fold("Eén-Ü"), "een-u"));

Deno.test("signs are no part of a word", () => {
  assert.deepEqual(split("(Wat?) 4+1, 'zo'n' idee\u0308"), [
    "Wat",
    "4",
    "1",
    "zo",
    "n",
    "idee\u0308",
  ]);
});

Deno.test("small words say nothing, unless they are all there is", () => {
  assert.deepEqual(selectWords("De kracht van de WIJK", "nl"), ["kracht", "wijk"]);
  assert.deepEqual(selectWords("het", "nl"), ["het"]);
});
