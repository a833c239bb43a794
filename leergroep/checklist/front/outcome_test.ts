import assert from "node:assert/strict";
import type { Answer } from "../../documents/front/answer_sheet.ts";
import { listItems } from "../../documents/front/answer_sheet.ts";
import { readVectors } from "../../documents/front/vectors.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import messages from "../messages.json" with { type: "json" };
import { type Filled, makeOutcome, type Outcome } from "./outcome.ts";
import { tallyFactor } from "./tally.ts";

interface Vectors {
  readonly instruments: readonly {
    readonly language: string;
    readonly state: Filled["instrument"];
    readonly links: Filled["links"];
  }[];
  readonly cases: readonly {
    /** A row a factor: each answer of the scale, not known, not applicable, open. */
    readonly counts: readonly (readonly number[])[];
    readonly name: string;
    /** Its place in `instruments`. */
    readonly instrument: number;
    /** The answers in the order of the statements; null is open. */
    readonly sheet: Omit<Filled["sheet"], "answers"> & { readonly answers: (Answer | null)[] };
    readonly outcome: Outcome;
  }[];
}

const { instruments, cases } = readVectors<Vectors>("outcome");

for (const { name, instrument: place, sheet, outcome, counts } of cases) {
  const { language, state, links } = instruments[place];
  const slugs = listItems<{ readonly slug: string }>(state).map((item) => item.slug);
  const given = slugs.flatMap((slug, index) => {
    const answer = sheet.answers[index];
    return answer === null ? [] : [[slug, answer]];
  });
  Deno.test(`the outcome is what Python says: ${state.slug} (${language}), ${name}`, () => {
    const answers: Record<string, Answer> = Object.fromEntries(given);
    const translate = createTranslator(language, messages);
    const filled = { instrument: state, sheet: { ...sheet, answers }, links, language, translate };
    assert.deepEqual(makeOutcome(filled), outcome);
    const tallies = state.factors.map((factor) => tallyFactor(factor, filled.sheet, state.scale));
    assert.deepEqual(
      tallies.map((one) => [...one.counts, one.unknown, one.notApplicable, one.open]),
      counts,
    );
    const gone = { ...filled.sheet, answers: { ...answers, weg: 1 } };
    assert.deepEqual(makeOutcome({ ...filled, sheet: gone }), outcome);
  });
}
