import assert from "node:assert/strict";
import messages from "../messages.json" with { type: "json" };
import { readVectors } from "../../documents/front/vectors.ts";
import type { Messages } from "../../messages/front/translate.ts";
import { formatCount, formatEuros, MOST, parseNumber, type Unit } from "./number.ts";

interface Vectors {
  read: [typed: string | null, language: string, unit: Unit, value: number | null][];
  refused: [typed: string, language: string, unit: Unit, error: string][];
}

const vectors: Vectors = readVectors("figures");
const known: Messages = messages;

for (const [typed, language, unit, value] of vectors.read) {
  Deno.test(`a figure is read: ${JSON.stringify(typed)} (${language}, ${unit})`, () => {
    assert.deepEqual(parseNumber(typed, unit, language), { value, error: "" });
  });
}

for (const [typed, language, unit, error] of vectors.refused) {
  Deno.test(`a figure is refused: ${JSON.stringify(typed)} (${language}, ${unit})`, () => {
    assert.deepEqual(parseNumber(typed, unit, language), { value: null, error });
    assert.ok(known[error][language]);
  });
}

Deno.test("a limit is named in the sentence that refuses what is higher", () => {
  assert.ok(messages["figure-people-high"].nl.includes(formatCount(MOST.people, "nl")));
  assert.ok(messages["figure-people-high"].en.includes(formatCount(MOST.people, "en")));
  assert.ok(messages["figure-euros-high"].nl.includes(formatCount(MOST.euros / 100, "nl")));
  assert.ok(messages["figure-euros-high"].en.includes(formatCount(MOST.euros / 100, "en")));
});

Deno.test("an amount that is said is read back as the same amount", () => {
  for (const language of ["nl", "en"]) {
    for (const cents of [0, 5, 100, 12345, 100050, 99999999, MOST.euros]) {
      const read = parseNumber(formatEuros(cents, language), "euros", language);
      assert.deepEqual(read, { value: cents, error: "" });
    }
  }
});
