import assert from "node:assert/strict";
import {
  type Entries,
  type EntriesDocument,
  type Entry,
  makeBlankEntries,
  parseEntries,
  setFields,
} from "../../../documents/front/entries.ts";
import { readVectors } from "../../../documents/front/vectors.ts";
import type { MembersState } from "../state.ts";
import * as harvest from "./harvest.ts";
import * as files from "./harvest_files.ts";

const { members, sessions } = readVectors<{
  members: MembersState;
  sessions: { entries: Entries; counts: Record<string, number> }[];
}>("session");
const board = (slug = "sessie-proef") => ({ slug, edition: 1 });
const day = "2026-11-23";
const translate = (key: string) => key;
const cells = harvest.CELLS.map((slug) => ({ slug, title: slug }));

/** Return a session with these actions. */
function makeSession(
  texts: readonly string[],
  { slug = "sessie-proef", round = day, group = "" } = {},
): EntriesDocument {
  const blank: EntriesDocument = { ...makeBlankEntries(board(slug)), round, group };
  const add = (sheet: EntriesDocument, text: string) =>
    harvest.addEntry(sheet, "acties", { text, wie: "Ans", wanneer: "2026-12-01" }, day);
  return texts.reduce(add, blank);
}
const listTexts = (sheet: EntriesDocument, cell = "acties") =>
  harvest.listCell(sheet, cell).map(({ text }) => text);

Deno.test("what is new comes last, and what is empty is not told", () => {
  const sheet = makeSession(["een", "", "  ", "twee"]);
  assert.deepEqual(listTexts(sheet), ["een", "", "  ", "twee"]);
  assert.deepEqual(harvest.listFilled(sheet, "acties").map(({ text }) => text), ["een", "twee"]);
});

Deno.test("every rule has one place in the harvest, and its id can be kept", () => {
  const slug = "a".repeat(60);
  const id = harvest.makeRuleId(slug);
  assert.equal(harvest.makeRuleId(slug), id);
  const blank = makeBlankEntries(board());
  const sheet = harvest.addEntry(blank, "vuistregels", { text: "x", rule: "r" }, day, id);
  assert.deepEqual(parseEntries(JSON.stringify(sheet), board()), sheet);
});

Deno.test("a group looks back on its own last session, on whatever case", () => {
  const now = { ...makeBlankEntries(board()), group: "Noord" };
  const sheets = [
    makeSession(["lang geleden"], { slug: "sessie-een", round: "2026-02-03", group: "Noord" }),
    makeSession(["pas"], { slug: "sessie-twee", round: "2026-10-11-2", group: "Noord" }),
    makeSession(["vroeger die dag"], { slug: "sessie-twee", round: "2026-10-11", group: "Noord" }),
    makeSession(["van een ander"], { slug: "sessie-twee", round: "2026-11-01", group: "Zuid" }),
    makeSession([], { slug: "sessie-drie", round: "2026-11-02", group: "Noord" }),
  ];
  const earlier = harvest.findLastSession(now, sheets);
  assert.ok(earlier);
  assert.deepEqual(listTexts(earlier), ["pas"]);
  assert.equal(harvest.findLastSession({ ...now, group: " noord " }, sheets), earlier);
  assert.equal(harvest.findLastSession({ ...now, group: "West" }, sheets), undefined);
});

Deno.test("a session does not look back on itself", () => {
  const sheet = makeSession(["een"]);
  assert.equal(harvest.findLastSession(sheet, [sheet]), undefined);
});

Deno.test("looking back takes over what was agreed, in order, and can be kept", () => {
  const back = harvest.makeLookBack(makeSession(["een", "", "twee"]));
  const sheet = { ...makeBlankEntries(board("sessie-later")), entries: back };
  assert.deepEqual(listTexts(sheet, "terugblik"), ["een", "twee"]);
  assert.deepEqual(Object.values(back)[0],
    { cell: "terugblik", order: 1, text: "een", wie: "Ans", wanneer: "2026-12-01" });
  assert.deepEqual(parseEntries(JSON.stringify(sheet), board("sessie-later")), sheet);
});

Deno.test("only rounds that were revealed are told", () => {
  const [{ entries, counts }] = sessions;
  const count = (open: Entry) => {
    const course = { verloop: { cell: "verloop", ...open } };
    const sheet = { ...makeBlankEntries(board()), entries: { ...entries, ...course } };
    return files.countChoices(members, sheet);
  };
  assert.deepEqual(count({}), []);
  const [first] = count({ "open-eerst": 1 });
  assert.deepEqual(first.options.map((one) => [one.eerst, "daarna" in one]),
    [[counts["eerst/een-of-ander/een"], false], [counts["eerst/een-of-ander/ander"], false]]);
  const [both] = count({ "open-eerst": 1, "open-daarna": 1 });
  assert.deepEqual(both.options.map((one) => [one.eerst, one.daarna]), [[1, 1], [2, 1]]);
});

const HOSTILE = [
  "komma, puntkomma; \"aanhaling\"",
  "regel een\nregel twee\r\nregel drie",
  "=HYPERLINK(\"http://kwaad\")", "+1", "-1", "@som", "\tx",
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
  "[tekst](javascript:alert(1))", "![x](http://kwaad/x.png)",
  "# kop", "> citaat", "1. lijst", "- lijst", "* lijst", "`code`", "a_b_c", "tab|el", "~~weg~~", "&lt;",
  "👩‍👩‍👧 emoji", "\u202Eomgekeerd", "---",
];

for (const text of HOSTILE) {
  Deno.test(`no text becomes markup, a formula or a row of its own: ${JSON.stringify(text)}`, () => {
    const sheet = makeSession([text, "volgende"]);
    const brought = { title: "Titel", sheet, cells, choices: [] };
    const lines = files.writeMarkdown(brought, translate).split("\n");
    assert.equal(lines.filter((line) => line.startsWith("- ")).length, 2);
    assert.equal(lines.filter((line) => line.startsWith("#")).length, 2);
    const first = lines.find((line) => line.startsWith("- "))?.slice(2) ?? "";
    assert.doesNotMatch(first.replaceAll(/\\./g, ""), /[<>[\]`*_|~&#!]/);
    assert.doesNotMatch(first, /^([-+=>]|\d+[.)])/);
    const csv = files.writeCsv(brought, translate);
    assert.equal(readRows(csv).length, 3);
    assert.doesNotMatch(readRows(csv)[1][1], /^[=+\-@\t\r]/);
    assert.ok(readRows(csv)[1][1].endsWith(text));
  });
}

/** Read a CSV as a spreadsheet does. */
function readRows(csv: string): string[][] {
  const rows = [[""]];
  let quoted = false;
  const plain = csv.replace("\ufeff", "");
  for (let at = 0; at < plain.length; at++) {
    const [sign, row] = [plain[at], rows[rows.length - 1]];
    if (quoted) {
      if (sign !== '"') row[row.length - 1] += sign;
      else if (plain[at + 1] === '"') row[row.length - 1] += plain[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ";") row.push("");
    else if (sign === "\r" && plain[at + 1] === "\n") {
      rows.push([""]);
      at++;
    } else row[row.length - 1] += sign;
  }
  return rows.slice(0, -1);
}

Deno.test("a row has who, when, how it stands and what was chosen in each round", () => {
  const sheet = makeSession(["een"]);
  const [{ id }] = harvest.listCell(sheet, "acties");
  const options = [{ statement: "Ja", eerst: 3, daarna: 4 }, { statement: "Nee", eerst: 2 }];
  const changed = setFields(sheet, id, { stand: "bezig" }, day);
  const choices = [{ title: "Vraag?", options }];
  const brought = { title: "Titel", sheet: changed, cells, choices };
  const rows = readRows(files.writeCsv(brought, translate));
  assert.deepEqual(rows.slice(1), [
    ["acties", "een", "Ans", "2026-12-01", "state-bezig", "", ""],
    ["Vraag?", "Ja", "", "", "", "3", "4"],
    ["Vraag?", "Nee", "", "", "", "2", ""],
  ]);
});

Deno.test("a state that is none is not said", () => {
  ["", undefined, "weg", "constructor"].forEach((stand) =>
    assert.equal(harvest.nameState(stand, translate), "")
  );
});
