/**
 * Files and codes to lines: leergroep/group/reader.py reads and refuses the same.
 *
 * A line is a share code, and behind it " = " and what its sheet is about, where it says so.
 */

import { parseSheet } from "../../documents/front/answer_sheet.ts";
import { crc32 } from "../../documents/front/crc32.ts";
import { checkSize, MOST_LINE, SheetError } from "../../documents/front/document.ts";
import {
  decode,
  encode,
  listStates,
  MARKS,
  readMark,
  settleRole,
  writeMark,
} from "../../documents/front/share_code.ts";
import { makeSubjectKey, tidySubject } from "../../documents/front/subjects.ts";
import type { Details } from "../../messages/front/translate.ts";
import type { ChecklistState } from "./state.ts";

/** Why something does not count, by key. */
export interface Reason {
  readonly key: string;
  readonly details: Details;
}

/** What is brought in: the text of a file or of what was pasted, or why it could not be read. */
export type Source =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly error: Reason };

/** A source that does not count; of "" it is a code that was there already. */
export interface Refusal extends Reason {
  readonly source: string;
}

/** A code that is kept and cannot be read any more. */
export interface IdleCode extends Reason {
  readonly line: string;
}

/** What came of bringing something in. */
export interface Import {
  readonly codes: readonly string[];
  readonly refused: readonly Refusal[];
  /** How many sheets are new. */
  readonly added: number;
}

/** What a line holds. */
export interface SheetRecord {
  readonly slug: string;
  readonly day: string;
  readonly role: string;
  /** Whose sheet it is, "" when it does not say. */
  readonly mark: string;
  readonly subject: string;
  /** Of each statement 0 when it is open, then the scale, then the two apart. */
  readonly states: readonly number[];
}

/** A line that counts, and where it came from. */
interface KeptLine {
  readonly source: string;
  readonly line: string;
  readonly code: string;
}

/** An import at work. */
interface Importer {
  readonly instruments: readonly ChecklistState[];
  /** By what a sheet is the same by. */
  readonly kept: Map<string, KeptLine>;
  readonly refused: Refusal[];
  added: number;
}

const ZIP = "PK\x03\x04";
const ABOUT = " = ";
const records = new Map<string, SheetRecord>();

/**
 * Add sources to codes that were there.
 *
 * A code that was there already and no longer counts stays there: see listIdle.
 */
export function importSources(
  codes: readonly string[],
  sources: readonly Source[],
  instruments: readonly ChecklistState[],
): Import {
  const importer: Importer = { instruments, kept: new Map(), refused: [], added: 0 };
  const idle = listIdle(codes, instruments).map(({ line }) => line);
  idle.forEach((line) => importer.kept.set(line, { source: "", line, code: "" }));
  codes.filter((line) => !idle.includes(line)).forEach((line) => addLine(importer, "", line));
  importer.added = 0;
  sources.forEach((source) => readSource(importer, source));
  const { kept, refused, added } = importer;
  return { codes: [...kept.values()].map((one) => one.line), refused, added };
}

/** Return each kept code that cannot be read any more, and why. */
export const listIdle = (
  codes: readonly string[],
  instruments: readonly ChecklistState[],
): IdleCode[] =>
  codes.flatMap((line) => {
    try {
      readRecord(line, instruments);
      return [];
    } catch (error) {
      return [{ line, ...findReason(error) }];
    }
  });

/** Return what a line holds, read once; throw SheetError when it holds no code of these. */
export function readRecord(line: string, instruments: readonly ChecklistState[]): SheetRecord {
  const found = records.get(line);
  if (found) return found;
  const [code, subject] = splitLine(line);
  const sheet = decode(code, instruments);
  const record = {
    slug: sheet.instrument,
    day: sheet.round,
    role: sheet.role,
    mark: sheet.mark ?? "",
    subject,
    states: listStates(sheet, findInstrument(instruments, sheet.instrument)),
  };
  records.set(line, record);
  return record;
}

function findInstrument(instruments: readonly ChecklistState[], slug: string): ChecklistState {
  const found = instruments.find((one) => one.slug === slug);
  if (!found) throw new SheetError("code-instrument");
  return found;
}

/** Return the code in a line, and what its sheet is about. */
function splitLine(line: string): [code: string, subject: string] {
  const [code, ...rest] = line.split(ABOUT);
  return [code, tidySubject([...rest.join(ABOUT)].slice(0, MOST_LINE).join(""))];
}

const joinLine = (code: string, subject: string): string =>
  tidySubject(subject) ? code + ABOUT + tidySubject(subject) : code;

function readSource(importer: Importer, source: Source): void {
  const { name } = source;
  if ("error" in source) importer.refused.push({ source: name, ...source.error });
  else if (name.toLowerCase().endsWith(".txt")) readCodes(importer, name, source.text);
  else tryLine(importer, name, () => readSheet(source.text, importer.instruments));
}

/** Add every code of a list, one a line. */
function readCodes(importer: Importer, name: string, text: string): void {
  text.split(/\r|\n/).forEach((line, index) => {
    if (line.replace(/^[ \t\ufeff]+/, "") === "") return;
    tryLine(importer, `${name}:${index + 1}`, () => {
      const [code, subject] = splitLine(line);
      const sheet = decode(code, importer.instruments);
      const instrument = findInstrument(importer.instruments, sheet.instrument);
      return joinLine(encode(sheet, instrument), subject);
    });
  });
}

function tryLine(importer: Importer, source: string, makeLine: () => string): void {
  try {
    addLine(importer, source, makeLine());
  } catch (error) {
    importer.refused.push({ source, ...findReason(error) });
  }
}

function findReason(error: unknown): Reason {
  const { key, details } = error instanceof SheetError ? error : { key: "bad-json", details: {} };
  return { key, details };
}

/** Add a line, or put it in the place of an earlier one of the same sheet. */
function addLine(importer: Importer, source: string, line: string): void {
  const { slug, day, mark, subject } = readRecord(line, importer.instruments);
  const [code] = splitLine(line);
  const key = `${mark ? `${slug}/${day}/${mark}` : code} ${makeSubjectKey(subject)}`;
  const old = importer.kept.get(key);
  importer.kept.set(key, { source, line, code });
  if (!old) {
    importer.added += 1;
    return;
  }
  const why = old.code === code ? "group-same" : "group-replaced";
  importer.refused.push({ source: old.source, key: why, details: { where: source } });
}

/** Return the line of the sheet in a file; throw SheetError when it holds none that counts. */
function readSheet(text: string, instruments: readonly ChecklistState[]): string {
  checkSize(text.length);
  if (text.startsWith(ZIP)) throw new SheetError("group-zip");
  const slug = findSlug(text);
  const instrument = instruments.find((one) => one.slug === slug);
  if (!instrument) {
    const sheet = parseSheet(text, { slug, edition: Infinity, factors: [], scale: [] });
    throw new SheetError("group-unknown", { found: sheet.instrument });
  }
  const sheet = parseSheet(text, instrument);
  const [found, wanted] = [sheet.edition, instrument.edition];
  if (found < wanted) {
    throw new SheetError("group-older", { title: instrument.title, found, wanted });
  }
  const mark = readMark(sheet) || deriveMark(sheet, instrument);
  const code = encode({ ...sheet, role: settleRole(sheet.role, instrument), mark }, instrument);
  return joinLine(code, sheet.subject);
}

function findSlug(text: string): string {
  try {
    const { instrument } = JSON.parse(text);
    return typeof instrument === "string" ? instrument : "";
  } catch {
    return "";
  }
}

/** What a sheet says that a code does not hold. */
interface Told {
  readonly by: string;
  readonly subject: string;
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Return a mark for a sheet that has none: a fingerprint of its name and notes.
 *
 * So two people with equal answers stay two, and nobody's name or notes are kept. A subject alone
 * is of everybody who fills in a sheet about it.
 */
function deriveMark({ by, subject, notes }: Told, { factors }: ChecklistState): string {
  const noted = factors.map((factor) => notes[factor.slug] ?? "");
  if (!by && noted.every((text) => !text)) return "";
  const text = [by, subject, ...noted].join("\n");
  const bytes = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = unit & 255;
    bytes[2 * at + 1] = unit >> 8;
  }
  return writeMark(1 + crc32(bytes) % (MARKS - 1));
}

/** An instrument, and how many sheets of it there are. */
export interface InstrumentCount {
  readonly instrument: ChecklistState;
  readonly count: number;
}

/** Return how many codes there are for each instrument that has any, in the instruments' order. */
export function countPerInstrument(
  codes: readonly string[],
  instruments: readonly ChecklistState[],
): InstrumentCount[] {
  const slugs = codes.map((code) => readRecord(code, instruments).slug);
  return instruments
    .map((instrument) => ({
      instrument,
      count: slugs.filter((slug) => slug === instrument.slug).length,
    }))
    .filter(({ count }) => count);
}
