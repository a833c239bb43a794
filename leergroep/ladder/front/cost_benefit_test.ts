import assert from "node:assert/strict";
import { read } from "../../documents/front/vectors.ts";
import { filledCount, figuresOf, reckon } from "./cost_benefit.ts";

const { rungs, examples } = read("ladder");
const instrument = { rungs: rungs.map((slug) => ({ slug })) };

for (const { name, entries, ...wanted } of examples) {
  Deno.test(`a sum on the ladder: ${name}`, () => {
    const { totals, steps, sum, missing } = reckon(instrument, entries, "nl");
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
  const entries = { onder: { nu: "5", straks: "-5" }, "stap-boven": { baten: " " }, vreemd: { nu: "1" } };
  assert.equal(filledCount(instrument, { entries }), 2);
  assert.equal(figuresOf(instrument).length, 10);
});
