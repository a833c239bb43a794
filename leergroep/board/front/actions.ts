/** What one can do with the notes of a board. */

import { MOST_BYTES } from "../../documents/front/document.ts";
import * as board from "../../documents/front/entries.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { layOut, placeOf, placeTitle, withUnder } from "./layout.ts";

/** Room that a file takes besides what is on the board. */
const MARGIN = 500_000;

export const start = () => ({ open: null, fresh: null, removed: null, said: "" });

export function noting(controller, change) {
  const { model, ui, id } = controller;
  const sheet = () => model.get("sheet");
  const plan = () => layOut(controller.instrument, sheet().entries);
  const put = (entries) => change(board.setEntries(sheet(), entries, controller.nameRound()));
  const show = (state, target) => {
    Object.assign(ui, { notice: null, ...state });
    controller.draw();
    if (target) moveFocus(target);
  };
  const act = {
    add(place) {
      if (board.countEntries(sheet()) >= board.MOST_ADDED) return full("board-full", { most: board.MOST_ADDED });
      const fresh = { id: board.makeId(), place };
      act.tidy();
      show({ open: fresh.id, fresh, removed: null }, `${id}-text-${fresh.id}`);
    },
    open(note) {
      act.tidy();
      show({ open: note, fresh: null }, `${id}-text-${note}`);
    },
    close() {
      const { open, fresh } = ui;
      const gone = act.tidy();
      const place = fresh?.id === open ? fresh.place : "";
      show({ open: null, fresh: null }, gone ? `${id}-add-${place}` : `${id}-open-${open}`);
    },
    /** Take a note away that was left without a word; tell whether it was. */
    tidy() {
      const { open } = ui;
      const entry = open && sheet().entries[open];
      if (!entry) return Boolean(open);
      const bare = !Object.entries(entry).some(([key, value]) =>
        !["cell", "order", "under"].includes(key) && value !== ""
      );
      if (bare && withUnder(plan(), open).length === 1) change(board.removeEntries(sheet(), [open]));
      return !sheet().entries[open];
    },
    write(note, fields) {
      const known = sheet().entries[note];
      const next = board.setEntries(
        sheet(),
        { [note]: { ...(known ?? begun(ui.fresh.place)), ...fields } },
        controller.nameRound(),
      );
      if (grows(known, fields) && tooLarge(next)) return full("board-heavy");
      change(next);
    },
    /** Put a note at a place, before the note that stands at `index` there now. */
    move(note, key, index, target) {
      const place = plan().places.get(key);
      const others = place.notes.filter((one) => one.id !== note);
      const at = Math.max(0, Math.min(index, others.length));
      const orders = board.computeOrders(others, note, at);
      const moved = { ...sheet().entries[note], cell: place.cell.slug, ...under(place) };
      const entries = Object.fromEntries(
        Object.entries(orders).map(([one, order]) => [
          one,
          { ...(one === note ? moved : sheet().entries[one]), order },
        ]),
      );
      const details = { place: placeTitle(place), number: at + 1, all: others.length + 1 };
      ui.said = controller.translate("moved", details);
      put(entries);
      show({}, target);
    },
    step(note, by, target) {
      const place = placeOf(plan(), note);
      const index = place.notes.findIndex((one) => one.id === note);
      act.move(note, place.key, index + by, target);
    },
    remove(note) {
      const ids = withUnder(plan(), note);
      const place = placeOf(plan(), note)?.key ?? "";
      const entries = Object.fromEntries(ids.map((one) => [one, sheet().entries[one]]));
      change(board.removeEntries(sheet(), ids));
      const removed = { place, entries, count: ids.length };
      show({ open: null, fresh: null, removed }, `${id}-restore`);
    },
    restore() {
      const [first] = Object.keys(ui.removed.entries);
      put(ui.removed.entries);
      show({ removed: null, said: controller.translate("restored") }, `${id}-open-${first}`);
    },
  };
  const full = (key, details) => controller.actions.tell({ key, details, bad: true });

  /** A note that is still to be written, at the end of its place. */
  function begun(key) {
    const place = plan().places.get(key);
    const order = board.computeOrders(place.notes, "new", place.notes.length).new;
    return { cell: place.cell.slug, ...under(place), order };
  }

  return act;
}

const under = (place) => place.under ? { under: place.under.id } : {};

const grows = (known, fields) =>
  Object.entries(fields).some(([key, value]) => String(value).length > String(known?.[key] ?? "").length);

function tooLarge(sheet) {
  const json = JSON.stringify(sheet);
  const most = MOST_BYTES - MARGIN;
  return json.length * 3 > most && new TextEncoder().encode(json).length > most;
}
