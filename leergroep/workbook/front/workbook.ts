/** All that one reader has filled in, as plain values: nothing here touches page or storage. */

import { checkSize, nameRound, MOST_BYTES, SheetError } from "../../documents/front/document.ts";
import { countAnswers, listItems } from "../../documents/front/answer_sheet.ts";
import { chooseKind, findKind } from "../../documents/front/kinds.ts";
import { countFilled, listFigures } from "../../ladder/front/cost_benefit.ts";
import { makeSubjectKey } from "../../documents/front/subjects.ts";

export const FORMAT = "leergroep/workbook";
export const VERSION = 1;
/** More rounds than one team fills in, and few enough to show. */
const MOST_SHEETS = 500;
/** Boards may each be as large as a document may be: what goes out must come in again. */
export const MOST_WORKBOOK = 20 * MOST_BYTES;

/** Return the sheets with content, newest round first, in the order of the instruments. */
export function sorted(sheets, instruments) {
  const order = Object.keys(instruments);
  return sheets
    .filter((sheet) => order.includes(sheet.instrument) && !findKind(sheet).isEmpty(sheet))
    .toSorted((one, other) =>
      order.indexOf(one.instrument) - order.indexOf(other.instrument) ||
      other.round.localeCompare(one.round, "nl", { numeric: true })
    );
}

/** Tell whether a round was begun and nothing is in it yet, whoever it is by. */
export const hasNothing = (sheet) => findKind(sheet).isUnanswered({ ...sheet, subject: "" });

/** Return the text of a file that holds all sheets. */
export function wholeOf(sheets) {
  return JSON.stringify({ format: FORMAT, version: VERSION, sheets }, null, 1) + "\n";
}

/**
 * Return {sheets, refused} of a text: a workbook, or one sheet by itself.
 *
 * A sheet that cannot be read is refused by itself, as {name, key, details}; the others are
 * read. Throws SheetError when the text as a whole is neither.
 */
export function parseWorkbook(text, instruments) {
  checkSize(text.length, MOST_WORKBOOK);
  const data = parsed(text);
  if (data?.format !== FORMAT) return readAll([data], instruments);
  if (data.version > VERSION) throw new SheetError("bad-version");
  if (!Array.isArray(data.sheets)) throw new SheetError("bad-field", { where: "sheets" });
  if (data.sheets.length > MOST_SHEETS) throw new SheetError("bad-many", { most: MOST_SHEETS });
  return readAll(data.sheets, instruments);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new SheetError("bad-json");
  }
}

function readAll(records, instruments) {
  const read = { sheets: [], refused: [] };
  records.forEach((record) => {
    try {
      read.sheets.push(readOne(record, instruments));
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      read.refused.push({ name: nameOf(record), key: error.key, details: error.details });
    }
  });
  return read;
}

function readOne(record, instruments) {
  const slug = record?.instrument;
  if (typeof slug === "string" && !Object.hasOwn(instruments, slug)) {
    throw new SheetError("bad-unknown-instrument", { found: slug });
  }
  const instrument = instruments[slug] ?? {};
  return findKind(record).parse(JSON.stringify(record), instrument);
}

const nameOf = (record) =>
  [record?.instrument, record?.round].filter((part) => typeof part === "string").join(" ");

/**
 * Return {sheets, added, known, apart} of what was there and what comes in.
 *
 * Nothing that was there changes. A sheet that was there already is known; another one of the
 * same round gets a round of its own, apart.
 */
export function merged(mine, theirs, today) {
  const result = { sheets: [...mine], added: 0, known: 0, apart: 0 };
  theirs.forEach((sheet) => add(result, { ...sheet, round: sheet.round || today }));
  return result;
}

function add(result, sheet) {
  const rounds = roundsOf(result.sheets, sheet.instrument);
  const others = result.sheets.filter((one) => one.instrument === sheet.instrument);
  if (others.some((one) => canonical(one) === canonical(sheet))) {
    result.known += 1;
  } else if (rounds.includes(sheet.round)) {
    result.sheets.push({ ...sheet, round: nameRound(rounds, sheet.round) });
    result.apart += 1;
  } else {
    result.sheets.push(sheet);
    result.added += 1;
  }
}

/** Return a sheet as text that does not depend on the order of its keys or on being set apart. */
function canonical(sheet) {
  const ordered = (_, value) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => one < other ? -1 : 1))
      : value;
  return JSON.stringify({ ...sheet, round: sheet.round.slice(0, 10) }, ordered);
}

/** Return the rounds of one instrument. */
export function roundsOf(sheets, slug) {
  return sheets.filter((sheet) => sheet.instrument === slug).map((sheet) => sheet.round);
}

/**
 * Return the sheets with one that begins a round of an instrument, about a subject.
 *
 * Who fills it in stays the same: role and group go along, and within one subject the mark too, so
 * that a group sees what moved. `mark` is for who has none yet: the round before gets it as well. A
 * sheet that would hold nothing is left out.
 */
export function withRound(sheets, instrument, { round, subject, mark }) {
  const own = sheets.filter((one) => one.instrument === instrument.slug)
    .toSorted((one, other) => other.round.localeCompare(one.round, "nl", { numeric: true }));
  const before = own.find((one) => makeSubjectKey(one.subject) === makeSubjectKey(subject));
  const { role = "", group = "" } = before ?? own[0] ?? {};
  const same = before?.answers && { mark: before.mark || mark };
  const sheet = { ...chooseKind(instrument).blank(instrument), round, role, group, subject, ...same };
  if (findKind(sheet).isEmpty(sheet)) return sheets;
  return [...sheets.map((one) => one === before ? { ...one, ...same } : one), sheet];
}

/** Return what a workbook's model holds. */
export const readSet = (model) => ({ sheets: model.get("sheets"), currents: model.get("currents") });

/** Say in words how far a sheet is, as {key, details} for say(). */
export function progress(instrument, sheet) {
  if (instrument.case) return harvested(instrument, sheet);
  if (instrument.rungs) {
    const details = { done: countFilled(instrument, sheet), all: listFigures(instrument).length };
    return details.done ? { key: "figures-of", details } : { key: "round-empty", details: {} };
  }
  if (sheet.entries) {
    const notes = Object.keys(sheet.entries).length;
    return { key: notes === 1 ? "notes-one" : "notes-count", details: { count: notes } };
  }
  const items = listItems(instrument);
  const done = countAnswers(items, sheet);
  if (!done) return { key: "round-empty", details: {} };
  return done === items.length
    ? { key: "complete", details: {} }
    : { key: "answered-of", details: { done, all: items.length } };
}

/** Say what a session brought; codes and counted hands are no harvest. */
function harvested({ rows }, { entries }) {
  const cells = rows.flatMap((row) => row.cells.map((cell) => cell.slug));
  const brought = Object.values(entries).filter((entry) => cells.includes(entry.cell)).length;
  return brought === 1
    ? { key: "harvest-one", details: {} }
    : { key: "harvest-count", details: { count: brought } };
}
