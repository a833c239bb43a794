/** A checklist at work: where the reader is in it, and giving answers. */

import {
  type AnswerSheet,
  countAnswers,
  kind,
  setAbout,
  setAnswer,
  setNote,
} from "../../documents/front/answer_sheet.ts";
import { makeMark, readMark } from "../../documents/front/share_code.ts";
import type { Messages } from "../../messages/front/translate.ts";
import { type Controller, createController } from "../../widget/front/controller.ts";
import type { Model, RenderProps } from "../../widget/front/host/host.ts";
import {
  type ChecklistActions,
  type ChecklistContext,
  type ChecklistTraits,
  type ChecklistUi,
  listShown,
} from "./context.ts";
import type { ChecklistState } from "./state.ts";

/** Draw a checklist in its place with `paint` and again at each change; return how to stop. */
export function createForm(
  { model, page }: Pick<RenderProps<ChecklistTraits>, "model" | "page">,
  paint: (ctx: ChecklistContext) => void,
  messages: Messages,
) {
  const instrument = narrowInstrument(model);
  const form = createController({ model, page }, paint, {
    messages,
    kind,
    instrument,
    ui: { place: findStart(instrument, model.get("sheet")) } as ChecklistUi,
    places: [...instrument.factors.map(({ slug }) => slug), "overview", "outcome"],
    rounds: { isUnanswered: kind.isUnanswered, close: mark },
    createActions,
  });
  const { actions, ui } = form.controller;
  const { go } = actions;
  // Who goes somewhere sees that place alone: what came below another is left behind.
  actions.go = (place, target) => {
    ui.run = undefined;
    go(place, target);
  };
  return form;
}

/** Return the sheet with a mark: a group sees by it what moved between rounds. */
const mark = (sheet: AnswerSheet): AnswerSheet =>
  readMark(sheet) ? sheet : { ...sheet, mark: makeMark() };

/** Keep only one factor of the instrument for the self-check of a rule, one part for a picture. */
function narrowInstrument(model: Model<ChecklistTraits>): ChecklistState {
  const [instrument, slug, part] = [
    model.get("instrument"),
    model.get("factor"),
    model.get("part"),
  ];
  if (!slug && !part) return instrument;
  const factors = instrument.factors.filter((one) => slug ? one.slug === slug : one.part === part);
  return { ...instrument, factors, parts: [] };
}

/** Open where the reader left off: the first factor with an open statement, or the overview. */
function findStart({ factors }: ChecklistState, sheet: AnswerSheet): string {
  const open = factors.find(({ items }) => countAnswers(items, sheet) < items.length);
  return open ? open.slug : "overview";
}

/** Show the next factor below the last one on the screen, once that is answered. */
function growRun(
  instrument: ChecklistState,
  ui: ChecklistUi,
  before: AnswerSheet,
  after: AnswerSheet,
): void {
  const shown = listShown(instrument, ui);
  const { items } = shown.at(-1) ?? { items: [] };
  const isWhole = (sheet: AnswerSheet) => countAnswers(items, sheet) === items.length;
  if (items.length && isWhole(after) && !isWhole(before)) {
    ui.run = { from: ui.place, more: shown.length };
  }
}

function createActions(
  { model, instrument, nameRound, ui, draw }:
    Controller<ChecklistTraits, ChecklistUi, ChecklistActions>,
  change: (sheet: AnswerSheet) => void,
): ChecklistActions {
  const sheet = () => model.get("sheet");
  return {
    answer(slug, value) {
      const after = setAnswer(sheet(), slug, value, nameRound());
      growRun(instrument, ui, sheet(), after);
      change(after);
    },
    note: (factor, text) => change(setNote(sheet(), factor, text, nameRound())),
    about: (fields) => change(setAbout(sheet(), fields, nameRound())),
    share(share) {
      ui.share = { ...ui.share, message: "", ...share };
      draw();
    },
  };
}
