import assert from "node:assert/strict";
import * as sheets from "./answer_sheet.ts";
import { merge } from "./merge.ts";
import { readVectors, makeText } from "./vectors.ts";

const { good, vectors } = readVectors("sheets");
const proef = readVectors("proef");
const plain = (value) => JSON.parse(JSON.stringify(value));

for (const vector of vectors.filter((one) => !one.error)) {
  Deno.test(`what is read is read whole: ${vector.name}`, () => {
    const text = makeText(vector, good);
    const sheet = sheets.parseSheet(text, proef);
    assert.deepEqual(plain(sheet), { ...sheets.makeBlankSheet(proef), ...JSON.parse(text) });
    assert.deepEqual(sheets.parseSheet(JSON.stringify(sheet), proef), sheet);
    assert.equal(({}).polluted, undefined);
  });
}

for (const vector of vectors.filter((one) => one.error)) {
  Deno.test(`what is no sheet is refused with the reason: ${vector.name}`, () => {
    assert.throws(
      () => sheets.parseSheet(makeText(vector, good), proef),
      ({ key, details }) => {
        assert.deepEqual({ key, details }, { key: vector.error, details: vector.details ?? {} });
        return true;
      },
    );
  });
}

Deno.test("a text of too many bytes is not even read", () => {
  const refusal = { key: "bad-size", details: { size: 6, most: 5 } };
  assert.throws(() => sheets.parseSheet(" ".repeat(sheets.MOST_BYTES + 1), proef), refusal);
  assert.throws(() => sheets.parseSheet(" ".repeat(sheets.MOST_BYTES), proef), { key: "bad-json" });
});

/** Every record of at most three keys, among them two that every object has. */
const records = [undefined, 1, 2].flatMap((x) =>
  [undefined, 1, 2].flatMap((y) =>
    [undefined, 1].map((z) =>
      Object.fromEntries(
        Object.entries({ a: x, constructor: y, ["__proto__"]: z })
          .filter(([_, value]) => value !== undefined),
      )
    )
  )
);
const keys = ["a", "constructor", "__proto__"];
const at = (record, key) => Object.hasOwn(record, key) ? record[key] : undefined;
const holding = (record) => ({ ...sheets.makeBlankSheet(proef), answers: record, notes: record, ...record });

Deno.test("what one writer changed is all that changes", () => {
  for (const before of records) {
    for (const after of records) {
      const [was, is] = [holding(before), holding(after)];
      assert.deepEqual(merge(sheets.kind, was, was, is), is);
      assert.deepEqual(merge(sheets.kind, is, was, was), is);
    }
  }
});

Deno.test("two writers lose nothing of each other", () => {
  for (const start of records) {
    for (const mine of records) {
      const stored = merge(sheets.kind, holding(start), holding(start), holding(mine));
      for (const theirs of records) {
        const merged = merge(sheets.kind, stored, holding(start), holding(theirs));
        const expected = keys.map((key) =>
          at(theirs, key) === at(start, key) ? at(mine, key) : at(theirs, key)
        );
        for (const part of [merged, merged.answers, merged.notes]) {
          assert.deepEqual(keys.map((key) => at(part, key)), expected);
        }
      }
    }
  }
});

Deno.test("the edition of the last writer stays", () => {
  const [older, newer] = [{ ...good, edition: 1 }, good];
  assert.equal(merge(sheets.kind, older, newer, newer).edition, 2);
});

Deno.test("an answer given, changed or taken away leaves the sheet it came from as it was", () => {
  const empty = sheets.makeBlankSheet(proef);
  const given = sheets.setAnswer(empty, "weten-wie", 4, "2026-11-23");
  const changed = sheets.setAnswer(given, "weten-wie", "unknown", "2026-12-01");
  const taken = sheets.setAnswer(changed, "weten-wie", undefined, "2026-12-02");
  assert.deepEqual(empty, sheets.makeBlankSheet(proef));
  assert.deepEqual(given.answers, { "weten-wie": 4 });
  assert.deepEqual(changed.answers, { "weten-wie": "unknown" });
  assert.deepEqual(taken.answers, {});
});

Deno.test("a round is the day of the first answer or note, and stays", () => {
  const noted = sheets.setNote(sheets.makeBlankSheet(proef), "weten", "gezien", "2026-11-23");
  assert.equal(noted.round, "2026-11-23");
  assert.equal(sheets.setAnswer(noted, "doen-nu", 1, "2026-12-01").round, "2026-11-23");
});

Deno.test("a note is kept up to what a file may hold, so that its own file opens again", () => {
  const long = "é".repeat(sheets.MOST_NOTE + 1);
  const sheet = sheets.setNote(good, "weten", long, "2026-11-23");
  assert.equal(sheet.notes.weten.length, sheets.MOST_NOTE);
  assert.deepEqual(sheets.parseSheet(JSON.stringify(sheet), proef), sheet);
});

Deno.test("only answers to statements that there are count", () => {
  const items = sheets.listItems(proef);
  assert.deepEqual(items.map((item) => item.slug), [
    "weten-wie",
    "weten-wat",
    "doen-samen",
    "doen-nu",
  ]);
  assert.equal(sheets.countAnswers(items, { ...good, answers: { "weten-wie": 1, "weten-toen": 2 } }), 1);
});

Deno.test("a sheet is empty until there is an answer or a note with words", () => {
  const empty = sheets.makeBlankSheet(proef);
  assert.ok(sheets.isEmpty(empty));
  assert.ok(sheets.isEmpty({ ...empty, by: "ik", notes: { weten: "" } }));
  assert.ok(!sheets.isEmpty({ ...empty, notes: { weten: "x" } }));
  assert.ok(!sheets.isEmpty({ ...empty, answers: { "weten-wie": "not-applicable" } }));
});

Deno.test("filling in from a file takes nothing of mine away", () => {
  const mine = {
    ...good,
    round: "",
    answers: { "weten-wie": 1 },
    notes: { weten: "mijn", doen: "" },
  };
  const theirs = {
    ...good,
    round: "2026-10-01",
    answers: { "weten-wie": 5, "doen-nu": 2 },
    notes: { weten: "hun", doen: "hun" },
  };
  const both = sheets.fillIn(mine, theirs);
  assert.deepEqual(both.answers, { "weten-wie": 1, "doen-nu": 2 });
  assert.deepEqual(both.notes, { weten: "mijn", doen: "hun" });
  assert.equal(both.round, "2026-10-01");
  assert.equal(sheets.fillIn(theirs, mine).round, "2026-10-01");
});

Deno.test("today is the day where the reader is, until midnight and from midnight on", () => {
  assert.equal(sheets.getToday(new Date(2026, 0, 2, 0, 0, 0)), "2026-01-02");
  assert.equal(sheets.getToday(new Date(2026, 10, 23, 23, 59, 59)), "2026-11-23");
});

Deno.test("a second round of one day gets a name of its own", () => {
  assert.equal(sheets.nameRound([], "2026-11-23"), "2026-11-23");
  assert.equal(sheets.nameRound(["2026-11-22"], "2026-11-23"), "2026-11-23");
  assert.equal(sheets.nameRound(["2026-11-23"], "2026-11-23"), "2026-11-23-2");
  const three = ["2026-11-23-2", "2026-11-23", "2026-11-23-3"];
  assert.equal(sheets.nameRound(three, "2026-11-23"), "2026-11-23-4");
  assert.equal(sheets.nameRound(["2026-11-23"], "2026-11-23-2"), "2026-11-23-2");
});
