/** Answer sheets as plain values: nothing here touches the page or the storage. */

import {
  blankOf,
  isCount,
  isNote,
  isRecord,
  MOST_NOTE,
  parseDocument,
  patch,
  SheetError,
  wrongEntry,
} from "./document.ts";

export {
  checkSize,
  fileName,
  freeRound,
  MOST_BYTES,
  MOST_LINE,
  MOST_NOTE,
  same,
  SheetError,
  today,
} from "./document.ts";

export const FORMAT = "leergroep/answers";
export const VERSION = 1;
export const UNKNOWN = "unknown";
export const NOT_APPLICABLE = "not-applicable";
const APART = [UNKNOWN, NOT_APPLICABLE];

export const blank = (instrument) => blankOf(instrument, FORMAT, VERSION, "answers", "notes");

export function itemsOf(instrument) {
  return instrument.factors.flatMap((factor) => factor.items);
}

export function isEmpty(sheet) {
  return Object.keys(sheet.answers).length === 0 && !sheet.subject &&
    Object.values(sheet.notes).every((note) => note === "");
}

/** Tell whether there is nothing to keep: no answer, no note, nothing about the reader. */
const isUntouched = (sheet) => isEmpty(sheet) && !sheet.role && !sheet.group && !sheet.mark;

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
  const data = parseDocument(text, instrument, { format: FORMAT, version: VERSION, wrongPart });
  checkScale(data, instrument);
  return { ...blank(instrument), ...data, notes: data.notes ?? {} };
}

/** Name the first field that is not as the answers format says, "" when all are. */
function wrongPart(data) {
  if (!isRecord(data.answers)) return "answers";
  if ("notes" in data && !isRecord(data.notes)) return "notes";
  return wrongEntry("answers", data.answers, isAnswer) ||
    wrongEntry("notes", data.notes ?? {}, isNote);
}

const isAnswer = (value) => APART.includes(value) || (isCount(value) && value <= 100);

function checkScale(data, instrument) {
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

/**
 * What the host and the tools need to know of this kind of document: how to keep it, to open a
 * file of it, to count what is in it, and what to call that.
 */
export const kind = {
  blank,
  isEmpty: isUntouched,
  isUnanswered: isEmpty,
  parse: parseSheet,
  patched,
  filledIn,
  count: (instrument, sheet) => count(itemsOf(instrument), sheet),
  things: "answers",
};
