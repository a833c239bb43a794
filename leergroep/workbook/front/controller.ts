/** What the views of the workbook share: its state, what it can do, and when it draws. */

import { makePlace, mergeSets } from "../../documents/front/document_set.ts";
import { findKind } from "../../documents/front/kinds.ts";
import { checkSize, nameRound, SheetError, getToday } from "../../documents/front/document.ts";
import { makeMark } from "../../documents/front/share_code.ts";
import {
  merged,
  MOST_WORKBOOK,
  parseWorkbook,
  roundsOf,
  readSet,
  withRound,
} from "./workbook.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import { moveFocus } from "../../widget/front/controller.ts";

let books = 0;
const SHOWN = ["sheets", "currents", "aside", "storage"];
const EVENTS = SHOWN.map((name) => `change:${name}`);

/** Draw the workbook of a model with `paint(c)` and again at each change; return how to stop. */
export function createBook(model, paint, messages) {
  const language = model.get("language");
  const translate = createTranslator(language, messages);
  const book = {
    id: `lg-book-${++books}`,
    model,
    language,
    translate: (key, details) => translate(key, { things: translate("things-answers"), ...details }),
    instruments: model.get("instruments"),
    places: model.get("places"),
    ui: { notice: null, asked: null, undo: null },
  };
  book.draw = () => paint(current(book));
  book.actions = actions(book);
  EVENTS.forEach((event) => model.on(event, book.draw));
  book.draw();
  return { stop: () => EVENTS.forEach((event) => model.off(event, book.draw)) };
}

function current(book) {
  return { ...book, ...Object.fromEntries(SHOWN.map((name) => [name, book.model.get(name)])) };
}

function actions(book) {
  return { ...voice(book), ...rounds(book), ...whole(book) };
}

/** Ask and tell, with the reader's focus on what has just appeared. */
function voice(book) {
  const show = (state, id) => {
    Object.assign(book.ui, { notice: null, asked: null, ...state });
    book.draw();
    moveFocus(id);
  };
  return {
    ask: (asked) => show({ asked }, `${book.id}-asked`),
    tell: (notice, target) => show({ notice }, target ?? `${book.id}-notice`),
  };
}

function rounds(book) {
  const { model } = book;
  const titled = (slug) => ({ title: book.instruments[slug].title });
  const openRound = (slug, round) => ({ ...model.get("currents"), [slug]: round });
  return {
    begin(slug, subject, wanted) {
      // Only answers to a checklist are brought together in a group picture.
      const key = wanted ?? (book.instruments[slug].factors ? "round-started" : "round-started-alone");
      const before = model.get("sheets");
      const round = nameRound(roundsOf(before, slug), getToday());
      const sheets = withRound(before, book.instruments[slug], { round, subject, mark: makeMark() });
      change(book, { sheets, currents: openRound(slug, round) });
      book.actions.tell({ key, details: titled(slug) });
    },
    open(slug, round) {
      change(book, { currents: openRound(slug, round) });
      book.actions.tell({ key: "round-opened", details: titled(slug) });
    },
    wipe(sheet) {
      const sheets = model.get("sheets").filter((one) => makePlace(one) !== makePlace(sheet));
      const { [sheet.instrument]: open, ...others } = model.get("currents");
      const currents = open === sheet.round ? others : model.get("currents");
      change(book, { sheets, currents });
      book.actions.tell({ key: "round-wiped", undo: true });
    },
  };
}

function whole(book) {
  const { model } = book;
  return {
    wipeAll() {
      change(book, { sheets: [], currents: {} });
      book.actions.tell({ key: "workbook-wiped", undo: true });
    },
    undo() {
      const { before, after } = book.ui.undo;
      // What was done since, in another tab too, stays.
      change(book, mergeSets(findKind, readSet(model), after, before));
      book.actions.tell({ key: "workbook-undone" });
    },
    async take(files) {
      const read = await Promise.all([...files].map((file) => readFile(file, book.instruments)));
      const sheets = read.flatMap((one) => one.sheets).filter((sheet) => !findKind(sheet).isEmpty(sheet));
      const refused = read.flatMap((one) => one.refused);
      const { sheets: all, ...counts } = merged(model.get("sheets"), sheets, getToday());
      if (counts.added || counts.apart) change(book, { sheets: all, currents: opened(model, sheets) });
      book.actions.tell({ key: "workbook-imported", details: counts, counts, refused, undo: counts.added + counts.apart > 0 });
    },
  };
}

/** Where nothing was open yet, the newest round that came in is. */
function opened(model, sheets) {
  const newest = sheets.toSorted((one, other) => one.round.localeCompare(other.round));
  const rounds = Object.fromEntries(newest.map((sheet) => [sheet.instrument, sheet.round || getToday()]));
  return { ...rounds, ...model.get("currents") };
}

async function readFile(file, instruments) {
  try {
    checkSize(file.size, MOST_WORKBOOK);
    const read = parseWorkbook(await file.text(), instruments);
    return { ...read, refused: read.refused.map((one) => ({ ...one, name: `${file.name} ${one.name}` })) };
  } catch (error) {
    const { key, details } = error instanceof SheetError ? error : { key: "bad-json" };
    return { sheets: [], refused: [{ name: file.name, key, details }] };
  }
}

/** Change the model whole, and keep the way back. */
function change(book, next) {
  const { model, ui } = book;
  const before = readSet(model);
  Object.entries(next).forEach(([name, value]) => model.set(name, value));
  ui.undo = { before, after: readSet(model) };
  model.save_changes();
}
