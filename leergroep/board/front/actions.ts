/** What one can do with the notes of a board. */

import { MOST_BYTES } from "../../documents/front/document.ts";
import {
  computeOrders,
  countEntries,
  type Entries,
  type EntriesDocument,
  type Entry,
  makeId,
  MOST_ADDED,
  removeEntries,
  setEntries,
} from "../../documents/front/entries.ts";
import type { Details } from "../../messages/front/translate.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import type { BoardActions, BoardController, BoardUi } from "./context.ts";
import { findPlace, type Layout, layOut, listBranch, namePlace, type Place } from "./layout.ts";

/** Room that a file takes besides what is on the board. */
const MARGIN = 500_000;
/** What an entry says of where it stands. */
const STANDING = ["cell", "order", "under"];

/** What the actions on a board share. */
interface Editor extends Pick<BoardController, "id" | "ui" | "translate"> {
  getSheet(): EntriesDocument;
  getLayout(): Layout;
  /** Return the board with some entries set. */
  fill(entries: Entries): EntriesDocument;
  change(sheet: EntriesDocument): void;
  /** Draw with something else on the screen, and move the focus. */
  show(state: Partial<BoardUi>, target?: string): void;
  refuse(key: string, details?: Details): void;
}

export const createUi = (): BoardUi => ({
  open: null,
  fresh: null,
  removed: null,
  announcement: "",
});

export function createBoardActions(
  controller: BoardController,
  change: (sheet: EntriesDocument) => void,
): BoardActions {
  const editor = createEditor(controller, change);
  return { ...createWriting(editor), ...createMoving(editor), ...createRemoving(editor) };
}

function createEditor(
  controller: BoardController,
  change: (sheet: EntriesDocument) => void,
): Editor {
  const { id, model, ui, instrument, translate } = controller;
  const getSheet = () => model.get("sheet");
  return {
    id,
    ui,
    translate,
    getSheet,
    getLayout: () => layOut(instrument, getSheet().entries),
    fill: (entries) => setEntries(getSheet(), entries, controller.nameRound()),
    change,
    show(state, target) {
      Object.assign(ui, { notice: null, ...state });
      controller.draw();
      if (target) moveFocus(target);
    },
    refuse: (key, details) => controller.actions.tell({ key, details, bad: true }),
  };
}

function createWriting(
  editor: Editor,
): Pick<BoardActions, "add" | "open" | "close" | "write"> {
  const { id, ui, getSheet, fill, change, show, refuse } = editor;
  return {
    add(place) {
      if (countEntries(getSheet()) >= MOST_ADDED) return refuse("board-full", { most: MOST_ADDED });
      const fresh = { id: makeId(), place };
      tidyOpen(editor);
      show({ open: fresh.id, fresh, removed: null }, `${id}-text-${fresh.id}`);
    },
    open(note) {
      tidyOpen(editor);
      show({ open: note, fresh: null }, `${id}-text-${note}`);
    },
    close() {
      const { open, fresh } = ui;
      const gone = tidyOpen(editor);
      const place = fresh?.id === open ? fresh?.place : "";
      show({ open: null, fresh: null }, gone ? `${id}-add-${place}` : `${id}-open-${open}`);
    },
    write(note, fields) {
      const known = getSheet().entries[note];
      const next = fill({ [note]: { ...(known ?? beginEntry(editor)), ...fields } });
      if (grows(known, fields) && isTooLarge(next)) return refuse("board-heavy");
      change(next);
    },
  };
}

/** Take the open note away when it was left without a word; tell whether it is gone. */
function tidyOpen({ ui: { open }, getSheet, getLayout, change }: Editor): boolean {
  if (!open) return false;
  const entry = getSheet().entries[open];
  if (!entry) return true;
  const isBare = Object.entries(entry)
    .every(([key, value]) => STANDING.includes(key) || value === "");
  if (isBare && listBranch(getLayout(), open).length === 1) {
    change(removeEntries(getSheet(), [open]));
  }
  return !getSheet().entries[open];
}

/** Return a note that is still to be written, at the end of the place where it was begun. */
function beginEntry({ ui, getLayout }: Editor): Entry {
  const place = getLayout().places.get(ui.fresh?.place ?? "");
  if (!place) return {};
  const order = computeOrders(place.notes, "new", place.notes.length).new;
  return { ...standAt(place), order };
}

const standAt = ({ cell, under }: Place): Entry =>
  under ? { cell: cell.slug, under: under.id } : { cell: cell.slug };

const grows = (known: Entry | undefined, fields: Entry): boolean =>
  Object.entries(fields).some(([key, value]) =>
    String(value).length > String(known?.[key] ?? "").length
  );

function isTooLarge(sheet: EntriesDocument): boolean {
  const json = JSON.stringify(sheet);
  const most = MOST_BYTES - MARGIN;
  return json.length * 3 > most && new TextEncoder().encode(json).length > most;
}

function createMoving(editor: Editor): Pick<BoardActions, "move" | "step"> {
  const { ui, translate, getSheet, getLayout, fill, change, show } = editor;
  const actions: Pick<BoardActions, "move" | "step"> = {
    move(note, key, index, target) {
      const place = getLayout().places.get(key);
      if (!place) return;
      const { entries } = getSheet();
      const others = place.notes.filter((one) => one.id !== note);
      const at = Math.max(0, Math.min(index, others.length));
      const orders = Object.entries(computeOrders(others, note, at));
      const moved = { ...entries[note], ...standAt(place) };
      const next = orders.map(([one, order]) => [
        one,
        { ...(one === note ? moved : entries[one]), order },
      ]);
      const details = { place: namePlace(place), number: at + 1, all: others.length + 1 };
      ui.announcement = translate("moved", details);
      change(fill(Object.fromEntries(next)));
      show({}, target);
    },
    step(note, by, target) {
      const place = findPlace(getLayout(), note);
      if (!place) return;
      const index = place.notes.findIndex((one) => one.id === note);
      actions.move(note, place.key, index + by, target);
    },
  };
  return actions;
}

function createRemoving(
  { id, ui, translate, getSheet, getLayout, fill, change, show }: Editor,
): Pick<BoardActions, "remove" | "restore"> {
  return {
    remove(note) {
      const ids = listBranch(getLayout(), note);
      const place = findPlace(getLayout(), note)?.key ?? "";
      const entries = Object.fromEntries(ids.map((one) => [one, getSheet().entries[one]]));
      change(removeEntries(getSheet(), ids));
      const removed = { place, entries, count: ids.length };
      show({ open: null, fresh: null, removed }, `${id}-restore`);
    },
    restore() {
      if (!ui.removed) return;
      const { entries } = ui.removed;
      const [first] = Object.keys(entries);
      change(fill(entries));
      show({ removed: null, announcement: translate("restored") }, `${id}-open-${first}`);
    },
  };
}
