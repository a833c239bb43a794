/** Answer sheets as plain values: nothing here touches the page or the storage. */

export const FORMAT = "leergroep/answers";
export const VERSION = 1;
export const MOST_BYTES = 5_000_000;
export const MOST_NOTE = 100_000;
export const MOST_LINE = 200;
/** Deeper than any honest sheet, and far less deep than any parser gives up at. */
const MOST_DEPTH = 50;
export const UNKNOWN = "unknown";
export const NOT_APPLICABLE = "not-applicable";
const APART = [UNKNOWN, NOT_APPLICABLE];
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

export function blank(instrument) {
  return {
    format: FORMAT,
    version: VERSION,
    instrument: instrument.slug,
    edition: instrument.edition,
    round: "",
    group: "",
    role: "",
    by: "",
    subject: "",
    answers: {},
    notes: {},
  };
}

export function itemsOf(instrument) {
  return instrument.factors.flatMap((factor) => factor.items);
}

export function isEmpty(sheet) {
  return Object.keys(sheet.answers).length === 0 && !sheet.subject &&
    Object.values(sheet.notes).every((note) => note === "");
}

/** Tell whether there is nothing to keep: no answer, no note, nothing about the reader. */
export const isUntouched = (sheet) => isEmpty(sheet) && !sheet.role && !sheet.group;

/** Count the answers to statements that the instrument still has. */
export function count(items, sheet) {
  return items.filter((item) => item.slug in sheet.answers).length;
}

/** Return the sheet with one answer given, or taken away when the value is undefined. */
export function withAnswer(sheet, slug, value, today) {
  const { [slug]: _, ...others } = sheet.answers;
  const answers = value === undefined ? others : { ...sheet.answers, [slug]: value };
  return { ...sheet, round: sheet.round || today, answers };
}

export function withNote(sheet, factor, note, today) {
  const text = note.slice(0, MOST_NOTE);
  return { ...sheet, round: sheet.round || today, notes: { ...sheet.notes, [factor]: text } };
}

/** Return the sheet with something said about it: role, group or mark. */
export function withAbout(sheet, fields, today) {
  return { ...sheet, round: sheet.round || today, ...fields };
}

/** Return the sheet of a text; throw SheetError when it holds none for this instrument. */
export function parseSheet(text, instrument) {
  checkSize(text.length);
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SheetError("bad-json");
  }
  if (isDeep(data)) throw new SheetError("bad-json");
  checkForm(data);
  checkFit(data, instrument);
  return { ...blank(instrument), ...data, notes: data.notes ?? {} };
}

export function checkSize(bytes) {
  if (bytes > MOST_BYTES) {
    const details = { size: Math.ceil(bytes / 1e6), most: Math.floor(MOST_BYTES / 1e6) };
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

function checkForm(data) {
  if (!isRecord(data) || data.format !== FORMAT) throw new SheetError("bad-format");
  if (isCount(data.version) && data.version > VERSION) throw new SheetError("bad-version");
  const wrong = wrongField(data);
  if (wrong) throw new SheetError("bad-field", { where: wrong });
}

/** Name the first field that is not as the answers format says, "" when all are. */
function wrongField(data) {
  if (!isCount(data.version)) return "version";
  if (!isShort(data.instrument)) return "instrument";
  if (!isCount(data.edition)) return "edition";
  if (!isRecord(data.answers)) return "answers";
  const simple = SIMPLE.find((key) => key in data && !isShort(data[key]));
  if (simple) return simple;
  if (data.round && !ROUND.test(data.round)) return "round";
  if ("notes" in data && !isRecord(data.notes)) return "notes";
  return wrongEntry("answers", data.answers, isAnswer) ||
    wrongEntry("notes", data.notes ?? {}, isNote);
}

function wrongEntry(name, record, isRight) {
  const wrong = Object.entries(record).find(([_, value]) => !isRight(value));
  return wrong ? `${name}.${wrong[0]}` : "";
}

const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 1;
const isShort = (value) => typeof value === "string" && value.length <= MOST_LINE;
const isNote = (value) => typeof value === "string" && value.length <= MOST_NOTE;
const isAnswer = (value) => APART.includes(value) || (isCount(value) && value <= 100);

function checkFit(data, instrument) {
  if (data.instrument !== instrument.slug) {
    const details = { found: data.instrument, wanted: instrument.slug };
    throw new SheetError("bad-instrument", details);
  }
  if (data.edition > instrument.edition) {
    const details = { found: data.edition, wanted: instrument.edition };
    throw new SheetError("bad-edition", details);
  }
  const values = [...APART, ...instrument.scale.map((option) => option.value)];
  const odd = itemsOf(instrument).find((item) =>
    item.slug in data.answers && !values.includes(data.answers[item.slug])
  );
  if (odd) throw new SheetError("bad-field", { where: `answers.${odd.slug}` });
}

/** Return `stored` with only what changed from `before` to `after`: two writers lose nothing. */
export function patched(stored, before, after) {
  return {
    ...patch(stored, before, after),
    edition: after.edition,
    answers: patch(stored.answers, before.answers, after.answers),
    notes: patch(stored.notes, before.notes, after.notes),
  };
}

function patch(stored, before, after) {
  const kept = Object.entries(stored).filter(([key]) =>
    !Object.hasOwn(before, key) || Object.hasOwn(after, key)
  );
  const changed = Object.entries(after).filter(([key, value]) =>
    !Object.hasOwn(before, key) || !same(before[key], value)
  );
  return Object.fromEntries([...kept, ...changed]);
}

export const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Return my sheet with their answers and notes where I have none. */
export function filledIn(mine, theirs) {
  const ownNotes = Object.fromEntries(Object.entries(mine.notes).filter(([_, note]) => note));
  return {
    ...mine,
    round: mine.round || theirs.round,
    subject: mine.subject || theirs.subject,
    answers: { ...theirs.answers, ...mine.answers },
    notes: { ...theirs.notes, ...ownNotes },
  };
}

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

/** What the host needs to know of this kind of document to keep it. */
export const kind = { blank, isEmpty: isUntouched, parse: parseSheet, patched };
