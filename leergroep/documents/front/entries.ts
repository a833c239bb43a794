/** Boards and lists as plain values: records by id, each with fields by name. */

import {
  type Document,
  type Format,
  type InstrumentId,
  isNote,
  isRecord,
  isShort,
  type Json,
  makeBlank,
  parseDocument,
  SheetError,
} from "./document.ts";
import type { FillableKind } from "./kind.ts";

/** The fields of an entry by name; which there are is up to the instrument. */
export type Entry = Readonly<Record<string, string | number>>;

/** Entries by id. */
export type Entries = Readonly<Record<string, Entry>>;

/** An entry with its id, at the place that people gave it. */
export type OrderedEntry = Entry & { readonly id: string; readonly order: number };

export interface EntriesDocument extends Document {
  readonly entries: Entries;
}

export const FORMAT: Format = { format: "leergroep/entries", version: 1, parts: { entries: 2 } };
/** What one can add by hand; twice as much is read: two tabs may each take the last places. */
export const MOST_ADDED = 2_000;
export const MOST_ENTRIES = 2 * MOST_ADDED;
/** Closer than this, numbers have no room for one more between them. */
const CLOSE = 1e-6;

export const makeBlankEntries = (instrument: InstrumentId): EntriesDocument =>
  makeBlank(instrument, FORMAT);

export const countEntries = (sheet: EntriesDocument): number => Object.keys(sheet.entries).length;

export const isEmpty = (sheet: EntriesDocument): boolean => countEntries(sheet) === 0;

/** Return the document in a text; throw SheetError when it holds none for this instrument. */
export function parseEntries(text: string, instrument: InstrumentId): EntriesDocument {
  const data = parseDocument<EntriesDocument>(text, instrument, FORMAT, findWrongPart);
  const found = countEntries(data);
  if (found > MOST_ENTRIES) throw new SheetError("bad-count", { count: found, most: MOST_ENTRIES });
  return data;
}

function findWrongPart({ entries }: Json): string {
  if (!isRecord(entries)) return "entries";
  for (const [id, entry] of Object.entries(entries)) {
    if (!/^[A-Za-z0-9-]{1,40}$/.test(id) || !isRecord(entry)) return `entries.${id}`;
    const wrong = Object.entries(entry).find(([key, value]) => !isShort(key) || !isValue(value));
    if (wrong) return `entries.${id}.${wrong[0]}`;
  }
  return "";
}

/** A text, or a number that Python and JavaScript both hold. */
const isValue = (value: unknown): boolean =>
  isNote(value) || (typeof value === "number" && Math.abs(value) < 2 ** 53);

/** Return my document with the entries of theirs that I do not have. */
export function fillIn(mine: EntriesDocument, theirs: EntriesDocument): EntriesDocument {
  return {
    ...mine,
    round: mine.round || theirs.round,
    entries: { ...theirs.entries, ...mine.entries },
  };
}

/** Return my document with their fields where mine are empty. */
export function fillInFields(mine: EntriesDocument, theirs: EntriesDocument): EntriesDocument {
  const ids = new Set([...Object.keys(theirs.entries), ...Object.keys(mine.entries)]);
  const own = ({ entries }: EntriesDocument, id: string) =>
    Object.hasOwn(entries, id) ? entries[id] : {};
  const both = [...ids].map((id) => [id, { ...own(theirs, id), ...own(mine, id) }]);
  return { ...mine, round: mine.round || theirs.round, entries: Object.fromEntries(both) };
}

/** Return the document with these entries set; begun today when it was not begun yet. */
export function setEntries(
  sheet: EntriesDocument,
  entries: Entries,
  today: string,
): EntriesDocument {
  return {
    ...sheet,
    round: sheet.round || today,
    entries: { ...sheet.entries, ...entries },
  };
}

/** Return the document with some fields of one entry set. */
export function setFields(
  sheet: EntriesDocument,
  id: string,
  fields: Entry,
  today: string,
): EntriesDocument {
  return setEntries(sheet, { [id]: { ...sheet.entries[id], ...fields } }, today);
}

/** Return the document with a field as it was typed; what is emptied is gone. */
export function setText(
  sheet: EntriesDocument,
  id: string,
  field: string,
  text: string,
  today: string,
): EntriesDocument {
  const { [field]: _, ...others } = sheet.entries[id] ?? {};
  const entry: Entry = text === "" ? others : { ...others, [field]: text };
  return Object.keys(entry).length
    ? setEntries(sheet, { [id]: entry }, today)
    : removeEntries(sheet, [id]);
}

export function removeEntries(sheet: EntriesDocument, ids: readonly string[]): EntriesDocument {
  const left = Object.entries(sheet.entries).filter(([id]) => !ids.includes(id));
  return { ...sheet, entries: Object.fromEntries(left) };
}

/** Return entries as a list with their ids, in the order that people gave them. */
export function orderEntries(entries: Entries): OrderedEntry[] {
  return Object.entries(entries)
    .map(([id, entry]) => ({ ...entry, id, order: readOrder(entry) }))
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

const readOrder = (entry: Entry): number => typeof entry.order === "number" ? entry.order : 0;

/**
 * Return the orders to set, by id, so that `id` stands at a place in a list of `ordered` others.
 *
 * Mostly that is one number between its neighbours', so that two writers do not touch the same
 * entries; where no number is left between them the whole list is counted anew.
 */
export function computeOrders(
  others: readonly { readonly id: string; readonly order: number }[],
  id: string,
  place: number,
): Record<string, number> {
  const [before, after] = [others[place - 1]?.order, others[place]?.order];
  if (before === undefined && after === undefined) return { [id]: 1 };
  if (before === undefined) return { [id]: after - 1 };
  if (after === undefined) return { [id]: before + 1 };
  if (after - before > CLOSE) return { [id]: (before + after) / 2 };
  const ids = others.map((one) => one.id).toSpliced(place, 0, id);
  return Object.fromEntries(ids.map((one, index) => [one, index + 1]));
}

/** Return a name for a new entry that nobody else thinks of. */
export function makeId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}

/** Tell whether there is nothing to keep: no entry, and nobody said what it is about. */
const isBlank = (sheet: EntriesDocument): boolean => isEmpty(sheet) && !sheet.subject;

export const kind: FillableKind<EntriesDocument> = {
  ...FORMAT,
  blank: makeBlankEntries,
  isEmpty: isBlank,
  isUnanswered: isBlank,
  parse: parseEntries,
  fillIn,
  count: (_, sheet) => countEntries(sheet),
  things: "notes",
};
