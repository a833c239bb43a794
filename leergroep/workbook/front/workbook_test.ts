import assert from "node:assert/strict";
import type { BoardState } from "../../board/front/state.ts";
import type { ChecklistState } from "../../checklist/front/state.ts";
import {
  type Answer,
  type AnswerSheet,
  makeBlankSheet,
} from "../../documents/front/answer_sheet.ts";
import { type EntriesDocument, makeBlankEntries } from "../../documents/front/entries.ts";
import type { Sheet } from "../../documents/front/kinds.ts";
import { encode } from "../../documents/front/share_code.ts";
import { assertUnpolluted, readVectors } from "../../documents/front/vectors.ts";
import type { LadderState } from "../../ladder/front/state.ts";
import type { SessionBoardState } from "./state.ts";
import {
  addSheets,
  beginRound,
  hasNothing,
  measureProgress,
  parseWorkbook,
  sortSheets,
  writeWorkbook,
} from "./workbook.ts";

const proef = readVectors<ChecklistState>("proef");
const other = { ...proef, slug: "ander" };
const instruments = { proef, ander: other };
const DAY = "2026-11-23";
const board: BoardState = {
  slug: "bord",
  edition: 1,
  title: "Bord",
  layout: "grid",
  picture: "",
  outcome: "",
  rows: [],
};

const makeSheet = (
  round: string,
  answers: Record<string, Answer>,
  instrument = proef,
): AnswerSheet => ({ ...makeBlankSheet(instrument), round, answers });
const makeBoard = (entries: EntriesDocument["entries"], instrument = board): EntriesDocument => ({
  ...makeBlankEntries(instrument),
  round: DAY,
  entries,
});
const one = makeSheet(DAY, { "weten-wie": 4 });

Deno.test("what goes out comes in again, whole", () => {
  const sheets = [one, makeSheet("2026-11-24-2", { "doen-nu": "unknown" }, other)];
  assert.deepEqual(parseWorkbook(writeWorkbook(sheets), instruments), { sheets, refused: [] });
});

Deno.test("what goes out comes in again, however full each board is", () => {
  const long = Array.from({ length: 40 }, (_, at) => [`n${at}`, { text: "x".repeat(100_000) }]);
  const sheets = [DAY, "2026-11-24"]
    .map((round) => ({ ...makeBoard(Object.fromEntries(long)), round }));
  const read = parseWorkbook(writeWorkbook(sheets), { bord: board });
  assert.deepEqual(read, { sheets, refused: [] });
});

Deno.test("one sheet by itself is a workbook of one", () => {
  assert.deepEqual(parseWorkbook(JSON.stringify(one), instruments).sheets, [one]);
});

Deno.test("sheets come in from a list, a mail and another program's JSON, and codes from that too", () => {
  const other = { ...one, round: "2026-01-02" };
  const known = { ...instruments, bord: board };
  const bord = makeBoard({ a: { text: "x" } });
  const read = (text: string) => {
    const { sheets, refused } = parseWorkbook(text, known);
    return [sheets, refused.map(({ key }) => key)];
  };
  assert.deepEqual(read(JSON.stringify([one, bord, 7])), [[one, bord], []]);
  assert.deepEqual(read(JSON.stringify([one, { ...other, answers: 7 }])), [[one], ["bad-field"]]);
  assert.deepEqual(read(`${JSON.stringify(one)}\n${JSON.stringify(other)}\n`), [[one, other], []]);
  const quoted = JSON.stringify(one, null, 1).replaceAll("\n", "\n> ");
  assert.deepEqual(read(`Van: bewoner\n> ${quoted}\n> groet`), [[one], []]);
  assert.deepEqual(read(JSON.stringify({ rows: [{ doc: one }] })), [[one], []]);
  const code = encode({ ...one, mark: "K7Q2M3P4Z" }, proef);
  const { sheets } = parseWorkbook(JSON.stringify({ chat: [`hoi\n${code}`] }), known);
  assert.deepEqual(sheets.map((sheet) => "answers" in sheet && sheet.answers), [one.answers]);
});

const wholes: [text: string, key: string][] = [
  ["", "bad-json"],
  ['{"format": "leergroep/workbook", "version": 2, "sheets": []}', "bad-version"],
  ['{"format": "leergroep/workbook", "version": 1, "sheets": {}}', "bad-field"],
  [writeWorkbook(Array(20_001).fill(one)), "bad-many"],
  [" ".repeat(100_000_001), "bad-size"],
];
for (const [text, key] of wholes) {
  Deno.test(`what is no workbook is refused: ${key}`, () => {
    assert.throws(() => parseWorkbook(text, instruments), { key });
  });
}

Deno.test("more than five hundred rounds come back in, within a second", () => {
  const days = Array.from({ length: 1_500 }, (_, at) => new Date(Date.UTC(2020, 0, 1 + at)));
  const many = days.map((day) => ({ ...one, round: day.toISOString().slice(0, 10) }));
  const { sheets, refused } = parseWorkbook(writeWorkbook(many), instruments);
  assert.deepEqual([sheets.length, refused], [1_500, []]);
  const once = addSheets([], sheets, "2026-11-23");
  assert.deepEqual(once.counts, { added: 1_500, known: 0, apart: 0 });
  assert.equal(addSheets(once.sheets, sheets, "2026-11-23").counts.known, 1_500);
});

Deno.test("no record of any kind sinks the others", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const odd = [
    '{"toString": 1}',
    '{"format": {"toString": 1}}',
    '{"__proto__": {"format": "leergroep/answers"}}',
    '{"format": "leergroep/answers", "instrument": {"toString": 1}}',
    `{"format": "leergroep/answers", "instrument": "${one.instrument}", "x": ${deep}}`,
    deep,
    '"tekst"',
  ];
  const text = `{"format": "leergroep/workbook", "version": 1, "sheets": [${odd.join()}, ${
    JSON.stringify(one)
  }]}`;
  const { sheets, refused } = parseWorkbook(text, instruments);
  assert.deepEqual(sheets, [one]);
  assert.equal(refused.length, odd.length);
  assertUnpolluted();
});

Deno.test("codes come in as sheets, from whatever text they stand in", () => {
  const code = encode({ ...one, mark: "K7Q2M3P4Z" }, proef);
  const text = `Bewoner 1: ${code} = Plein\nBewoner 2: ${code.slice(0, -1)}\n`;
  const { sheets, refused } = parseWorkbook(text, instruments);
  const { round, answers, subject } = sheets[0] as AnswerSheet;
  assert.deepEqual({ round, answers, subject }, {
    round: one.round,
    answers: one.answers,
    subject: "Plein",
  });
  assert.deepEqual(refused.map(({ name, key }) => [name, key]), [["Bewoner 2", "code-short"]]);
  const { counts } = addSheets([{ ...one, mark: "K7Q2M3P4Z", subject: "Plein" }], sheets, "");
  assert.equal(counts.known, 1);
});

const records: [record: unknown, key: string][] = [
  [null, "bad-format"],
  [7, "bad-format"],
  [{ ...one, instrument: "weg" }, "bad-unknown-instrument"],
  [{ ...one, instrument: "__proto__" }, "bad-unknown-instrument"],
  [{ ...one, edition: 99 }, "bad-edition"],
  [{ ...one, answers: { "weten-wie": 99 } }, "bad-field"],
  [{ ...one, instrument: "bord" }, "bad-format"],
  [{ ...makeBoard({}), instrument: 7 }, "bad-field"],
];
for (const [record, key] of records) {
  Deno.test(`a bad sheet does not spoil the others: ${key} of ${JSON.stringify(record)}`, () => {
    const read = parseWorkbook(writeWorkbook([record, one]), { ...instruments, bord: board });
    assert.deepEqual(read.sheets, [one]);
    assert.deepEqual(read.refused.map((refused) => refused.key), [key]);
  });
}

Deno.test("what was there stays, whatever comes in", () => {
  const theirs = [makeSheet(DAY, { "weten-wie": 1 }), makeSheet("2026-12-01", { "doen-nu": 2 })];
  const { sheets, counts } = addSheets([one], theirs, DAY);
  assert.equal(sheets[0], one);
  assert.deepEqual(sheets.map((each) => each.round), [DAY, `${DAY}-2`, "2026-12-01"]);
  assert.deepEqual(counts, { added: 1, known: 0, apart: 1 });
});

Deno.test("bringing in the same once more changes nothing, in whatever order its keys are", () => {
  const theirs = [makeSheet(DAY, { "weten-wie": 1 }), one];
  const { sheets } = addSheets([one], theirs, DAY);
  const reverse = (sheet: AnswerSheet): AnswerSheet => ({
    ...Object.fromEntries(Object.entries(sheet).reverse()),
    ...sheet,
  });
  assert.notDeepEqual(Object.keys(reverse(one)), Object.keys(one));
  const counts = { added: 0, known: 2, apart: 0 };
  assert.deepEqual(addSheets(sheets, theirs.map(reverse), DAY), { sheets, counts });
});

Deno.test("a sheet without a day is of today", () => {
  assert.equal(addSheets([], [makeSheet("", { "weten-wie": 1 })], DAY).sheets[0].round, DAY);
});

Deno.test("the newest round of each list comes first, and what is empty is left out", () => {
  const rounds = ["2026-11-23-2", "2026-11-23-10", DAY, "2025-01-01"];
  const sheets = [
    makeSheet(DAY, { "weten-wie": 1 }, other),
    ...rounds.map((round) => makeSheet(round, { "weten-wie": 2 })),
    makeSheet("2027-01-01", {}),
  ];
  const shown = sortSheets(sheets, instruments).map((each) => `${each.instrument} ${each.round}`);
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
  const whole = Object.fromEntries<Answer>(all.map((item) => [item.slug, "unknown"]));
  assert.equal(measureProgress(proef, makeSheet(DAY, whole)).key, "complete");
  const details = { done: 1, all: all.length };
  assert.deepEqual(measureProgress(proef, one), { key: "answered-of", details });
  assert.equal(measureProgress(board, makeBoard({ a: {} })).key, "notes-one");
  assert.equal(measureProgress(board, makeBoard({ a: {}, b: {} })).details.count, 2);
  assert.equal(measureProgress(proef, makeSheet(DAY, {})).key, "round-empty");
});

Deno.test("of a session only what is in its cells is told, not how it went", () => {
  const cell = { slug: "acties", title: "Acties", prompt: "", fields: [], cells: [] };
  const session: SessionBoardState = { ...board, case: "alkmaar", rows: [{ cells: [cell] }] };
  const entries = { a: { cell: "acties" }, verloop: { cell: "weg" }, "handen-1": { geteld: 3 } };
  assert.equal(measureProgress(session, makeBoard(entries)).key, "harvest-one");
  const { verloop } = entries;
  assert.deepEqual(measureProgress(session, makeBoard({ verloop })).details, { count: 0 });
});

const NEXT = { round: "2027-01-01", subject: "", mark: "ZZZZ" };
const begin = (sheets: Sheet[], subject = "") =>
  beginRound(sheets, proef, { ...NEXT, subject }) as AnswerSheet[];
const mine = { ...one, role: "bewoner", group: "Noord", mark: "AAAA" };

Deno.test("a new round is empty and is by the same person as the newest round before", () => {
  const older = { ...one, round: "2026-02-01", mark: "BBBB", role: "school" };
  const [_, kept, next] = begin([older, mine]);
  assert.deepEqual(kept, mine);
  const about = { round: NEXT.round, role: "bewoner", group: "Noord", mark: "AAAA" };
  assert.deepEqual(next, { ...makeBlankSheet(proef), ...about });
  assert.ok(hasNothing(next));
  assert.deepEqual(sortSheets([next], instruments), [next]);
});

Deno.test("who was never recognised is from the next round on, in the round before too", () => {
  const [before, next] = begin([one]);
  assert.deepEqual([before, next.mark], [{ ...one, mark: "ZZZZ" }, "ZZZZ"]);
});

Deno.test("after a wipe nothing is left to be recognised by", () => {
  assert.deepEqual(begin([]), []);
  assert.deepEqual(begin([{ ...mine, instrument: "ander" }]).length, 1);
});

Deno.test("another subject is no round of the first: it has no mark of it", () => {
  const about = { ...mine, subject: "Buurtmoeders" };
  const [_, other] = begin([about], "Speeltuin");
  assert.deepEqual([other.subject, other.mark, other.role], ["Speeltuin", undefined, "bewoner"]);
  const [__, same] = begin([about], "buurtmoeders ");
  assert.equal(same.mark, "AAAA");
});

Deno.test("a board that begins anew holds nothing of the one before", () => {
  const sheets = [makeBoard({})];
  assert.equal(beginRound(sheets, board, NEXT), sheets);
});

Deno.test("a ladder that begins anew is about the same people, and holds no figure", () => {
  const rungs = ["a", "b"].map((slug) => ({ slug, title: slug, explanation: "" }));
  const about = { title: "Ladder", scope: "", subject: "Wie?", outcome: "", leftOut: [] };
  const ladder: LadderState = { slug: "ladder", edition: 1, ...about, rungs };
  const blank = makeBlankEntries(ladder);
  const filled = { ...blank, round: DAY, subject: "Wij", entries: { a: { nu: "1" } } };
  const [before, next] = beginRound([filled], ladder, { ...NEXT, subject: "Wij" });
  assert.deepEqual(before, filled);
  assert.deepEqual(next, { ...blank, round: NEXT.round, subject: "Wij" });
  assert.ok(hasNothing(next));
  assert.equal(measureProgress(ladder, next).key, "round-empty");
  const details = { done: 1, all: 6 };
  assert.deepEqual(measureProgress(ladder, filled), { key: "figures-of", details });
});
