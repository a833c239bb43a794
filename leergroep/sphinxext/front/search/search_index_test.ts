import assert from "node:assert/strict";
import { createSearch, type Page } from "./search_index.ts";

const page = (title: string, text: string, heading = "Waarom"): Page => ({
  href: `${title}.html`,
  title,
  sentence: "",
  place: "",
  parts: [{ id: "", title: "", text: "" }, { id: "waarom", title: heading, text }],
});

const BOOK = [
  page("Budget", "Een bewonersbudget is geld voor een eigen plan."),
  page("Bezoek", "Iemand sprak met één bewoner over het huis."),
  page("Creëer druk", "Corporaties houden elkaar scherp met schoolpleinen en pleinmanagers."),
  page("Portocabin", "Op het speelplein kwam een portocabin."),
];

function find(question: string): string[] {
  return createSearch(BOOK, "nl")(question).pages.map(({ title }) => title);
}

Deno.test("a whole word comes before a part of a word", () => {
  assert.deepEqual(find("bewoner"), ["Bezoek", "Budget"]);
});

Deno.test("a word is found inside a word that it ends", () => {
  assert.deepEqual(find("budget"), ["Budget"]);
  assert.deepEqual(find("speelpleinen"), ["Portocabin"]);
  assert.deepEqual(find("managers"), ["Creëer druk"]);
});

for (const [asked, title] of [
  ["bewonersbudgetten", "Budget"],
  ["huizen", "Bezoek"],
  ["corporatie", "Creëer druk"],
  ["CREEER", "Creëer druk"],
]) {
  Deno.test(`endings, accents and capitals do not matter: ${asked}`, () => {
    assert.equal(find(asked)[0], title);
  });
}

Deno.test("all words must be there, and small words ask for nothing", () => {
  assert.deepEqual(find("het geld voor een plan"), ["Budget"]);
  assert.equal(createSearch(BOOK, "nl")("geld portocabin").complete, false);
  assert.deepEqual(find("geld portocabin").sort(), ["Budget", "Portocabin"]);
});

Deno.test("a word that is nowhere finds nothing, and a slip of the pen is understood", () => {
  assert.deepEqual(createSearch(BOOK, "nl")("xqzwv"), { complete: false, pages: [], meant: null });
  assert.equal(createSearch(BOOK, "nl")("portacabin").meant, "portocabin");
});

Deno.test("a result names the part of the page that answers", () => {
  const [{ part, hits }] = createSearch(BOOK, "nl")("portocabin").pages;
  assert.equal(part?.id, "waarom");
  assert.deepEqual(["een", "Portocabin", "portocabins"].map(hits), [-1, 0, 0]);
});

Deno.test("a question without a word is no mistake", () => {
  for (const odd of ["", "...", "de", "<script>", "\\", "a".repeat(5000)]) {
    assert.ok(Array.isArray(createSearch(BOOK, "nl")(odd).pages));
  }
});

Deno.test("English has its own endings", () => {
  const english = [page("Residents", "They have neighbourhoods to care for.")];
  assert.equal(createSearch(english, "en")("neighbourhood caring").pages.length, 1);
});

const WORDS = [
  page("Kolenkit", "De Kolenkit is een buurt in Amsterdam."),
  page("Gevoel", "Veiligheid is ook een gevoel. Achter elke voordeur woont iemand."),
  page("Wĳken", "In de wĳk staat een school."),
  { ...page("Notebook", "De kolom sessions heeft een rij."), foreign: "sessions" },
];

const findWords = (question: string): string[] =>
  createSearch(WORDS, "nl")(question).pages.map(({ title }) => title);

for (const [asked, title] of [
  ["kolenkitbuurt", "Kolenkit"],
  ["veiligheidsgevoel", "Gevoel"],
  ["achterdevoordeur", "Gevoel"],
  ["wijk", "Wĳken"],
  ["WĲK", "Wĳken"],
]) {
  Deno.test(`a word longer than the book's own, or written as one letter, is found: ${asked}`, () => {
    assert.equal(findWords(asked)[0], title);
  });
}

Deno.test("what is marked is the book's own word inside the longer one", () => {
  const [{ hits }] = createSearch(WORDS, "nl")("kolenkitbuurt").pages;
  assert.ok(["Kolenkit", "buurt"].every((word) => hits(word) >= 0));
  assert.equal(hits("Amsterdam"), -1);
});

Deno.test("a word of another language is found, and never suggested", () => {
  assert.equal(createSearch(WORDS, "nl")("sessie").meant, null);
  assert.deepEqual(findWords("sessions"), ["Notebook"]);
});
