/** What every view of a form shares: its state, what it can do, and when it draws. */

import { speaker } from "../words.js";
import * as sheets from "../sheet.js";

let forms = 0;

/** Draw a form for a model with `paint(c)` and again at each change; return how to stop. */
export function createForm(model, paint, words) {
  const instrument = narrowed(model);
  const language = model.get("language");
  const form = {
    id: `lg-${++forms}`,
    model,
    instrument,
    language,
    say: speaker(language, words),
    links: model.get("links"),
    ui: { place: startPlace(instrument, model.get("sheet")), notice: null, asked: null, undo: null },
  };
  form.draw = () => paint(current(form));
  form.act = actions(form);
  const events = ["change:sheet", "change:storage"];
  events.forEach((event) => model.on(event, form.draw));
  form.draw();
  return { stop: () => events.forEach((event) => model.off(event, form.draw)) };
}

/** Keep only one factor of the instrument for the self-check of a rule, one part for a picture. */
function narrowed(model) {
  const [instrument, factor, part] = ["instrument", "factor", "part"].map((key) => model.get(key));
  if (!factor && !part) return instrument;
  const asked = (one) => factor ? one.slug === factor : one.part === part;
  return { ...instrument, factors: instrument.factors.filter(asked), parts: [] };
}

/** Open where the reader left off: the first factor with an open statement, or the overview. */
function startPlace(instrument, sheet) {
  const open = instrument.factors.find((factor) =>
    sheets.count(factor.items, sheet) < factor.items.length
  );
  return open ? open.slug : "overview";
}

function current(form) {
  const { model } = form;
  return { ...form, sheet: model.get("sheet"), storage: model.get("storage") };
}

function actions(form) {
  const { model, ui, draw } = form;
  const change = (sheet) => {
    model.set("sheet", sheet);
    model.save_changes();
  };
  const round = () => sheets.freeRound(model.get("rounds") ?? [], sheets.today());
  const act = {
    answer: (slug, value) =>
      change(sheets.withAnswer(model.get("sheet"), slug, value, round())),
    note: (factor, text) =>
      change(sheets.withNote(model.get("sheet"), factor, text, round())),
    about: (fields) => change(sheets.withAbout(model.get("sheet"), fields, round())),
    share(share) {
      ui.share = { ...ui.share, said: "", ...share };
      draw();
    },
    go(place, target) {
      Object.assign(ui, { place, notice: null, asked: null });
      draw();
      focus(target ?? `${form.id}-heading`);
    },
    ask(asked) {
      Object.assign(ui, { asked, notice: null });
      draw();
      focus(`${form.id}-asked`);
    },
    tell(notice, target) {
      Object.assign(ui, { notice, asked: null });
      draw();
      focus(target ?? `${form.id}-notice`);
    },
    replace(sheet, notice) {
      ui.undo = model.get("sheet");
      change(sheet);
      act.tell({ ...notice, undo: true });
    },
    undo() {
      change(ui.undo);
      ui.undo = null;
      act.tell({ key: "undone" });
    },
    wipe: () => act.replace(sheets.blank(model.get("instrument")), { key: "wiped" }),
  };
  return act;
}

/** Move the reader's focus to what has just appeared, for keyboard and screen reader alike. */
function focus(id) {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}
