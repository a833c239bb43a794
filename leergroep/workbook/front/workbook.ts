/** All that one reader has filled in, as plain values: nothing here touches page or storage. */

import {
  type AnswerSheet,
  countAnswers,
  listItems,
  makeBlankSheet,
  parseSheet,
  type Questionnaire,
} from "../../documents/front/answer_sheet.ts";
import {
  checkSize,
  type InstrumentId,
  isOurs,
  isRecord,
  type Json,
  MOST_BYTES,
  nameRound,
  SheetError,
} from "../../documents/front/document.ts";
import type { DocumentSet } from "../../documents/front/document_set.ts";
import { countEntries, type EntriesDocument, parseEntries } from "../../documents/front/entries.ts";
import { findCodes } from "../../documents/front/found_codes.ts";
import { chooseKind, findKind, type Sheet } from "../../documents/front/kinds.ts";
import { isSame } from "../../documents/front/merge.ts";
import type { CodedInstrument, CodedSheet } from "../../documents/front/share_code.ts";
import { makeSubjectKey } from "../../documents/front/subjects.ts";
import { findSheets } from "../../group/front/loose_sheets.ts";
import { countFilled, listFigures } from "../../ladder/front/cost_benefit.ts";
import { countSaid } from "../../situation/front/analysis.ts";
import type { Details } from "../../messages/front/translate.ts";
import type { Model } from "../../widget/front/host/host.ts";
import type { FillableState, TalkBoardState } from "./state.ts";

/** A sheet that cannot be read, and why. */
export interface RefusedSheet {
  readonly name: string;
  readonly key: string;
  readonly details?: Details;
}

/** What was read of a file. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly refused: readonly RefusedSheet[];
}

/** How many sheets came in, were there already, and got a round of their own. */
export interface AddedCounts {
  readonly added: number;
  readonly known: number;
  readonly apart: number;
}

/** How far a sheet is, by key. */
export interface Progress {
  readonly key: string;
  readonly details: Details;
}

/** What begins a round; `mark` is for who has none yet. */
export interface NewRound {
  readonly round: string;
  readonly subject: string;
  readonly mark: string;
}

/** As much of an instrument as reading its sheets takes. */
type Readable = CodedInstrument | (InstrumentId & { readonly factors?: undefined });

export const FORMAT = "leergroep/workbook";
export const VERSION = 1;
/** More rounds than a town fills in, and few enough to go through. */
const MOST_SHEETS = 20_000;
/** Boards may each be as large as a document may be: what goes out must come in again. */
export const MOST_WORKBOOK = 20 * MOST_BYTES;
/** What names no instrument is refused before it is compared with one. */
const UNNAMED: Questionnaire = { slug: "", edition: 0, scale: [], factors: [] };
const EMPTY: Progress = { key: "round-empty", details: {} };

/** Return the sheets with content, newest round first, in the order of the instruments. */
export function sortSheets(
  sheets: readonly Sheet[],
  instruments: Readonly<Record<string, unknown>>,
): Sheet[] {
  const order = Object.keys(instruments);
  return sheets
    .filter((sheet) => order.includes(sheet.instrument) && !findKind(sheet).isEmpty(sheet))
    .toSorted((one, other) =>
      order.indexOf(one.instrument) - order.indexOf(other.instrument) || compareRounds(one, other)
    );
}

/** Newest first; the tenth of a day is newer than the second. */
const compareRounds = (one: Sheet, other: Sheet): number =>
  other.round.localeCompare(one.round, "nl", { numeric: true });

/** Tell whether a round was begun and nothing is in it yet, whoever it is by. */
export const hasNothing = (sheet: Sheet): boolean =>
  findKind(sheet).isUnanswered({ ...sheet, subject: "" });

/** Return the text of a file that holds all sheets. */
export const writeWorkbook = (sheets: readonly unknown[]): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, sheets }, null, 1) + "\n";

/**
 * Return what is in a text: a workbook, sheets by themselves whatever stands around them, or codes.
 *
 * A sheet that cannot be read is refused by itself; the others are read. Throws SheetError when
 * the text as a whole is none of these.
 */
export function parseWorkbook(
  text: string,
  instruments: Readonly<Record<string, Readable>>,
): ReadSheets {
  checkSize(text.length, MOST_WORKBOOK);
  const data = parseJson(text);
  if (isRecord(data) && data.format === FORMAT) return parseAll(listSheets(data), instruments);
  if (isOurs(data)) return parseAll([data], instruments);
  const records = Array.isArray(data) ? data.filter(isOurs) : findSheets(text);
  const codes = parseCodes(text, instruments);
  const found = parseAll(limit(records), instruments);
  const all = {
    sheets: [...codes.sheets, ...found.sheets],
    refused: [...codes.refused, ...found.refused],
  };
  if (all.sheets.length || all.refused.length) return all;
  if (isRecord(data)) return parseAll([data], instruments);
  throw new SheetError("bad-json");
}

function listSheets({ version, sheets }: Json): readonly unknown[] {
  if (Number(version) > VERSION) throw new SheetError("bad-version");
  if (!Array.isArray(sheets)) throw new SheetError("bad-field", { where: "sheets" });
  return limit(sheets);
}

function limit(sheets: readonly unknown[]): readonly unknown[] {
  if (sheets.length > MOST_SHEETS) throw new SheetError("bad-many", { most: MOST_SHEETS });
  return sheets;
}

/** Return parsed JSON, undefined for a text that is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff+/, ""));
  } catch {
    return undefined;
  }
}

/** Return the sheets of the codes in a text, unless it is larger than any text with codes. */
function parseCodes(text: string, instruments: Readonly<Record<string, Readable>>): ReadSheets {
  const known = Object.values(instruments).filter((one) => one.factors !== undefined);
  const found = text.length > MOST_BYTES ? [] : findCodes(text, known);
  const sheets = found.flatMap(({ sheet, subject }) => sheet ? fillSheet(sheet, subject) : []);
  const refused = found.flatMap(({ label, number, error }) =>
    error ? { name: label || String(number), key: error.key, details: error.details } : []
  );
  return { sheets, refused };
}

const fillSheet = (sheet: CodedSheet, subject: string): AnswerSheet => ({
  ...makeBlankSheet({ slug: sheet.instrument, edition: sheet.edition }),
  ...sheet,
  subject,
});

function parseAll(
  records: readonly unknown[],
  instruments: Readonly<Record<string, Readable>>,
): ReadSheets {
  const sheets: Sheet[] = [];
  const refused: RefusedSheet[] = [];
  records.forEach((record) => {
    try {
      sheets.push(parseOne(record, instruments));
    } catch (error) {
      // Whatever is wrong with one, the others come in: a record can be anything.
      const { key, details } = error instanceof SheetError ? error : new SheetError("bad-json");
      refused.push({ name: nameRecord(record), key, details });
    }
  });
  return { sheets, refused };
}

function parseOne(record: unknown, instruments: Readonly<Record<string, Readable>>): Sheet {
  const text = JSON.stringify(record);
  const slug = isRecord(record) ? record.instrument : undefined;
  if (typeof slug !== "string") return findKind(record).parse(text, UNNAMED);
  if (!Object.hasOwn(instruments, slug)) {
    throw new SheetError("bad-unknown-instrument", { found: slug });
  }
  const instrument = instruments[slug];
  return instrument.factors ? parseSheet(text, instrument) : parseEntries(text, instrument);
}

const nameRecord = (record: unknown): string =>
  isRecord(record)
    ? [record.instrument, record.round].filter((part) => typeof part === "string").join(" ")
    : "";

/**
 * Return what was there with what comes in.
 *
 * Nothing that was there changes. A sheet that was there already is known; another one of the
 * same round gets a round of its own, apart.
 */
export function addSheets(
  mine: readonly Sheet[],
  theirs: readonly Sheet[],
  today: string,
): { readonly sheets: readonly Sheet[]; readonly counts: AddedCounts } {
  const counts = { added: 0, known: 0, apart: 0 };
  const sheets = [...mine];
  const held = new Map<string, Sheet[]>();
  mine.forEach((one) => held.set(one.instrument, [...held.get(one.instrument) ?? [], one]));
  for (const sheet of theirs.map((one) => ({ ...one, round: one.round || today }))) {
    const others = held.get(sheet.instrument) ?? [];
    held.set(sheet.instrument, others);
    if (others.some((one) => isKnown(one, sheet))) {
      counts.known += 1;
      continue;
    }
    const rounds = others.map((one) => one.round);
    const isApart = rounds.includes(sheet.round);
    const added = isApart ? { ...sheet, round: nameRound(rounds, sheet.round) } : sheet;
    counts[isApart ? "apart" : "added"] += 1;
    sheets.push(added);
    others.push(added);
  }
  return { sheets, counts };
}

/** Tell whether a sheet is there already; a code says less than the sheet that it was made of. */
function isKnown(one: Sheet, other: Sheet): boolean {
  if (one.round.slice(0, 10) !== other.round.slice(0, 10)) return false;
  if (isSame(dropNumber(one), dropNumber(other))) return true;
  return "answers" in one && "answers" in other && Boolean(one.mark) && one.mark === other.mark &&
    Object.keys(other.notes).length === 0 && isSame(one.answers, other.answers);
}

/** Return a sheet as it was before it was set apart. */
const dropNumber = (sheet: Sheet): Sheet => ({ ...sheet, round: sheet.round.slice(0, 10) });

/** Return the rounds of one instrument. */
export const listRounds = (sheets: readonly Sheet[], slug: string): string[] =>
  sheets.filter((sheet) => sheet.instrument === slug).map((sheet) => sheet.round);

/**
 * Return the sheets with one that begins a round of an instrument, about a subject.
 *
 * Who fills it in stays the same: role and group go along, and within one subject the mark too, so
 * that a group sees what moved; who has none yet gets one, in the round before as well. A sheet
 * that would hold nothing is left out.
 */
export function beginRound(
  sheets: readonly Sheet[],
  instrument: InstrumentId,
  { round, subject, mark }: NewRound,
): readonly Sheet[] {
  const own = sheets.filter((one) => one.instrument === instrument.slug).toSorted(compareRounds);
  const before = own.find((one) => makeSubjectKey(one.subject) === makeSubjectKey(subject));
  const { role = "", group = "" } = before ?? own[0] ?? {};
  const marked = before && "answers" in before ? { mark: before.mark || mark } : {};
  const blank = chooseKind(instrument).blank(instrument);
  const sheet = { ...blank, round, role, group, subject, ...marked };
  if (findKind(sheet).isEmpty(sheet)) return sheets;
  return [...sheets.map((one) => one === before ? { ...one, ...marked } : one), sheet];
}

/** Return what a workbook's model holds. */
export const readSet = (model: Model<DocumentSet<Sheet>>): DocumentSet<Sheet> => ({
  sheets: model.get("sheets"),
  currents: model.get("currents"),
});

/** Tell whether what is filled in comes of a talk: it begins on a page of its own. */
export const isTalk = (instrument: FillableState): instrument is TalkBoardState =>
  "case" in instrument || "talk" in instrument;

/** Say in words how far a sheet is. */
export function measureProgress(instrument: FillableState, sheet: Sheet): Progress {
  if ("entries" in sheet) return measureEntries(instrument, sheet);
  if (!("factors" in instrument)) return EMPTY;
  const items = listItems(instrument);
  const done = countAnswers(items, sheet);
  if (!done) return EMPTY;
  return done === items.length
    ? { key: "complete", details: {} }
    : { key: "answered-of", details: { done, all: items.length } };
}

function measureEntries(instrument: FillableState, sheet: EntriesDocument): Progress {
  if (isTalk(instrument)) return measureHarvest(instrument, sheet);
  if ("rungs" in instrument) {
    const details = { done: countFilled(instrument, sheet), all: listFigures(instrument).length };
    return details.done ? { key: "figures-of", details } : EMPTY;
  }
  const count = "themes" in instrument ? countSaid(instrument, sheet) : countEntries(sheet);
  return { key: count === 1 ? "notes-one" : "notes-count", details: { count } };
}

/** Say what a session brought; codes and counted hands are no harvest. */
function measureHarvest({ rows }: TalkBoardState, { entries }: EntriesDocument): Progress {
  const cells = rows.flatMap((row) => row.cells.map((cell): unknown => cell.slug));
  const count = Object.values(entries).filter((entry) => cells.includes(entry.cell)).length;
  return count === 1
    ? { key: "harvest-one", details: {} }
    : { key: "harvest-count", details: { count } };
}
