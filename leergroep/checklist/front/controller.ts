/** A checklist at its desk: where the reader is in it, and giving answers. */

import { createController } from "../../widget/front/controller.ts";
import * as sheets from "../../documents/front/answer_sheet.ts";

/** Draw a checklist for a model with `paint(c)` and again at each change; return how to stop. */
export function createForm(model, paint, words) {
  const instrument = narrowed(model);
  return createController(model, paint, {
    words,
    kind: sheets.kind,
    instrument,
    ui: { place: startPlace(instrument, model.get("sheet")) },
    createActions: answering,
  });
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
    sheets.countAnswers(factor.items, sheet) < factor.items.length
  );
  return open ? open.slug : "overview";
}

function answering({ model, nameRound, ui, draw }, change) {
  return {
    answer: (slug, value) => change(sheets.setAnswer(model.get("sheet"), slug, value, nameRound())),
    note: (factor, text) => change(sheets.setNote(model.get("sheet"), factor, text, nameRound())),
    about: (fields) => change(sheets.setAbout(model.get("sheet"), fields, nameRound())),
    share(share) {
      ui.share = { ...ui.share, said: "", ...share };
      draw();
    },
  };
}
