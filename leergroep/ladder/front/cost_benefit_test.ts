import assert from "node:assert/strict";
import type { Entries } from "../../documents/front/entries.ts";
import { readVectors } from "../../documents/front/vectors.ts";
import { computeCostBenefit, countFilled, listFigures } from "./cost_benefit.ts";

interface Example {
  name: string;
  entries: Entries;
}

const { rungs, examples }: { rungs: string[]; examples: Example[] } = readVectors("ladder");
const ladder = { rungs: rungs.map((slug) => ({ slug })) };

for (const { name, entries, ...wanted } of examples) {
  Deno.test(`a sum on the ladder: ${name}`, () => {
    const { totals, steps, sum, missing } = computeCostBenefit(ladder, entries, "nl");
    assert.deepEqual({
      totals: [totals.now, totals.hoped],
      steps: steps.map(({ movers, costs, gains }) => [
        movers && [movers.side, movers.now, movers.hoped], costs, gains,
      ]),
      sum: [sum.costs, sum.gains, sum.balance, sum.counted.length],
      missing,
    }, wanted);
  });
}

Deno.test("what is filled in is counted, also what cannot be read", () => {
  const entries = {
    onder: { nu: "5", straks: "-5" },
    "stap-boven": { baten: " " },
    vreemd: { nu: "1" },
  };
  assert.equal(countFilled(ladder, { entries }), 2);
  assert.equal(listFigures(ladder).length, 10);
});
