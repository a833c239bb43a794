import assert from "node:assert/strict";
import { tally, threshold, verdict } from "./profile.js";

const SCALE = [1, 2, 3, 4, 5].map((value) => ({ value }));
const GIVEN = [undefined, 1, 2, 3, 4, 5, "unknown", "not-applicable"];

const factor = (slug, size) => ({
  slug,
  items: Array.from({ length: size }, (_, index) => ({ slug: `${slug}-${index}` })),
});

function tallied(given, slug = "doen") {
  const answers = Object.fromEntries(
    given.map((value, index) => [`${slug}-${index}`, value]).filter(([_, value]) =>
      value !== undefined
    ),
  );
  return tally(factor(slug, given.length), { answers }, SCALE);
}

const told = (...rows) => verdict(rows.map((given, index) => tallied(given, `f${index}`)), SCALE);

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
    const values = given.filter(Number.isInteger);
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
  const one = tally(factor("doen", 1), { answers: { "doen-0": 3, "doen-9": 1 } }, SCALE);
  assert.deepEqual([one.counts, one.level], [[0, 0, 1, 0, 0], 3]);
});

Deno.test("nothing is said of a chain of which fewer than two links are known", () => {
  assert.equal(told([undefined], [undefined]).kind, "too-little");
  assert.equal(told([1], [undefined]).kind, "too-little");
  assert.equal(told([1], ["unknown"]).kind, "too-little");
  assert.equal(told([1, undefined, undefined], [2]).kind, "too-little");
  assert.equal(told([1], [2]).kind, "weakest");
  assert.deepEqual(told([1], [undefined]).lowest, []);
});

Deno.test("of a single factor it is said when that one is known", () => {
  assert.deepEqual(told([2]).lowest, ["f0"]);
  assert.equal(told([undefined]).kind, "too-little");
});

Deno.test("the lowest factor stays behind, wherever it stands", () => {
  for (const place of [0, 1, 2]) {
    const rows = [[4], [4], [4]].with(place, [2]);
    const found = told(...rows);
    assert.deepEqual([found.kind, found.lowest], ["weakest", [`f${place}`]]);
  }
});

Deno.test("factors within one step on one in four are equally low, and a whole one is not", () => {
  assert.deepEqual(told([2, 2, 2, 2, 2], [2, 2, 2, 2, 3], [5]).lowest, ["f0", "f1"]);
  assert.equal(told([2, 2, 2, 2, 2], [2, 2, 2, 2, 3], [5]).kind, "tied");
  assert.deepEqual(told([2, 2, 2, 2], [2, 2, 2, 3], [5]).lowest, ["f0"]);
});

Deno.test("factors that stay behind are told in the order of the chain", () => {
  assert.deepEqual(told([2, 2, 2, 2, 3], [5], [2, 2, 2, 2, 2]).lowest, ["f0", "f2"]);
});

Deno.test("nothing stays behind when every known factor is high", () => {
  assert.equal(threshold(SCALE), 4);
  assert.deepEqual(told([4], [5], [4]).lowest, []);
  assert.equal(told([4], [5], [4]).kind, "none");
  assert.equal(told([4, 4, 4, 3], [5], [5]).kind, "weakest");
});

Deno.test("what is not known is named beside the verdict, and does not count in it", () => {
  const found = told([2], ["unknown"], [undefined], [4]);
  assert.deepEqual(found, {
    kind: "weakest",
    lowest: ["f0"],
    missing: ["f1", "f2"],
    unsure: ["f1"],
    unknown: 1,
  });
});

Deno.test("the threshold lies three quarters up any scale", () => {
  assert.equal(threshold([{ value: 1 }, { value: 2 }, { value: 3 }]), 2.5);
});
