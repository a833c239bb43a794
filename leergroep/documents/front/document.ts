/** What every document that is filled in shares: nothing here touches the page or the storage. */

export const MOST_BYTES = 5_000_000;
export const MOST_NOTE = 100_000;
export const MOST_LINE = 200;
/** Deeper than any honest document, and far less deep than any parser gives up at. */
const MOST_DEPTH = 50;
/** The day a round was begun; the second of one day is 2026-11-23-2. */
const ROUND = /^\d{4}-\d{2}-\d{2}(-\d{1,3})?$/;
const SIMPLE = ["round", "group", "role", "by", "subject"] as const;

/** What names an instrument in a document. */
export interface InstrumentId {
  readonly slug: string;
  readonly edition: number;
}

/** What every instrument says of itself, in one language. */
export interface Instrument extends InstrumentId {
  readonly title: string;
  /** The question what a sheet is about, where that is a project rather than the neighbourhood. */
  readonly subject?: string;
  /** What one and many of what is filled in are called, where the instrument says so. */
  readonly thing?: string;
  readonly things?: string;
}

/** What one person or team filled in; keys of later versions stand beside these and stay. */
export interface Document {
  readonly format: string;
  readonly version: number;
  readonly instrument: string;
  readonly edition: number;
  /** The day it was begun, "" while nothing is filled in. */
  readonly round: string;
  readonly group: string;
  readonly role: string;
  readonly by: string;
  readonly subject: string;
}

/** What sets a kind of document apart in its JSON. */
export interface Format {
  readonly format: string;
  readonly version: number;
  /** The records that hold what is filled in, and how deep two writers' changes are merged. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Parsed JSON of which nothing is known but that it is an object. */
export type Json = Readonly<Record<string, unknown>>;

/** Says by key, with details, why a file is refused. */
export class SheetError extends Error {
  readonly key: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(key: string, details: Readonly<Record<string, unknown>> = {}) {
    super(key);
    this.key = key;
    this.details = details;
  }
}

/** Return an empty document of a format, with an empty record for each of its parts. */
export function makeBlank<D extends Document>(instrument: InstrumentId, format: Format): D {
  const blank = {
    format: format.format,
    version: format.version,
    instrument: instrument.slug,
    edition: instrument.edition,
    ...Object.fromEntries(SIMPLE.map((key) => [key, ""])),
    ...Object.fromEntries(Object.keys(format.parts).map((key) => [key, {}])),
  };
  return blank as unknown as D;
}

/**
 * Return the document in a text; throw SheetError when it is none of this format and instrument.
 *
 * `findWrong` names the first field of its own parts that does not fit, "" for none.
 */
export function parseDocument<D extends Document>(
  text: string,
  instrument: InstrumentId,
  format: Format,
  findWrong: (data: Json) => string,
): D {
  checkSize(text.length);
  return readDocument<D>(parseJson(text), instrument, format, findWrong);
}

/** Return the document in parsed JSON; throw SheetError as `parseDocument` does. */
export function readDocument<D extends Document>(
  data: unknown,
  instrument: InstrumentId,
  format: Format,
  findWrong: (data: Json) => string,
): D {
  if (!isRecord(data) || data.format !== format.format) throw new SheetError("bad-format");
  if (isCount(data.version) && data.version > format.version) throw new SheetError("bad-version");
  const wrong = findWrongHead(data) || findWrong(data);
  if (wrong) throw new SheetError("bad-field", { where: wrong });
  const document = { ...makeBlank<D>(instrument, format), ...data };
  checkNamed(document, instrument);
  return document;
}

/** Return parsed JSON; throw SheetError when it is none, or too deep. */
export function parseJson(text: string): unknown {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff+/, ""));
  } catch {
    throw new SheetError("bad-json");
  }
  // What opens so few brackets cannot be deep: a look at each value takes longer than reading all.
  if (opensMany(text) && isDeep(data)) throw new SheetError("bad-json");
  return data;
}

/** Tell whether a text has as many brackets as what is too deep opens at least. */
function opensMany(text: string): boolean {
  let count = 0;
  for (const bracket of "{[") {
    let at = text.indexOf(bracket);
    for (; at >= 0 && count < MOST_DEPTH; at = text.indexOf(bracket, at + 1)) count += 1;
  }
  return count >= MOST_DEPTH;
}

export function checkSize(bytes: number, limit = MOST_BYTES): void {
  if (bytes > limit) {
    const details = { size: Math.ceil(bytes / 1e6), most: Math.floor(limit / 1e6) };
    throw new SheetError("bad-size", details);
  }
}

function isDeep(data: unknown): boolean {
  let level = [data];
  for (let depth = 0; depth < MOST_DEPTH; depth++) level = level.flatMap(listChildren);
  return level.length > 0;
}

/** Return what is directly inside a JSON value. */
export const listChildren = (value: unknown): unknown[] =>
  value !== null && typeof value === "object" ? Object.values(value) : [];

/** Name the first field that every document has and that is not as it should be. */
function findWrongHead(data: Json): string {
  if (!isCount(data.version)) return "version";
  if (!isShort(data.instrument)) return "instrument";
  if (!isCount(data.edition)) return "edition";
  const simple = SIMPLE.find((key) => key in data && !isShort(data[key]));
  if (simple) return simple;
  return data.round && !isRound(data.round) ? "round" : "";
}

/** Name the first entry of a record whose value does not fit, "" when all do. */
export function findWrongEntry(
  name: string,
  record: Json,
  isRight: (value: unknown) => boolean,
): string {
  const wrong = Object.entries(record).find(([_, value]) => !isRight(value));
  return wrong ? `${name}.${wrong[0]}` : "";
}

function checkNamed(document: Document, instrument: InstrumentId): void {
  if (document.instrument !== instrument.slug) {
    const details = { found: document.instrument, wanted: instrument.slug };
    throw new SheetError("bad-instrument", details);
  }
  if (document.edition > instrument.edition) {
    const details = { found: document.edition, wanted: instrument.edition };
    throw new SheetError("bad-edition", details);
  }
}

export const isRecord = (value: unknown): value is Json =>
  value !== null && typeof value === "object" && !Array.isArray(value);
/** Tell whether parsed JSON says that it is a document of ours: any other may hold codes. */
export const isOurs = (data: unknown): boolean =>
  isRecord(data) && typeof data.format === "string" && data.format.startsWith("leergroep/");
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 1;
export const isShort = (value: unknown): value is string =>
  typeof value === "string" && value.length <= MOST_LINE;
export const isNote = (value: unknown): value is string =>
  typeof value === "string" && value.length <= MOST_NOTE;

/** Tell whether a value is the name of a round. */
export const isRound = (value: unknown): value is string =>
  typeof value === "string" && ROUND.test(value);

/**
 * Return the name of a round that begins on a day, given the rounds there are.
 *
 * No day has a thousandth: what somebody brought of so many people goes on with the next day.
 */
export function nameRound(rounds: readonly string[], day: string): string {
  const base = day.slice(0, 10);
  const names = Array.from({ length: 999 }, (_, at) => at ? `${base}-${at + 1}` : base);
  return names.find((name) => !rounds.includes(name)) ??
    nameRound(rounds, new Date((Date.parse(base) || 0) + 86_400_000).toISOString());
}

/** Name a file after the instrument, what the sheet is about and its round. */
export function nameFile({ instrument, subject, round }: {
  readonly instrument: string;
  readonly subject?: string;
  readonly round?: string;
}): string {
  const about = (subject ?? "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return [instrument, about.slice(0, 40), round || getToday()]
    .map((part) => part.replaceAll(/^-+|-+$/g, "")).filter(Boolean).join("-");
}

/** Return today's date where the reader is, as 2026-11-23. */
export function getToday(now = new Date()): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
