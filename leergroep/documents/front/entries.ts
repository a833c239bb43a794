/** Boards and lists as plain values: records by id, each with fields by name. */

import {
  blankOf,
  isNote,
  isRecord,
  isShort,
  parseDocument,
  patch,
  same,
  SheetError,
} from "./document.ts";

export const FORMAT = "leergroep/entries";
export const VERSION = 1;
/** What one can add by hand; twice as much is read: two tabs may each take the last places. */
export const MOST_ADDED = 2_000;
export const MOST_ENTRIES = 2 * MOST_ADDED;
/** Closer than this, numbers have no room for one more between them. */
const CLOSE = 1e-6;

export const blank = (instrument) => blankOf(instrument, FORMAT, VERSION, "entries");

export const count = (sheet) => Object.keys(sheet.entries).length;

export const isEmpty = (sheet) => count(sheet) === 0;

/** Return the document in a text; throw SheetError when it holds none for this instrument. */
export function parse(text, instrument) {
  const data = parseDocument(text, instrument, { format: FORMAT, version: VERSION, wrongPart });
  const found = count(data);
  if (found > MOST_ENTRIES) throw new SheetError("bad-count", { count: found, most: MOST_ENTRIES });
  return { ...blank(instrument), ...data };
}

function wrongPart(data) {
  if (!isRecord(data.entries)) return "entries";
  for (const [id, entry] of Object.entries(data.entries)) {
    if (!/^[A-Za-z0-9-]{1,40}$/.test(id) || !isRecord(entry)) return `entries.${id}`;
    const wrong = Object.entries(entry).find(([key, value]) => !isShort(key) || !isValue(value));
    if (wrong) return `entries.${id}.${wrong[0]}`;
  }
  return "";
}

/** A text, or a number that Python and JavaScript both hold. */
const isValue = (value) =>
  isNote(value) || (typeof value === "number" && Math.abs(value) < 2 ** 53);

/**
 * Return `stored` with only what changed from `before` to `after`: two writers lose nothing.
 *
 * Of each field the last change stays. Who takes an entry away takes it away; who changed it
 * after that, without knowing, brings it back whole.
 */
export function patched(stored, before, after) {
  return {
    ...patch(stored, before, after),
    edition: after.edition,
    entries: patchEntries(stored.entries, before.entries, after.entries),
  };
}

function patchEntries(stored, before, after) {
  const own = (record, id) => Object.hasOwn(record, id) ? record[id] : undefined;
  const fields = Object.entries(after)
    .filter(([id, entry]) => Object.hasOwn(stored, id) && !same(own(before, id), entry))
    .map(([id, entry]) => [id, patch(stored[id], own(before, id) ?? {}, entry)]);
  return { ...patch(stored, before, after), ...Object.fromEntries(fields) };
}

/** Return my document with the entries of theirs that I do not have. */
export function filledIn(mine, theirs) {
  return {
    ...mine,
    round: mine.round || theirs.round,
    entries: { ...theirs.entries, ...mine.entries },
  };
}

/** Return the document with these entries set; begun today when it was not begun yet. */
export function withEntries(sheet, entries, today) {
  return {
    ...sheet,
    round: sheet.round || today,
    entries: { ...sheet.entries, ...entries },
  };
}

/** Return the document with some fields of one entry set. */
export function withFields(sheet, id, fields, today) {
  return withEntries(sheet, { [id]: { ...sheet.entries[id], ...fields } }, today);
}

export function without(sheet, ids) {
  const left = Object.entries(sheet.entries).filter(([id]) => !ids.includes(id));
  return { ...sheet, entries: Object.fromEntries(left) };
}

/** Return entries as a list with their ids, in the order that people gave them. */
export function ordered(entries) {
  return Object.entries(entries)
    .map(([id, entry]) => ({ ...entry, id, order: orderOf(entry) }))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

const orderOf = (entry) => typeof entry.order === "number" ? entry.order : 0;

/**
 * Return the orders to set, by id, so that `id` stands at a place in a list of `ordered` others.
 *
 * Mostly that is one number between its neighbours', so that two writers do not touch the same
 * entries; where no number is left between them the whole list is counted anew.
 */
export function orderAt(others, id, place) {
  const [before, after] = [others[place - 1]?.order, others[place]?.order];
  if (before === undefined && after === undefined) return { [id]: 1 };
  if (before === undefined) return { [id]: after - 1 };
  if (after === undefined) return { [id]: before + 1 };
  if (after - before > CLOSE) return { [id]: (before + after) / 2 };
  const ids = others.map((one) => one.id).toSpliced(place, 0, id);
  return Object.fromEntries(ids.map((one, index) => [one, index + 1]));
}

/** Return a name for a new entry that nobody else thinks of. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

/** Tell whether there is nothing to keep: no entry, and nobody said what it is about. */
const isBlank = (sheet) => isEmpty(sheet) && !sheet.subject;

/** What the host and the tools need to know of this kind of document; see sheet.js. */
export const kind = {
  blank,
  isEmpty: isBlank,
  isUnanswered: isBlank,
  parse,
  patched,
  filledIn,
  count: (_, sheet) => count(sheet),
  things: "notes",
};
