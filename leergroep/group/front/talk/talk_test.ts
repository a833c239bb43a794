import assert from "node:assert/strict";
import {
  type EntriesDocument,
  makeBlankEntries,
  setFields,
} from "../../../documents/front/entries.ts";
import { addEntry, listCell } from "../../../session/front/results/harvest.ts";
import type { StatementMeasure } from "../measures.ts";
import { chooseSheet, dropEmpty } from "./agreements.ts";
import { layDots, placeDots } from "./dot_grid.ts";
import { askAbout, listSteps } from "./steps.ts";

const BOARD = { slug: "afspraken", edition: 1 };
const SCALE = [{ value: 1, word: "Niet" }, { value: 2, word: "Deels" }, { value: 3, word: "Wel" }];
const translate = (key: string, details = {}) => [key, ...Object.values(details)].join(" ");

const measure = (fields: Partial<StatementMeasure>): StatementMeasure => ({
  factor: "f", item: "i", statement: "", counts: [0, 0, 0], unknown: 0, notApplicable: 0, open: 0,
  answered: 0, lowest: null, highest: null, agreement: null, ...fields,
});

function agree(subject: string, round: string, ...texts: string[]): EntriesDocument {
  const blank = { ...makeBlankEntries(BOARD), round, subject };
  const add = (sheet: EntriesDocument, text: string) =>
    addEntry(sheet, "acties", { text }, round, `id-${round}-${text.length}`);
  return texts.reduce(add, blank);
}
const listKinds = (sheet: EntriesDocument, fresh = "") =>
  listSteps([measure({ item: "een" }), measure({ item: "twee" })], sheet, fresh)
    .map(({ kind }) => kind);

Deno.test("a talk goes from what became of it over every statement to what is agreed", () => {
  const first = agree("CLEAR", "2026-01-20", "bellen");
  const next = chooseSheet([first], BOARD, { subject: "CLEAR", day: "2026-06-10" }, "2026-06-20");
  assert.deepEqual(listKinds(next, "x"),
    ["back", "statement", "statement", "action", "harvest", "take"]);
  const blank = makeBlankEntries(BOARD);
  assert.deepEqual(listKinds(blank, "x"), ["statement", "statement", "action", "harvest"]);
});

Deno.test("an action that is written keeps its place, and there is no second blank one", () => {
  const sheet = addEntry(makeBlankEntries(BOARD), "acties", { text: "bellen" }, "2026-01-01", "x");
  assert.deepEqual(listKinds(sheet, "x").filter((kind) => kind === "action"), ["action"]);
});

Deno.test("who opens the stage again in the same round goes on with what was agreed", () => {
  const kept = [agree("CLEAR", "2026-01-20", "bellen"), agree("Scan", "2026-01-21", "lopen")];
  const about = { subject: " clear ", day: "2026-01-10" };
  assert.equal(chooseSheet(kept, BOARD, about, "2026-02-01"), kept[0]);
});

Deno.test("a next round begins with what became of the last about the same", () => {
  const kept = [agree("CLEAR", "2026-01-20", "bellen", "lopen nu"),
    agree("CLEAR", "2026-03-20"), agree("Scan", "2026-05-01", "iets anders")];
  const about = { subject: "CLEAR", day: "2026-06-10" };
  const next = chooseSheet(kept, BOARD, about, "2026-06-20");
  assert.deepEqual(listCell(next, "terugblik").map(({ text }) => text), ["bellen", "lopen nu"]);
  assert.deepEqual([next.round, next.subject], ["2026-06-20", ""]);
});

Deno.test("agreements of another talk of the same day stay as they are", () => {
  const kept = [agree("Scan", "2026-06-20", "iets anders")];
  const next = chooseSheet(kept, BOARD, { subject: "CLEAR", day: "2026-06-10" }, "2026-06-20");
  assert.equal(next.round, "2026-06-20-2");
});

Deno.test("an action without a text is dropped, whatever else was filled in", () => {
  const sheet = agree("CLEAR", "2026-01-20", "bellen", " ");
  const [filled, empty] = listCell(sheet, "acties");
  const tidy = dropEmpty(setFields(sheet, empty.id, { wie: "Ans" }, "2026-01-20"));
  assert.deepEqual(Object.keys(tidy.entries), [filled.id]);
  assert.equal(dropEmpty(tidy), tidy);
});

Deno.test("dots are as large as fits, and never overflow their place", () => {
  for (const most of [0, 1, 5, 12, 13, 40, 200, 1_000]) {
    const { columns, rows } = layDots(most);
    assert.ok(columns * rows >= Math.max(most, 8));
    assert.ok((columns - 1) * rows < Math.max(most, 8), "no column stays empty");
  }
  assert.deepEqual(layDots(12, 1), { columns: 3, rows: 4 });
  assert.deepEqual(layDots(12, 0.2), { columns: 6, rows: 2 });
});

Deno.test("every row of dots stands in the middle, above its number", () => {
  const middles = (count: number) => {
    const rows = Map.groupBy(placeDots(count, { columns: 4, rows: 3 }), ({ y }) => y);
    return [...rows.values()].map((row) => row.reduce((sum, { x }) => sum + x, 0) / row.length);
  };
  assert.deepEqual([1, 2, 4, 7, 12].map(middles), [[2], [2], [2], [2, 2], [2, 2, 2]]);
});

Deno.test("what people could ask follows from how they answered", () => {
  const ask = (fields: Partial<StatementMeasure>) =>
    askAbout(translate, SCALE, measure(fields)).join("; ");
  const far = { lowest: 1, highest: 3, agreement: 0.2, counts: [1, 0, 1], answered: 2 };
  assert.equal(ask(far), "talk-ask Niet Wel");
  assert.equal(ask({ ...far, unknown: 2 }), "talk-ask Niet Wel; talk-ask-unknown 2");
  assert.equal(ask({ lowest: 2, highest: 2, agreement: 1 }), "talk-ask-agreed Deels Deels");
  assert.equal(ask({ unknown: 1 }), "talk-ask-few  ; talk-ask-unknown-one 1");
});
