import assert from "node:assert/strict";
import { type AnswerSheet, kind, makeBlankSheet, type Questionnaire } from "./answer_sheet.ts";
import { type DocumentSet, listChanges, makeKey, mergeSets } from "./document_set.ts";
import { findKind, type Sheet } from "./kinds.ts";
import { isSame } from "./merge.ts";
import { readVectors } from "./vectors.ts";

interface Case extends Record<"stored" | "before" | "after" | "merged", DocumentSet<Sheet>> {
  readonly name: string;
}

const { cases } = readVectors<{ readonly cases: readonly Case[] }>("merge_sets");
const byKey = ({ sheets }: DocumentSet<Sheet>) =>
  Object.fromEntries(sheets.map((one) => [makeKey(one), one]));

for (const { name, stored, before, after, merged } of cases) {
  Deno.test(`a set merges as Python does: ${name}`, () => {
    const found = mergeSets(findKind, stored, before, after);
    assert.ok(isSame(byKey(found), byKey(merged)), JSON.stringify(found));
    assert.deepEqual(found.currents, merged.currents);
  });
}

const proef = readVectors<Questionnaire>("proef");
const DAY = "2026-11-23";
const LATER = "2026-11-24";

const sheet = (round: string, answers: AnswerSheet["answers"]): AnswerSheet => (
  { ...makeBlankSheet(proef), round, answers }
);
const one = sheet(DAY, { "weten-wie": 4 });
const set = (sheets: AnswerSheet[], currents = {}): DocumentSet<AnswerSheet> => (
  { sheets, currents }
);
const mergeSheets = (...sides: [AnswerSheet[], AnswerSheet[], AnswerSheet[]]) => {
  const [stored, before, after] = sides.map((sheets) => set(sheets));
  return mergeSets(() => kind, stored, before, after).sheets;
};

Deno.test("only what differs is a change, and what is gone is one", () => {
  const two = sheet(LATER, { "doen-nu": 2 });
  const key = (round: string) => `proef/${round}`;
  assert.deepEqual(listChanges([one], [one, two]), [
    { key: key(LATER), before: undefined, after: two },
  ]);
  assert.deepEqual(listChanges([one, two], [two]), [{ key: key(DAY), before: one }]);
  const longer = sheet(DAY, { "weten-wie": 4, "doen-nu": 1 });
  assert.deepEqual(listChanges([one], [longer]), [
    { key: key(DAY), before: one, after: longer },
  ]);
});

Deno.test("what another tab did stays, whatever changed here", () => {
  const [mine, theirs] = [sheet(DAY, { "doen-nu": 2 }), sheet(LATER, { "doen-nu": 3 })];
  const both = sheet(DAY, { "weten-wie": 4, "doen-nu": 2 });
  assert.deepEqual(mergeSheets([one, theirs], [], [mine]), [theirs, both]);
  assert.deepEqual(mergeSheets([both, theirs], [one], []), [theirs, mine]);
  assert.deepEqual(mergeSheets([one, theirs], [one], []), [theirs]);
});

Deno.test("what another tab threw away comes back whole to who changed it", () => {
  const longer = sheet(DAY, { "weten-wie": 4, "doen-nu": 1 });
  assert.deepEqual(mergeSheets([], [one], [longer]), [longer]);
  assert.deepEqual(mergeSheets([], [one], [one]), []);
});

Deno.test("which round is open is that of who opened one last", () => {
  const merge = (...sides: [object, object, object]) => {
    const [stored, before, after] = sides.map((currents) => set([], currents));
    return mergeSets(() => kind, stored, before, after).currents;
  };
  assert.deepEqual(merge({ a: DAY, b: DAY }, { a: DAY }, { a: LATER }), { a: LATER, b: DAY });
  assert.deepEqual(merge({ a: LATER }, { a: DAY }, { a: DAY }), { a: LATER });
  assert.deepEqual(merge({ a: DAY, b: DAY }, { a: DAY }, {}), { b: DAY });
});
