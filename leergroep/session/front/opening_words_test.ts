import assert from "node:assert/strict";
import words from "../opening_words.json" with { type: "json" };
import { OPENED } from "./moments.ts";
import { ANY_DAY, chooseWord, listOpened } from "./opening_words.ts";

const CASE = "deelname-amsterdam";
const NOW = new Date("2026-11-28T20:00");
const [AFTER, RULES] = OPENED;
const choose = (day: string, moment = AFTER) => chooseWord(CASE, day, moment, "nl");
const open = (text: string) => listOpened(text, CASE, "nl", NOW);

Deno.test("every word is short, plain and there once in each language", () => {
  for (const language of ["nl", "en"] as const) {
    const all = words.map((word) => word[language]);
    assert.equal(new Set(all).size, all.length);
    all.forEach((word) => assert.match(word, /^[a-z ]{3,12}$/));
  }
});

Deno.test("a day's word opens its step, that of a later step the ones before it too", () => {
  assert.deepEqual(open(choose("2026-11-28")), [AFTER]);
  assert.deepEqual(open(choose("2026-11-28", RULES)), [AFTER, RULES]);
  assert.notEqual(choose("2026-11-28"), choose("2026-11-28", RULES));
});

Deno.test("a word opens as people type it, on paper too and around midnight", () => {
  const word = choose("2026-11-28");
  for (const text of [word.toUpperCase(), ` ${word}. `, `‘${word}’`]) {
    assert.deepEqual(open(text), [AFTER]);
  }
  [ANY_DAY, "2026-11-27", "2026-11-29"].forEach((day) => assert.ok(open(choose(day)).length));
});

Deno.test("another word opens nothing", () => {
  const good = [ANY_DAY, "2026-11-27", "2026-11-28", "2026-11-29"]
    .flatMap((day) => OPENED.map((moment) => choose(day, moment)));
  const others = words.map((word) => word.nl).filter((word) => !good.includes(word));
  assert.ok(others.length > 40);
  ["", "   ", "123", ...others].forEach((text) => assert.deepEqual(open(text), [], text));
});
