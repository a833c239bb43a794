import assert from "node:assert/strict";
import { makeBlankEntries, parseEntries, setFields } from "../../documents/front/entries.ts";
import { readVectors } from "../../documents/front/vectors.ts";
import * as harvest from "./harvest.ts";

const { members, sessions } = readVectors("session");
const board = (slug = "sessie-proef") => ({ slug, edition: 1 });
const day = "2026-11-23";
const translate = (key) => key;
const cells = harvest.CELLS.map((slug) => ({ slug, title: slug }));

const holding = (texts, { slug, round = day, group = "" } = {}) =>
  texts.reduce(
    (sheet, text) => harvest.withNew(sheet, "acties", { text, wie: "Ans", wanneer: "2026-12-01" }, day),
    { ...makeBlankEntries(board(slug)), round, group },
  );
const texts = (sheet, cell = "acties") => harvest.inCell(sheet, cell).map(({ text }) => text);

Deno.test("what is new comes last, and what is empty is not told", () => {
  const sheet = holding(["een", "", "  ", "twee"]);
  assert.deepEqual(texts(sheet), ["een", "", "  ", "twee"]);
  assert.deepEqual(harvest.filled(sheet, "acties").map(({ text }) => text), ["een", "twee"]);
});

Deno.test("every rule has one place in the harvest, and its id can be kept", () => {
  const slug = "a".repeat(60);
  assert.equal(harvest.ruleId(slug), harvest.ruleId(slug));
  const sheet = harvest.withNew(makeBlankEntries(board()), "vuistregels", { text: "x", rule: "r" }, day, harvest.ruleId(slug));
  assert.deepEqual(parseEntries(JSON.stringify(sheet), board()), sheet);
});

Deno.test("a group looks back on its own last session, on whatever case", () => {
  const now = { ...makeBlankEntries(board()), group: "Noord" };
  const sheets = [
    holding(["lang geleden"], { slug: "sessie-een", round: "2026-02-03", group: "Noord" }),
    holding(["pas"], { slug: "sessie-twee", round: "2026-10-11-2", group: "Noord" }),
    holding(["vroeger die dag"], { slug: "sessie-twee", round: "2026-10-11", group: "Noord" }),
    holding(["van een ander"], { slug: "sessie-twee", round: "2026-11-01", group: "Zuid" }),
    holding([], { slug: "sessie-drie", round: "2026-11-02", group: "Noord" }),
  ];
  const earlier = harvest.lastTime(now, sheets);
  assert.deepEqual(texts(earlier), ["pas"]);
  assert.equal(harvest.lastTime({ ...now, group: " noord " }, sheets), earlier);
  assert.equal(harvest.lastTime({ ...now, group: "West" }, sheets), undefined);
});

Deno.test("a session does not look back on itself", () => {
  const sheet = holding(["een"]);
  assert.equal(harvest.lastTime(sheet, [sheet]), undefined);
});

Deno.test("looking back takes over what was agreed, in order, and can be kept", () => {
  const back = harvest.lookBack(holding(["een", "", "twee"]));
  const sheet = { ...makeBlankEntries(board("sessie-later")), entries: back };
  assert.deepEqual(texts(sheet, "terugblik"), ["een", "twee"]);
  assert.deepEqual(Object.values(back)[0],
    { cell: "terugblik", order: 1, text: "een", wie: "Ans", wanneer: "2026-12-01" });
  assert.deepEqual(parseEntries(JSON.stringify(sheet), board("sessie-later")), sheet);
});

Deno.test("only rounds that were revealed are told", () => {
  const [{ entries, counts }] = sessions;
  const sheet = (open) => ({ ...makeBlankEntries(board()), entries: { ...entries, verloop: { cell: "verloop", ...open } } });
  assert.deepEqual(harvest.chosen(members, sheet({})), []);
  const [first] = harvest.chosen(members, sheet({ "open-eerst": 1 }));
  assert.deepEqual(first.options.map((one) => [one.eerst, "daarna" in one]),
    [[counts["eerst/een-of-ander/een"], false], [counts["eerst/een-of-ander/ander"], false]]);
  const [both] = harvest.chosen(members, sheet({ "open-eerst": 1, "open-daarna": 1 }));
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
    const sheet = holding([text, "volgende"]);
    const lines = harvest.toMarkdown("Titel", sheet, cells, [], translate).split("\n");
    assert.equal(lines.filter((line) => line.startsWith("- ")).length, 2);
    assert.equal(lines.filter((line) => line.startsWith("#")).length, 2);
    const told = lines.find((line) => line.startsWith("- ")).slice(2);
    assert.doesNotMatch(told.replaceAll(/\\./g, ""), /[<>[\]`*_|~&#!]/);
    assert.doesNotMatch(told, /^([-+=>]|\d+[.)])/);
    const csv = harvest.toCsv(sheet, cells, [], translate);
    assert.equal(rowsOf(csv).length, 3);
    assert.doesNotMatch(rowsOf(csv)[1][1], /^[=+\-@\t\r]/);
    assert.ok(rowsOf(csv)[1][1].endsWith(text));
  });
}

/** Read a CSV as a spreadsheet does. */
function rowsOf(csv) {
  const rows = [[""]];
  let quoted = false;
  const plain = csv.replace("\ufeff", "");
  for (let at = 0; at < plain.length; at++) {
    const [sign, row] = [plain[at], rows.at(-1)];
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
  const sheet = holding(["een"]);
  const [{ id }] = harvest.inCell(sheet, "acties");
  const choices = [{ title: "Vraag?", options: [{ statement: "Ja", eerst: 3, daarna: 4 }, { statement: "Nee", eerst: 2 }] }];
  const rows = rowsOf(harvest.toCsv(setFields(sheet, id, { stand: "bezig" }, day), cells, choices, translate));
  assert.deepEqual(rows.slice(1), [
    ["acties", "een", "Ans", "2026-12-01", "state-bezig", "", ""],
    ["Vraag?", "Ja", "", "", "", "3", "4"],
    ["Vraag?", "Nee", "", "", "", "2", ""],
  ]);
});

Deno.test("a state that is none is not said", () => {
  ["", undefined, "weg", "constructor"].forEach((stand) => assert.equal(harvest.stateOf({ stand }, translate), ""));
});
