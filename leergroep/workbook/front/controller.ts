/** What the views of the workbook share: its state, what it can do, and when it draws. */

import { kindOf } from "../../documents/front/kinds.ts";
import { checkSize, freeRound, SheetError, today } from "../../documents/front/document.ts";
import { freshMark } from "../../documents/front/share_code.ts";
import {
  merged,
  MOST_WORKBOOK,
  parseWorkbook,
  patched,
  placeOf,
  roundsOf,
  stateOf,
  withRound,
} from "./workbook.ts";
import { speaker } from "../../messages/front/translate.ts";
import { focus } from "../../widget/front/controller.ts";

let books = 0;
const SHOWN = ["sheets", "currents", "aside", "storage"];
const EVENTS = SHOWN.map((name) => `change:${name}`);

/** Draw the workbook of a model with `paint(c)` and again at each change; return how to stop. */
export function createBook(model, paint, words) {
  const language = model.get("language");
  const say = speaker(language, words);
  const book = {
    id: `lg-book-${++books}`,
    model,
    language,
    say: (key, details) => say(key, { things: say("things-answers"), ...details }),
    instruments: model.get("instruments"),
    places: model.get("places"),
    ui: { notice: null, asked: null, undo: null },
  };
  book.draw = () => paint(current(book));
  book.act = actions(book);
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
    focus(id);
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
      const round = freeRound(roundsOf(before, slug), today());
      const sheets = withRound(before, book.instruments[slug], { round, subject, mark: freshMark() });
      change(book, { sheets, currents: openRound(slug, round) });
      book.act.tell({ key, details: titled(slug) });
    },
    open(slug, round) {
      change(book, { currents: openRound(slug, round) });
      book.act.tell({ key: "round-opened", details: titled(slug) });
    },
    wipe(sheet) {
      const sheets = model.get("sheets").filter((one) => placeOf(one) !== placeOf(sheet));
      const { [sheet.instrument]: open, ...others } = model.get("currents");
      const currents = open === sheet.round ? others : model.get("currents");
      change(book, { sheets, currents });
      book.act.tell({ key: "round-wiped", undo: true });
    },
  };
}

function whole(book) {
  const { model } = book;
  return {
    wipeAll() {
      change(book, { sheets: [], currents: {} });
      book.act.tell({ key: "workbook-wiped", undo: true });
    },
    undo() {
      const { before, after } = book.ui.undo;
      // What was done since, in another tab too, stays.
      change(book, patched(stateOf(model), after, before, book.instruments));
      book.act.tell({ key: "workbook-undone" });
    },
    async take(files) {
      const read = await Promise.all([...files].map((file) => readFile(file, book.instruments)));
      const sheets = read.flatMap((one) => one.sheets).filter((sheet) => !kindOf(sheet).isEmpty(sheet));
      const refused = read.flatMap((one) => one.refused);
      const { sheets: all, ...counts } = merged(model.get("sheets"), sheets, today());
      if (counts.added || counts.apart) change(book, { sheets: all, currents: opened(model, sheets) });
      book.act.tell({ key: "workbook-imported", details: counts, counts, refused, undo: counts.added + counts.apart > 0 });
    },
  };
}

/** Where nothing was open yet, the newest round that came in is. */
function opened(model, sheets) {
  const newest = sheets.toSorted((one, other) => one.round.localeCompare(other.round));
  const rounds = Object.fromEntries(newest.map((sheet) => [sheet.instrument, sheet.round || today()]));
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
  const before = stateOf(model);
  Object.entries(next).forEach(([name, value]) => model.set(name, value));
  ui.undo = { before, after: stateOf(model) };
  model.save_changes();
}
