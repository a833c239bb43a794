import assert from "node:assert/strict";
import checklist from "../../checklist/messages.json" with { type: "json" };
import { createTranslator, joinNames } from "./translate.ts";

Deno.test("a message is in the language asked for", () => {
  assert.equal(createTranslator("nl")("cancel"), "Annuleer");
  assert.equal(createTranslator("en")("cancel"), "Cancel");
});

Deno.test("details stand where the messages want them", () => {
  const step = createTranslator("nl", checklist)("step-of", { step: 2, steps: 5 });
  assert.equal(step, "Stap 2 van 5");
  const path = createTranslator("nl")("kept-kernel", { widget: "Checklist", instrument: "clear" });
  assert.ok(path.includes('Checklist("clear", path="clear.json")'));
});

for (const odd of ["$&", "$1", "$$", "$`", "{wanted}", "{found}", "<b>", "\\"]) {
  Deno.test(`a detail is shown as it is: ${odd}`, () => {
    const text = createTranslator("nl")("bad-instrument", { found: odd, wanted: "clear" });
    assert.ok(text.includes(`(‘${odd}’), niet bij ‘clear’`), text);
  });
}

Deno.test("nothing is filled in that was not given", () => {
  const translate = createTranslator("nl");
  assert.ok(translate("kept-file", {}).includes("{where}"));
  assert.ok(translate("kept-file", Object.create({ where: "x" })).includes("{where}"));
});

Deno.test("a room knows the shared messages and its own, not those of another", () => {
  assert.equal(createTranslator("nl", checklist)("cancel"), "Annuleer");
  assert.throws(() => createTranslator("nl")("step-of"), TypeError);
});

Deno.test("an unknown message is an error, not an empty text", () => {
  assert.throws(() => createTranslator("nl")("no-such-word"), TypeError);
});

Deno.test("where a language is not there, as on a page of another edition, the one that is speaks", () => {
  const translate = createTranslator("en", { "alleen-hier": { nl: "Wel {wat}" } });
  assert.equal(translate("alleen-hier", { wat: "dit" }), "Wel dit");
  assert.throws(() => translate("nergens"));
});

Deno.test("names are joined as a sentence lists them", () => {
  assert.equal(joinNames(["Kunnen"], "nl"), "Kunnen");
  assert.equal(joinNames(["Kunnen", "Willen"], "nl"), "Kunnen en Willen");
  assert.equal(joinNames(["Kunnen", "Willen", "Gevraagd"], "nl"), "Kunnen, Willen en Gevraagd");
  assert.equal(joinNames(["Can do", "Like to"], "en"), "Can do and Like to");
});

interface ListedNames {
  readonly language: string;
  readonly names: string[];
  readonly text: string;
}
const vectors = new URL("../../../spec/vectors/names.json", import.meta.url);
const { cases }: { cases: ListedNames[] } = JSON.parse(Deno.readTextFileSync(vectors));

Deno.test("names are listed as Python lists them", () => {
  for (const { language, names, text } of cases) assert.equal(joinNames(names, language), text);
});
