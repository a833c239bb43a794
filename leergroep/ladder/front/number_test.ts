import assert from "node:assert/strict";
import words from "../messages.json" with { type: "json" };
import { read } from "../../documents/front/vectors.ts";
import { heads, money, MOST, readFigure } from "./number.ts";

const vectors = read("figures");

for (const [typed, language, unit, value] of vectors.read) {
  Deno.test(`a figure is read: ${JSON.stringify(typed)} (${language}, ${unit})`, () => {
    assert.deepEqual(readFigure(typed, unit, language), { value, error: "" });
  });
}

for (const [typed, language, unit, error] of vectors.refused) {
  Deno.test(`a figure is refused: ${JSON.stringify(typed)} (${language}, ${unit})`, () => {
    assert.deepEqual(readFigure(typed, unit, language), { value: null, error });
    assert.ok(words[error][language]);
  });
}

Deno.test("a limit is named in the sentence that refuses what is higher", () => {
  assert.ok(words["figure-people-high"].nl.includes(heads(MOST.people, "nl")));
  assert.ok(words["figure-people-high"].en.includes(heads(MOST.people, "en")));
  assert.ok(words["figure-euros-high"].nl.includes(heads(MOST.euros / 100, "nl")));
  assert.ok(words["figure-euros-high"].en.includes(heads(MOST.euros / 100, "en")));
});

Deno.test("an amount that is said is read back as the same amount", () => {
  for (const language of ["nl", "en"]) {
    for (const cents of [0, 5, 100, 12345, 100050, 99999999, MOST.euros]) {
      assert.deepEqual(readFigure(money(cents, language), "euros", language), { value: cents, error: "" });
    }
  }
});
