/**
 * Files and codes to lines: leergroep/group/reader.py reads and refuses the same.
 *
 * A line is a share code, and behind it " = " and what its sheet is about, where it says so. What a
 * file is, its contents say, whatever its name.
 */

import {
  type AnswerSheet,
  FORMAT as ANSWERS,
  readSheet as readAnswers,
} from "../../documents/front/answer_sheet.ts";
import {
  checkSize,
  isOurs,
  isRecord,
  type Json,
  parseJson,
  SheetError,
} from "../../documents/front/document.ts";
import { findCodes } from "../../documents/front/found_codes.ts";
import {
  decode,
  encode,
  listStates,
  readAnswers as readStates,
  readMark,
  readSource as readOrigin,
  settleDay,
  settleRole,
} from "../../documents/front/share_code.ts";
import { makeSubjectKey } from "../../documents/front/subjects.ts";
import type { RefusedCode, TypedCode } from "../../widget/front/controls/mend_code.ts";
import { joinLine, splitLine } from "./code_line.ts";
import { FORMAT as COLLECTED, listOrder } from "./collected_codes.ts";
import { findSheets } from "./loose_sheets.ts";
import { deriveFormer, markPerson, markText } from "./marks.ts";
import { nameNothing, refuseZip } from "./no_text.ts";
import type { ChecklistState } from "./state.ts";

/** Why something does not count, by key. */
export type Reason = Pick<RefusedCode, "key" | "details">;

/** What is brought in: the text of a file, or of "" what was typed; or why it cannot be read. */
export type Source =
  | { readonly name: string; readonly text: string }
  | SurveySource
  | { readonly name: string; readonly error: Reason };

/** The rows of a survey that count, and what is wrong with the others. */
export interface SurveySource {
  readonly name: string;
  readonly rows: readonly SurveyRecord[];
  readonly refused: readonly Refusal[];
}

/** What a row of a survey holds, and its number as a spreadsheet counts. */
export interface SurveyRecord extends Omit<SheetRecord, "subject"> {
  readonly row: number;
}

/** A source that does not count; of "" without a code it is one that was there already. */
export interface Refusal extends RefusedCode {
  readonly source: string;
}

/** A code that is kept and cannot be read any more. */
export interface IdleCode extends Reason {
  readonly line: string;
}

/** A line that gave way to a later one of the same person. */
export interface Replaced {
  readonly before: string;
  readonly after: string;
}

/** What came of bringing something in. */
export interface Import {
  readonly codes: readonly string[];
  readonly refused: readonly Refusal[];
  /** How many sheets are new, and how many were there already. */
  readonly added: number;
  readonly known: number;
  readonly replaced: readonly Replaced[];
}

/** What a line holds. */
export interface SheetRecord {
  readonly slug: string;
  readonly day: string;
  readonly role: string;
  /** Whose sheet it is, "" when it does not say. */
  readonly mark: string;
  /** From which file or row it came, where it does not say whose it is. */
  readonly origin: string;
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

/** A line that comes in; `former` is the code that earlier editions gave the same sheet. */
interface NewLine {
  readonly line: string;
  readonly former?: string;
}

/** An import at work. */
interface Importer {
  readonly instruments: readonly ChecklistState[];
  /** By what a sheet is the same by. */
  readonly kept: Map<string, KeptLine>;
  /** The key in `kept` of each sheet that an earlier edition would have given this code. */
  readonly former: Map<string, string>;
  readonly refused: Refusal[];
  readonly replaced: Replaced[];
  added: number;
  known: number;
}

const WORKBOOK = "leergroep/workbook";
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
  const importer: Importer = {
    instruments,
    kept: new Map(),
    former: new Map(),
    refused: [],
    replaced: [],
    added: 0,
    known: 0,
  };
  const idle = new Set(listIdle(codes, instruments).map(({ line }) => line));
  idle.forEach((line) => importer.kept.set(line, { source: "", line, code: "" }));
  codes.filter((line) => !idle.has(line)).forEach((line) => addLine(importer, "", { line }));
  importer.added = 0;
  sources.forEach((source) => tryRead(importer, source));
  const { kept, refused, replaced, added, known } = importer;
  return { codes: [...kept.values()].map((one) => one.line), refused, added, known, replaced };
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
    origin: sheet.source ?? "",
    subject,
    states: listStates(sheet, findInstrument(instruments, sheet.instrument)),
  };
  records.set(line, record);
  return record;
}

/**
 * Return the line of a sheet, and remember what it holds.
 *
 * As decoding the code would say it: that would take as long as all the rest.
 */
function writeLine(sheet: CodedParts, instrument: ChecklistState, subject: string): string {
  const states = listStates(sheet, instrument);
  const line = joinLine(encode(sheet, instrument, states), subject);
  if (records.has(line)) return line;
  const mark = readMark(sheet);
  records.set(line, {
    slug: instrument.slug,
    day: settleDay(sheet.round),
    role: settleRole(sheet.role, instrument),
    mark,
    origin: mark ? "" : readOrigin(sheet),
    subject: splitLine(line)[1],
    states,
  });
  return line;
}

/** What of a sheet goes into its code. */
type CodedParts = Parameters<typeof encode>[0];

function findInstrument(instruments: readonly ChecklistState[], slug: string): ChecklistState {
  const found = instruments.find((one) => one.slug === slug);
  if (!found) throw new SheetError("code-instrument");
  return found;
}

function tryRead(importer: Importer, source: Source): void {
  if ("error" in source) {
    importer.refused.push({ source: source.name, ...source.error });
    return;
  }
  if ("rows" in source) return readRows(importer, source);
  tryTo(importer, source.name, () => readText(importer, source.name, source.text));
}

/** Add the rows of a survey: what is known of each need not be read from its code again. */
function readRows(importer: Importer, { name, rows, refused }: SurveySource): void {
  importer.refused.push(...refused);
  for (const { row, ...told } of rows) {
    const instrument = findInstrument(importer.instruments, told.slug);
    const { mark, origin, day: round } = told;
    const answers = readStates(told.states, instrument);
    const line = encode({ role: told.role, mark, round, source: origin, answers }, instrument);
    addLine(importer, `${name}:${row}`, { line });
  }
}

function tryTo(importer: Importer, source: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    importer.refused.push({ source, ...findReason(error) });
  }
}

/** Return why something does not count. */
export function findReason(error: unknown): Reason {
  const { key, details } = error instanceof SheetError ? error : { key: "bad-json", details: {} };
  return { key, details };
}

/** Add what is in one source; throw SheetError when it holds nothing that counts. */
function readText(importer: Importer, name: string, given: string): void {
  checkSize(given.length);
  const text = given.replace(/^\ufeff+/, "");
  refuseZip(text);
  let data: unknown;
  try {
    data = /^[ \t\r\n]*\{/.test(text) ? parseJson(text) : undefined;
  } catch (error) {
    if (readLoose(importer, name, text)) return;
    throw error;
  }
  if (isRecord(data)) return readRecords(importer, name, text, data);
  if (!readLoose(importer, name, text)) throw new SheetError(nameNothing(text));
}

/** Add the codes in a text and the sheets that stand in it; return how many there are. */
function readLoose(importer: Importer, name: string, text: string): number {
  const found = readCodes(importer, name, text);
  const sheets = findSheets(text);
  readEach(importer, name, sheets);
  return found + sheets.length;
}

/** Add what is in parsed JSON: a sheet, those of a workbook, or codes that a group collected. */
function readRecords(importer: Importer, name: string, text: string, data: Json): void {
  if (data.format === COLLECTED.format) {
    const codes = isRecord(data.codes) ? listOrder(data.codes) : "";
    if (!readCodes(importer, name, codes)) throw new SheetError("group-nothing");
    return;
  }
  if (data.format !== WORKBOOK || !Array.isArray(data.sheets)) {
    if (!isOurs(data) && readLoose(importer, name, text)) return;
    return addLine(importer, name, readSheet(name, text, data, importer.instruments));
  }
  const answers = data.sheets.filter((one) => isRecord(one) && one.format === ANSWERS.format);
  if (!answers.length) throw new SheetError("group-nothing");
  readEach(importer, name, answers);
}

/** Add answer sheets that stand in one source; a bad one is refused by itself. */
function readEach(importer: Importer, name: string, answers: readonly Json[]): void {
  answers.forEach((one, index) => {
    const source = name && `${name}:${index + 1}`;
    tryTo(importer, source, () => {
      addLine(importer, source, readSheet(name, JSON.stringify(one), one, importer.instruments));
    });
  });
}

/** Add every code that stands in a text; return how many codes, good and bad, there are. */
function readCodes(importer: Importer, name: string, text: string): number {
  const found = findCodes(text, importer.instruments);
  const times = new Map<string, number>();
  for (const one of found) {
    const { sheet, error, subject } = one;
    const source = name && `${name}:${one.line}`;
    if (error) importer.refused.push({ source, code: one, ...findReason(error) });
    if (!sheet) continue;
    const instrument = findInstrument(importer.instruments, sheet.instrument);
    const code = encode(sheet, instrument);
    times.set(code, (times.get(code) ?? 0) + 1);
    const own = readMark(sheet) || readOrigin(sheet);
    const origin = own ? {} : { source: markText(name, `${code} ${times.get(code)}`) };
    const line = writeLine({ ...sheet, ...origin }, instrument, subject);
    addLine(importer, source, { line }, one);
  }
  return found.length;
}

/** Add a line, or put it in the place of an earlier one of the same sheet. */
function addLine(
  importer: Importer,
  source: string,
  { line, former }: NewLine,
  typed?: TypedCode,
): void {
  const { kept, former: formers } = importer;
  const { slug, day, mark, origin, subject } = readRecord(line, importer.instruments);
  const [code] = splitLine(line);
  const about = makeSubjectKey(subject);
  const own = mark ? `${slug}/${day}/${mark}` : origin ? `${slug}/${origin}` : code;
  // A sheet meets only a code that an earlier edition made of it, and a code only a sheet.
  const alike = former ? `code ${former} ${about}` : `sheet ${code} ${about}`;
  const key = formers.get(alike) ?? `${own} ${about}`;
  formers.set(former ? `sheet ${former} ${about}` : `code ${code} ${about}`, key);
  const old = kept.get(key);
  kept.set(key, { source, line, code });
  if (!old) {
    importer.added += 1;
    return;
  }
  const isSame = isAlike(importer, old.line, line);
  if (isSame) importer.known += 1;
  else importer.replaced.push({ before: old.line, after: line });
  const why = isSame ? "group-same" : "group-replaced";
  const where = source || (typed?.label ?? "");
  importer.refused.push({ source: old.source, key: why, details: { where } });
}

/** Tell whether two lines say the same, whatever mark they bear. */
function isAlike({ instruments }: Importer, one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((line) => readRecord(line, instruments));
  return mine.role === theirs.role && mine.states.join() === theirs.states.join();
}

/** Return the line of the sheet in a record; throw SheetError when it holds none that counts. */
function readSheet(
  name: string,
  text: string,
  data: Json,
  instruments: readonly ChecklistState[],
): NewLine {
  const slug = typeof data.instrument === "string" ? data.instrument : "";
  const instrument = instruments.find((one) => one.slug === slug);
  if (!instrument) {
    const sheet = readAnswers(data, { slug, edition: Infinity, factors: [], scale: [] });
    throw new SheetError("group-unknown", { found: sheet.instrument });
  }
  const sheet = readAnswers(data, instrument);
  const [found, wanted] = [sheet.edition, instrument.edition];
  if (found < wanted) {
    throw new SheetError("group-older", { title: instrument.title, found, wanted });
  }
  return makeLine(name, text, sheet, instrument);
}

function makeLine(
  name: string,
  text: string,
  sheet: AnswerSheet & { readonly source?: unknown },
  instrument: ChecklistState,
): NewLine {
  const own = readMark(sheet);
  const mark = own || markPerson(sheet.by);
  const source = mark ? "" : readOrigin(sheet) || markText(name, text);
  const coded = { ...sheet, role: settleRole(sheet.role, instrument), source: undefined };
  const line = writeLine({ ...coded, mark, source }, instrument, sheet.subject);
  const former = own ? "" : deriveFormer(sheet, instrument);
  return former ? { line, former: encode({ ...coded, mark: former }, instrument) } : { line };
}
