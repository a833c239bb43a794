import assert from "node:assert/strict";
import type { Answer } from "../../documents/front/answer_sheet.ts";
import {
  findGaps,
  findThreshold,
  listSlugs,
  selectBelow,
  selectLowest,
  tallyFactor,
} from "./tally.ts";

type Given = Answer | undefined;

const SCALE = [1, 2, 3, 4, 5].map((value) => ({ value }));
const GIVEN: Given[] = [undefined, 1, 2, 3, 4, 5, "unknown", "not-applicable"];

const factor = (slug: string, size: number) => ({
  slug,
  items: Array.from({ length: size }, (_, index) => ({ slug: `${slug}-${index}` })),
});

function tallied(given: readonly Given[], slug = "doen") {
  const answers = Object.fromEntries(
    given.flatMap((value, index) => value === undefined ? [] : [[`${slug}-${index}`, value]]),
  );
  return tallyFactor(factor(slug, given.length), { answers }, SCALE);
}

/** Every way in which three statements can be answered. */
const every = GIVEN.flatMap((a) => GIVEN.flatMap((b) => GIVEN.map((c) => [a, b, c])));

Deno.test("every statement is counted once, whatever was answered", () => {
  for (const given of every) {
    const one = tallied(given);
    const sum = one.counts.reduce((total, times) => total + times, 0);
    assert.equal(sum + one.unknown + one.notApplicable + one.open, one.items);
    assert.equal(one.unknown, given.filter((value) => value === "unknown").length);
    assert.equal(one.open, given.filter((value) => value === undefined).length);
    one.counts.forEach((times, index) =>
      assert.equal(times, given.filter((value) => value === index + 1).length)
    );
  }
});

Deno.test("a level is the mean on the scale, once half of what applies has an answer", () => {
  for (const given of every) {
    const values = given.filter((value) => typeof value === "number");
    const fitting = given.filter((value) => value !== "not-applicable").length;
    const known = values.length > 0 && values.length >= fitting / 2;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    assert.equal(tallied(given).level, known ? mean : null);
  }
});

Deno.test("weet niet never lowers or raises a level", () => {
  for (const given of every) {
    const open = given.map((value) => value === "unknown" ? undefined : value);
    assert.equal(tallied(given).level, tallied(open).level);
  }
});

Deno.test("a factor is unsure when half of what applies is unknown; open is not unknown", () => {
  assert.ok(tallied(["unknown", "unknown", 5, 5]).unsure);
  assert.ok(tallied(["unknown", "not-applicable", "not-applicable"]).unsure);
  assert.ok(!tallied(["unknown", 5, 5]).unsure);
  assert.ok(!tallied([undefined, undefined, undefined]).unsure);
  assert.ok(!tallied(["not-applicable", "not-applicable"]).unsure);
});

Deno.test("answers to statements that are gone do not count", () => {
  const one = tallyFactor(factor("doen", 1), { answers: { "doen-0": 3, "doen-9": 1 } }, SCALE);
  assert.deepEqual([one.counts, one.level], [[0, 0, 1, 0, 0], 3]);
});

Deno.test("the threshold lies three quarters up any scale", () => {
  assert.equal(findThreshold([{ value: 1 }, { value: 2 }, { value: 3 }]), 2.5);
});

Deno.test("where a higher answer is worse the level is as answered, and good is turned round", () => {
  for (const value of [1, 2, 3, 4, 5]) {
    const sheet = { answers: { "val-0": value } };
    const one = tallyFactor({ ...factor("val", 1), direction: "down" }, sheet, SCALE);
    assert.deepEqual([one.level, one.good], [value, 6 - value]);
    assert.equal(tallied([value]).good, value);
  }
});

const levels = (...goods: (number | null)[]) =>
  goods.map((good, index) => ({ slug: `f${index}`, level: good, good }));

Deno.test("what is not known is never among the low ones", () => {
  assert.deepEqual(listSlugs(selectBelow(levels(null, 4, 3.9, 1), SCALE)), ["f2", "f3"]);
  assert.deepEqual(selectLowest(levels(null, null), SCALE), []);
});

Deno.test("the lowest are told together with those equally low, in their own order", () => {
  assert.deepEqual(listSlugs(selectLowest(levels(2.2, 3, 2, 5), SCALE)), ["f0", "f2"]);
  assert.deepEqual(listSlugs(selectLowest(levels(4, 5), SCALE)), []);
});

Deno.test("what is not known is counted apart: without a level, mostly unknown, and how often", () => {
  const tallies = [tallied([2], "a"), tallied(["unknown"], "b"), tallied([undefined], "c")];
  assert.deepEqual(findGaps(tallies), { missing: ["b", "c"], unsure: ["b"], unknown: 1 });
});
