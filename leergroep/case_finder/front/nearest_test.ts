import assert from "node:assert/strict";
import { readVectors } from "../../documents/front/vectors.ts";
import { type Chosen, findNearestCases, type TraitKind } from "./nearest.ts";

type Traits = Readonly<Record<TraitKind, readonly string[]>>;

interface Vectors {
  readonly cases: readonly (Traits & { readonly slug: string })[];
  readonly examples: readonly {
    readonly name: string;
    readonly chosen: Chosen;
    readonly near: readonly [slug: string, place: number, matches: Partial<Traits>][];
  }[];
}

const { cases, examples } = readVectors<Vectors>("nearest");

/** Return a case as the widget's state has it: what it says of each trait, by kind and slug. */
function toState({ slug, themes, levels, questions, rules }: Vectors["cases"][number]) {
  const say = (slugs: readonly string[]) => Object.fromEntries(slugs.map((one) => [one, ""]));
  const traits = {
    themes: say(themes),
    levels: say(levels),
    questions: say(questions),
    rules: say(rules),
  };
  return { slug, traits };
}

for (const { name, chosen, near } of examples) {
  Deno.test(`nearest: ${name}`, () => {
    const wanted = near.map(([slug, place, matches]) => ({
      case: slug,
      place,
      count: Object.values(matches).flat().length,
      matches: { themes: [], levels: [], questions: [], rules: [], ...matches },
    }));
    const found = findNearestCases(cases.map(toState), chosen);
    assert.deepEqual(found.map((one) => ({ ...one })), wanted);
  });
}

Deno.test("what goes in is left as it was", () => {
  const given = { themes: ["x", "x"] };
  const states = cases.map(toState);
  const before = JSON.stringify([states, given]);
  findNearestCases(states, given);
  assert.equal(JSON.stringify([states, given]), before);
});
