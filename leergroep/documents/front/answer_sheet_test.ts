import assert from "node:assert/strict";
import {
  type AnswerSheet,
  countAnswers,
  fillIn,
  isEmpty,
  kind,
  listItems,
  makeBlankSheet,
  parseSheet,
  type Questionnaire,
  setAnswer,
  setNote,
} from "./answer_sheet.ts";
import { getToday, isRound, MOST_BYTES, MOST_NOTE, nameRound } from "./document.ts";
import { merge } from "./merge.ts";
import {
  assertRefused,
  assertUnpolluted,
  makeText,
  type ReadVectors,
  readVectors,
} from "./vectors.ts";

const { good, vectors } = readVectors<ReadVectors<AnswerSheet>>("sheets");
const proef = readVectors<Questionnaire>("proef");
const empty = makeBlankSheet(proef);
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

for (const vector of vectors.filter((one) => !one.error)) {
  Deno.test(`what is read is read whole: ${vector.name}`, () => {
    const text = makeText(vector, good);
    const sheet = parseSheet(text, proef);
    assert.deepEqual(copy(sheet), { ...empty, ...JSON.parse(text) });
    assert.deepEqual(parseSheet(JSON.stringify(sheet), proef), sheet);
    assertUnpolluted();
  });
}

for (const vector of vectors.filter((one) => one.error)) {
  Deno.test(`what is no sheet is refused with the reason: ${vector.name}`, () => {
    assertRefused(() => parseSheet(makeText(vector, good), proef), vector);
  });
}

Deno.test("a text of too many bytes is not even read", () => {
  const refusal = { key: "bad-size", details: { size: 6, most: 5 } };
  assert.throws(() => parseSheet(" ".repeat(MOST_BYTES + 1), proef), refusal);
  assert.throws(() => parseSheet(" ".repeat(MOST_BYTES), proef), { key: "bad-json" });
});

/** Every record of at most three keys, among them two that every object has. */
const records: Record<string, number>[] = [undefined, 1, 2].flatMap((x) =>
  [undefined, 1, 2].flatMap((y) =>
    [undefined, 1].map((z) =>
      Object.fromEntries(
        [["a", x], ["constructor", y], ["__proto__", z]].filter(([_, value]) =>
          value !== undefined
        ),
      )
    )
  )
);
const KEYS = ["a", "constructor", "__proto__"];
const listValues = (record: object) =>
  KEYS.map((key) => Object.getOwnPropertyDescriptor(record, key)?.value);
const notesOf = (record: Record<string, number>) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, String(value)]));
const fill = (record: Record<string, number>): AnswerSheet => (
  { ...empty, answers: record, notes: notesOf(record), ...record }
);

Deno.test("what one writer changed is all that changes", () => {
  for (const before of records) {
    for (const after of records) {
      const [was, is] = [fill(before), fill(after)];
      assert.deepEqual(merge(kind, was, was, is), is);
      assert.deepEqual(merge(kind, is, was, was), is);
    }
  }
});

Deno.test("two writers lose nothing of each other", () => {
  for (const start of records) {
    for (const mine of records) {
      const stored = merge(kind, fill(start), fill(start), fill(mine));
      for (const theirs of records) {
        const merged = merge(kind, stored, fill(start), fill(theirs));
        const [old, own, other] = [start, mine, theirs].map(listValues);
        const expected = KEYS.map((_, at) => other[at] === old[at] ? own[at] : other[at]);
        assert.deepEqual(listValues(merged), expected);
        assert.deepEqual(listValues(merged.answers), expected);
        const notes = expected.map((value) => value === undefined ? value : String(value));
        assert.deepEqual(listValues(merged.notes), notes);
      }
    }
  }
});

Deno.test("the edition of the last writer stays", () => {
  const [older, newer] = [{ ...good, edition: 1 }, good];
  assert.equal(merge(kind, older, newer, newer).edition, 2);
});

Deno.test("an answer given, changed or taken away leaves the sheet it came from as it was", () => {
  const given = setAnswer(empty, "weten-wie", 4, "2026-11-23");
  const changed = setAnswer(given, "weten-wie", "unknown", "2026-12-01");
  const taken = setAnswer(changed, "weten-wie", undefined, "2026-12-02");
  assert.deepEqual(empty, empty);
  assert.deepEqual(given.answers, { "weten-wie": 4 });
  assert.deepEqual(changed.answers, { "weten-wie": "unknown" });
  assert.deepEqual(taken.answers, {});
});

Deno.test("a round is the day of the first answer or note, and stays", () => {
  const noted = setNote(empty, "weten", "gezien", "2026-11-23");
  assert.equal(noted.round, "2026-11-23");
  assert.equal(setAnswer(noted, "doen-nu", 1, "2026-12-01").round, "2026-11-23");
});

Deno.test("a note is kept up to what a file may hold, so that its own file opens again", () => {
  const long = "é".repeat(MOST_NOTE + 1);
  const sheet = setNote(good, "weten", long, "2026-11-23");
  assert.equal(sheet.notes.weten.length, MOST_NOTE);
  assert.deepEqual(parseSheet(JSON.stringify(sheet), proef), sheet);
});

Deno.test("only answers to statements that there are count", () => {
  const items = listItems(proef);
  assert.deepEqual(items.map((item) => item.slug), [
    "weten-wie",
    "weten-wat",
    "doen-samen",
    "doen-nu",
  ]);
  assert.equal(countAnswers(items, { ...good, answers: { "weten-wie": 1, "weten-toen": 2 } }), 1);
});

Deno.test("a sheet is empty until there is an answer or a note with words", () => {
  assert.ok(isEmpty(empty));
  assert.ok(isEmpty({ ...empty, by: "ik", notes: { weten: "" } }));
  assert.ok(!isEmpty({ ...empty, notes: { weten: "x" } }));
  assert.ok(!isEmpty({ ...empty, answers: { "weten-wie": "not-applicable" } }));
});

Deno.test("filling in from a file takes nothing of mine away", () => {
  const mine: AnswerSheet = {
    ...good,
    round: "",
    answers: { "weten-wie": 1 },
    notes: { weten: "mijn", doen: "" },
  };
  const theirs: AnswerSheet = {
    ...good,
    round: "2026-10-01",
    answers: { "weten-wie": 5, "doen-nu": 2 },
    notes: { weten: "hun", doen: "hun" },
  };
  const both = fillIn(mine, theirs);
  assert.deepEqual(both.answers, { "weten-wie": 1, "doen-nu": 2 });
  assert.deepEqual(both.notes, { weten: "mijn", doen: "hun" });
  assert.equal(both.round, "2026-10-01");
  assert.equal(fillIn(theirs, mine).round, "2026-10-01");
});

Deno.test("today is the day where the reader is, until midnight and from midnight on", () => {
  assert.equal(getToday(new Date(2026, 0, 2, 0, 0, 0)), "2026-01-02");
  assert.equal(getToday(new Date(2026, 10, 23, 23, 59, 59)), "2026-11-23");
});

Deno.test("a second round of one day gets a name of its own", () => {
  assert.equal(nameRound([], "2026-11-23"), "2026-11-23");
  assert.equal(nameRound(["2026-11-22"], "2026-11-23"), "2026-11-23");
  assert.equal(nameRound(["2026-11-23"], "2026-11-23"), "2026-11-23-2");
  const three = ["2026-11-23-2", "2026-11-23", "2026-11-23-3"];
  assert.equal(nameRound(three, "2026-11-23"), "2026-11-23-4");
  assert.equal(nameRound(["2026-11-23"], "2026-11-23-2"), "2026-11-23-2");
});

Deno.test("a thousand rounds of one day have names that are read", () => {
  const rounds = Array.from({ length: 990 }, (_, at) => `2026-12-31${at ? `-${at + 1}` : ""}`);
  while (rounds.length < 1_001) rounds.push(nameRound(rounds, "2026-12-31"));
  assert.equal(new Set(rounds).size, 1_001);
  assert.ok(rounds.every(isRound));
  assert.deepEqual(rounds.slice(-3), ["2026-12-31-999", "2027-01-01", "2027-01-01-2"]);
});
