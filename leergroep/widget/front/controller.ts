/** What every widget that is filled in shares: its state, what it can do, and when it draws. */

import { freeRound, today } from "../../documents/front/document.ts";
import { speaker } from "../../messages/front/translate.ts";

let desks = 0;

/**
 * Draw a widget for a model with `paint(c)` and again at each change; return the desk and how to stop.
 *
 * `kind` is the kind of document that is filled in, `ui` what the widget remembers of the screen
 * and no document keeps, `more(desk, change)` what it can do besides. What is filled in is called as
 * the instrument says, or as this kind of document.
 */
export function createDesk(model, paint, { words, kind, instrument, ui = {}, more = () => ({}) }) {
  const language = model.get("language");
  const say = speaker(language, words);
  const called = {
    thing: instrument.thing ?? say(`thing-${kind.things}`),
    things: instrument.things ?? say(`things-${kind.things}`),
  };
  const desk = {
    id: `lg-${++desks}`,
    model,
    kind,
    instrument,
    language,
    say: (key, details) => say(key, { ...called, ...details }),
    links: model.get("links"),
    round: () => freeRound(model.get("rounds") ?? [], today()),
    ui: { notice: null, asked: null, undo: null, ...ui },
  };
  desk.draw = () => paint(current(desk));
  desk.act = { ...actions(desk), ...more(desk, (sheet) => change(desk, sheet)) };
  const events = ["change:sheet", "change:storage"];
  events.forEach((event) => model.on(event, desk.draw));
  desk.draw();
  return { desk, stop: () => events.forEach((event) => model.off(event, desk.draw)) };
}

function current(desk) {
  return { ...desk, sheet: desk.model.get("sheet"), storage: desk.model.get("storage") };
}

function change({ model }, sheet) {
  model.set("sheet", sheet);
  model.save_changes();
}

function actions(desk) {
  const { model, ui } = desk;
  const show = (state, target) => {
    Object.assign(ui, state);
    desk.draw();
    focus(target);
  };
  return {
    go: (place, target) =>
      show({ place, notice: null, asked: null }, target ?? `${desk.id}-heading`),
    ask: (asked) => show({ asked, notice: null }, `${desk.id}-asked`),
    tell: (notice, target) => show({ notice, asked: null }, target ?? `${desk.id}-notice`),
    replace(sheet, notice) {
      ui.undo = { before: model.get("sheet"), after: sheet };
      change(desk, sheet);
      desk.act.tell({ ...notice, undo: true });
    },
    undo() {
      const { before, after } = ui.undo;
      // What was filled in since, in another tab too, stays.
      change(desk, desk.kind.patched(model.get("sheet"), after, before));
      ui.undo = null;
      desk.act.tell({ key: "undone" });
    },
    wipe: () => desk.act.replace(desk.kind.blank(model.get("instrument")), { key: "wiped" }),
  };
}

/** Move the reader's focus to what has just appeared, for keyboard and screen reader alike. */
export function focus(id) {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
