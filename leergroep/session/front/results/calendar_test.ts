import assert from "node:assert/strict";
import { type DatedAction, isDay, writeCalendar } from "./calendar.ts";

const NOW = new Date("2026-11-23T20:15:30.123Z");
const makeCalendar = (...actions: Partial<DatedAction>[]) =>
  writeCalendar(actions.map((one, at) => ({ id: `a${at}`, wanneer: "2026-12-31", ...one })), NOW,
    "Actie");
const unfold = (text: string) => text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
const readSummary = (text: string) =>
  unfold(text).find((line) => line.startsWith("SUMMARY:"))?.slice(8);

Deno.test("an action with a date is one whole day, also at the end of a year", () => {
  assert.deepEqual(unfold(makeCalendar({ text: "Bellen", wie: "Ans" })), [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Leergroep//NL",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    "UID:a0@leergroep",
    "DTSTAMP:20261123T201530Z",
    "SEQUENCE:29924415",
    "SUMMARY:Bellen (Ans)",
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ]);
});

Deno.test("what has no day that exists is left out", () => {
  const none =
    ["", undefined, "morgen", "2026-02-30", "2026-13-01", "20261231", 5, "2026-12-31T10:00"];
  none.forEach((wanneer) => assert.equal(isDay(wanneer), false));
  assert.equal(isDay("2028-02-29"), true);
  const actions = none.map((wanneer) => ({ id: "a", text: "x", wanneer }));
  assert.doesNotMatch(writeCalendar(actions, NOW, "Actie"), /VEVENT/);
});

for (const text of [
  "komma, puntkomma; en \\ streep",
  "regel een\nregel twee\r\nregel drie\rvier",
  "x\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  "lang ".repeat(60),
  "👩‍👩‍👧".repeat(40),
  "é".repeat(200),
  "bel\x00\x07\x1bna",
]) {
  Deno.test(`a text stays one line of one event: ${JSON.stringify(text.slice(0, 30))}`, () => {
    const lines = makeCalendar({ text }).split("\r\n");
    const sizes = lines.map((line) => new TextEncoder().encode(line).length);
    assert.ok(Math.max(...sizes) <= 75);
    assert.ok(lines.every((line) => line.isWellFormed()));
    const events = unfold(makeCalendar({ text })).filter((line) => line === "BEGIN:VEVENT");
    assert.equal(events.length, 1);
    const found = readSummary(makeCalendar({ text }))
      ?.replaceAll(/\\([\\;,n])/g, (_, sign) => sign === "n" ? "\n" : sign);
    // deno-lint-ignore no-control-regex
    const wanted = text.replaceAll(/\r\n|\r/g, "\n").replaceAll(/[\x00-\x09\x0b-\x1f]/g, " ");
    assert.equal(found, wanted.trim());
  });
}

Deno.test("a text that is a number is told like any other: a file may hold one", () => {
  assert.equal(readSummary(makeCalendar({ text: 5 })), "5");
});

Deno.test("no event is without a name, whatever was typed", () => {
  for (const text of ["", "  ", undefined, "\x00\x07"]) {
    assert.equal(readSummary(makeCalendar({ text })), "Actie");
    assert.equal(readSummary(makeCalendar({ text, wie: "Ans" })), "Actie (Ans)");
  }
});

Deno.test("a file that is made later changes what an earlier one put in a calendar", () => {
  const later = writeCalendar([{ id: "a", wanneer: "2026-12-31" }],
    new Date(NOW.getTime() + 60_000), "Actie");
  const readSequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  assert.equal(readSequence(later), readSequence(makeCalendar({})) + 1);
  assert.ok(readSequence(later) < 2 ** 31);
});
