import assert from "node:assert/strict";
import * as entries from "../../documents/front/entries.ts";
import { makeBlankSheet } from "../../documents/front/answer_sheet.ts";
import {
  hasNothing,
  merged,
  parseWorkbook,
  progress,
  sorted,
  wholeOf,
  withRound,
} from "./workbook.ts";

const proef = JSON.parse(
  Deno.readTextFileSync(new URL("../../../spec/vectors/proef.json", import.meta.url)),
);
const other = { ...proef, slug: "ander" };
const instruments = { proef, ander: other };
const DAY = "2026-11-23";

const sheet = (round, answers, instrument = proef) => ({ ...makeBlankSheet(instrument), round, answers });
const one = sheet(DAY, { "weten-wie": 4 });

Deno.test("what goes out comes in again, whole", () => {
  const sheets = [one, sheet("2026-11-24-2", { "doen-nu": "unknown" }, other)];
  assert.deepEqual(parseWorkbook(wholeOf(sheets), instruments), { sheets, refused: [] });
});

Deno.test("what goes out comes in again, however full each board is", () => {
  const boards = { bord: { slug: "bord", edition: 1, rows: [] } };
  const long = Array.from({ length: 40 }, (_, at) => [`n${at}`, { text: "x".repeat(100_000) }]);
  const sheets = [DAY, "2026-11-24"].map((round) => (
    { ...entries.makeBlankEntries(boards.bord), round, entries: Object.fromEntries(long) }
  ));
  assert.deepEqual(parseWorkbook(wholeOf(sheets), boards), { sheets, refused: [] });
});

Deno.test("one sheet by itself is a workbook of one", () => {
  assert.deepEqual(parseWorkbook(JSON.stringify(one), instruments).sheets, [one]);
});

for (const [text, key] of [
  ["", "bad-json"],
  ['{"format": "leergroep/workbook", "version": 2, "sheets": []}', "bad-version"],
  ['{"format": "leergroep/workbook", "version": 1, "sheets": {}}', "bad-field"],
  [wholeOf(Array(501).fill(one)), "bad-many"],
  [" ".repeat(100_000_001), "bad-size"],
]) {
  Deno.test(`what is no workbook is refused: ${key}`, () => {
    assert.throws(() => parseWorkbook(text, instruments), (error) => error.key === key);
  });
}

for (const [record, key] of [
  [null, "bad-format"],
  [7, "bad-format"],
  [{ ...one, instrument: "weg" }, "bad-unknown-instrument"],
  [{ ...one, instrument: "__proto__" }, "bad-unknown-instrument"],
  [{ ...one, edition: 99 }, "bad-edition"],
  [{ ...one, answers: { "weten-wie": 99 } }, "bad-field"],
]) {
  Deno.test(`a bad sheet does not spoil the others: ${key} of ${JSON.stringify(record)}`, () => {
    const read = parseWorkbook(wholeOf([record, one]), instruments);
    assert.deepEqual(read.sheets, [one]);
    assert.deepEqual(read.refused.map((refused) => refused.key), [key]);
  });
}

Deno.test("what was there stays, whatever comes in", () => {
  const theirs = [sheet(DAY, { "weten-wie": 1 }), sheet("2026-12-01", { "doen-nu": 2 })];
  const result = merged([one], theirs, DAY);
  assert.equal(result.sheets[0], one);
  assert.deepEqual(result.sheets.map((each) => each.round), [DAY, `${DAY}-2`, "2026-12-01"]);
  assert.deepEqual([result.added, result.known, result.apart], [1, 0, 1]);
});

Deno.test("bringing in the same once more changes nothing, in whatever order its keys are", () => {
  const theirs = [sheet(DAY, { "weten-wie": 1 }), one];
  const once = merged([one], theirs, DAY).sheets;
  const turned = theirs.map((each) => Object.fromEntries(Object.entries(each).reverse()));
  assert.deepEqual(merged(once, turned, DAY), { sheets: once, added: 0, known: 2, apart: 0 });
});

Deno.test("a sheet without a day is of today", () => {
  assert.equal(merged([], [sheet("", { "weten-wie": 1 })], DAY).sheets[0].round, DAY);
});

Deno.test("the newest round of each list comes first, and what is empty is left out", () => {
  const rounds = ["2026-11-23-2", "2026-11-23-10", DAY, "2025-01-01"];
  const sheets = [
    sheet(DAY, { "weten-wie": 1 }, other),
    ...rounds.map((round) => sheet(round, { "weten-wie": 2 })),
    sheet("2027-01-01", {}),
  ];
  const shown = sorted(sheets, instruments).map((each) => `${each.instrument} ${each.round}`);
  assert.deepEqual(shown, [
    "proef 2026-11-23-10",
    "proef 2026-11-23-2",
    `proef ${DAY}`,
    "proef 2025-01-01",
    `ander ${DAY}`,
  ]);
});

Deno.test("progress is told in words", () => {
  const all = proef.factors.flatMap((factor) => factor.items);
  const whole = Object.fromEntries(all.map((item) => [item.slug, "unknown"]));
  assert.equal(progress(proef, sheet(DAY, whole)).key, "complete");
  assert.deepEqual(progress(proef, one), { key: "answered-of", details: { done: 1, all: all.length } });
  assert.equal(progress(proef, { entries: { a: {} } }).key, "notes-one");
  assert.equal(progress(proef, { entries: { a: {}, b: {} } }).details.count, 2);
});

const begun = (sheets, subject = "") =>
  withRound(sheets, proef, { round: "2027-01-01", subject, mark: "ZZZZ" });
const mine = { ...one, role: "bewoner", group: "Noord", mark: "AAAA" };

Deno.test("a new round is empty and is by the same person as the newest round before", () => {
  const older = { ...one, round: "2026-02-01", mark: "BBBB", role: "school" };
  const [_, kept, next] = begun([older, mine]);
  assert.deepEqual(kept, mine);
  assert.deepEqual(next, { ...makeBlankSheet(proef), round: "2027-01-01", role: "bewoner", group: "Noord", mark: "AAAA" });
  assert.ok(hasNothing(next));
  assert.deepEqual(sorted([next], instruments), [next]);
});

Deno.test("who was never recognised is from the next round on, in the round before too", () => {
  const [before, next] = begun([one]);
  assert.deepEqual([before, next.mark], [{ ...one, mark: "ZZZZ" }, "ZZZZ"]);
});

Deno.test("after a wipe nothing is left to be recognised by", () => {
  assert.deepEqual(begun([]), []);
  assert.deepEqual(begun([{ ...mine, instrument: "ander" }]).length, 1);
});

Deno.test("another subject is no round of the first: it has no mark of it", () => {
  const about = { ...mine, subject: "Buurtmoeders" };
  const [_, other] = begun([about], "Speeltuin");
  assert.deepEqual([other.subject, other.mark, other.role], ["Speeltuin", undefined, "bewoner"]);
  const [__, same] = begun([about], "buurtmoeders ");
  assert.equal(same.mark, "AAAA");
});

Deno.test("a board that begins anew holds nothing of the one before", () => {
  const board = { slug: "bord", edition: 1 };
  const sheets = [{ format: "leergroep/entries", instrument: "bord", round: DAY, entries: {} }];
  assert.equal(withRound(sheets, board, { round: "2027-01-01", subject: "", mark: "ZZZZ" }), sheets);
});

Deno.test("a ladder that begins anew is about the same people, and holds no figure", () => {
  const ladder = { slug: "ladder", edition: 1, subject: "Wie?", rungs: [{ slug: "a" }, { slug: "b" }] };
  const filled = { ...entries.makeBlankEntries(ladder), round: DAY, subject: "Wij", entries: { a: { nu: "1" } } };
  const [before, next] = withRound([filled], ladder, { round: "2027-01-01", subject: "Wij", mark: "ZZZZ" });
  assert.deepEqual(before, filled);
  assert.deepEqual(next, { ...entries.makeBlankEntries(ladder), round: "2027-01-01", subject: "Wij" });
  assert.ok(hasNothing(next));
  assert.equal(progress(ladder, next).key, "round-empty");
  assert.deepEqual(progress(ladder, filled), { key: "figures-of", details: { done: 1, all: 6 } });
});

Deno.test("nothing filled in yet is said in words", () => {
  assert.equal(progress(proef, sheet(DAY, {})).key, "round-empty");
});
