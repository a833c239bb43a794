/** What every document that is filled in shares: nothing here touches the page or the storage. */

export const MOST_BYTES = 5_000_000;
export const MOST_NOTE = 100_000;
export const MOST_LINE = 200;
/** Deeper than any honest document, and far less deep than any parser gives up at. */
const MOST_DEPTH = 50;
/** The day a round was begun; the second of one day is 2026-11-23-2. */
const ROUND = /^\d{4}-\d{2}-\d{2}(-\d{1,3})?$/;
const SIMPLE = ["round", "group", "role", "by", "subject"];

/** Says by key, with details, why a file is refused. */
export class SheetError extends Error {
  constructor(key, details = {}) {
    super(key);
    this.key = key;
    this.details = details;
  }
}

/** Return an empty document of a format, with an empty record for each of its parts. */
export function blankOf(instrument, format, version, ...parts) {
  return {
    format,
    version,
    instrument: instrument.slug,
    edition: instrument.edition,
    ...Object.fromEntries(SIMPLE.map((key) => [key, ""])),
    ...Object.fromEntries(parts.map((key) => [key, {}])),
  };
}

/**
 * Return the JSON in a text; throw SheetError when it is no document of this format for this
 * instrument. `wrongPart` names the first field of its own parts that does not fit, "" for none.
 */
export function parseDocument(text, instrument, { format, version, wrongPart }) {
  checkSize(text.length);
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SheetError("bad-json");
  }
  if (isDeep(data)) throw new SheetError("bad-json");
  if (!isRecord(data) || data.format !== format) throw new SheetError("bad-format");
  if (isCount(data.version) && data.version > version) throw new SheetError("bad-version");
  const wrong = wrongHead(data) || wrongPart(data);
  if (wrong) throw new SheetError("bad-field", { where: wrong });
  checkNamed(data, instrument);
  return data;
}

/**
 * Return what this browser kept; throw SheetError when it cannot be read.
 *
 * It may be of a newer edition: a page that stayed open is older than what another tab writes.
 */
export const parseKept = (kind, stored, instrument) =>
  kind.parse(JSON.stringify(stored), { ...instrument, edition: Infinity });

export function checkSize(bytes, limit = MOST_BYTES) {
  if (bytes > limit) {
    const details = { size: Math.ceil(bytes / 1e6), most: Math.floor(limit / 1e6) };
    throw new SheetError("bad-size", details);
  }
}

function isDeep(data) {
  let level = [data];
  for (let depth = 0; depth < MOST_DEPTH; depth++) level = level.flatMap(children);
  return level.length > 0;
}

const children = (value) =>
  value !== null && typeof value === "object" ? Object.values(value) : [];

/** Name the first field that every document has and that is not as it should be. */
function wrongHead(data) {
  if (!isCount(data.version)) return "version";
  if (!isShort(data.instrument)) return "instrument";
  if (!isCount(data.edition)) return "edition";
  const simple = SIMPLE.find((key) => key in data && !isShort(data[key]));
  if (simple) return simple;
  return data.round && !ROUND.test(data.round) ? "round" : "";
}

/** Name the first entry of a record whose value does not fit, "" when all do. */
export function wrongEntry(name, record, isRight) {
  const wrong = Object.entries(record).find(([_, value]) => !isRight(value));
  return wrong ? `${name}.${wrong[0]}` : "";
}

function checkNamed(data, instrument) {
  if (data.instrument !== instrument.slug) {
    const details = { found: data.instrument, wanted: instrument.slug };
    throw new SheetError("bad-instrument", details);
  }
  if (data.edition > instrument.edition) {
    const details = { found: data.edition, wanted: instrument.edition };
    throw new SheetError("bad-edition", details);
  }
}

export const isRecord = (value) =>
  value !== null && typeof value === "object" && !Array.isArray(value);
export const isCount = (value) => Number.isSafeInteger(value) && value >= 1;
export const isShort = (value) => typeof value === "string" && value.length <= MOST_LINE;
export const isNote = (value) => typeof value === "string" && value.length <= MOST_NOTE;

/** Return `stored` with the keys set and dropped that differ between `before` and `after`. */
export function patch(stored, before, after) {
  const kept = Object.entries(stored).filter(([key]) =>
    !Object.hasOwn(before, key) || Object.hasOwn(after, key)
  );
  const changed = Object.entries(after).filter(([key, value]) =>
    !Object.hasOwn(before, key) || !same(before[key], value)
  );
  return Object.fromEntries([...kept, ...changed]);
}

export const same = (one, other) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Return the name of a round that begins on a day, given the rounds there are. */
export function freeRound(rounds, day) {
  const base = day.slice(0, 10);
  const second = (number) =>
    rounds.includes(`${base}-${number}`) ? second(number + 1) : `${base}-${number}`;
  return rounds.includes(base) ? second(2) : base;
}

/** Name a file after the instrument, what the sheet is about and its round. */
export function fileName({ instrument, subject, round }) {
  const about = (subject ?? "").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return [instrument, about.slice(0, 40), round || today()]
    .map((part) => part.replaceAll(/^-+|-+$/g, "")).filter(Boolean).join("-");
}

/** Return today's date where the reader is, as 2026-11-23. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
