import assert from "node:assert/strict";
import { KINDS, nearest } from "./nearest.ts";

const { cases, examples } = JSON.parse(
  Deno.readTextFileSync(new URL("../../../spec/vectors/nearest.json", import.meta.url)),
);

/** Return a case as the widget's state has it: what it says of each trait, by kind and slug. */
function told(one) {
  const traits = KINDS.map((kind) => [kind, Object.fromEntries(one[kind].map((slug) => [slug, ""]))]);
  return { slug: one.slug, traits: Object.fromEntries(traits) };
}

for (const { name, chosen, near } of examples) {
  Deno.test(`nearest: ${name}`, () => {
    const none = Object.fromEntries(KINDS.map((kind) => [kind, []]));
    const wanted = near.map(([slug, place, matches]) => ({
      case: slug,
      place,
      count: Object.values(matches).flat().length,
      matches: { ...none, ...matches },
    }));
    const found = nearest(cases.map(told), chosen);
    assert.deepEqual(found.map((one) => ({ ...one })), wanted);
  });
}

Deno.test("what goes in is left as it was", () => {
  const given = { themes: ["x", "x"] };
  const told_ = cases.map(told);
  const before = JSON.stringify([told_, given]);
  nearest(told_, given);
  assert.equal(JSON.stringify([told_, given]), before);
});
