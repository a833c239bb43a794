/** What can be done on the stage: go from step to step, and put down what is agreed. */

import {
  countEntries,
  type EntriesDocument,
  type Entry,
  makeId,
  MOST_ADDED,
  removeEntries,
  setFields,
} from "../../../documents/front/entries.ts";
import { addEntry, listCell } from "../../../session/front/results/harvest.ts";
import { ACTIONS } from "../../../session/front/session_steps.ts";
import { moveFocus } from "../../../widget/front/controller.ts";
import { dropEmpty } from "./agreements.ts";
import type { TalkAbout, TalkActions, TalkController } from "./context.ts";
import { listSteps, nameAction, type TalkStep } from "./steps.ts";

/** Return the steps as they are at this moment. */
export const listCurrent = (
  { model, ui }: Pick<TalkController, "model" | "ui">,
  { statements }: TalkAbout,
): TalkStep[] => listSteps(statements, model.get("sheet"), ui.fresh);

export const findIndex = (steps: readonly TalkStep[], key: string): number =>
  Math.max(0, steps.findIndex((step) => step.key === key));

export function createTalkActions(
  controller: TalkController,
  change: (sheet: EntriesDocument) => void,
  about: TalkAbout,
  close: () => void,
): TalkActions {
  const { id, model, ui, draw } = controller;
  const getSheet = () => model.get("sheet");
  /** What is kept says what it is about, from the first word on. */
  const keep = (sheet: EntriesDocument) => change({ ...sheet, subject: nameSubject(about) });
  const actions: TalkActions = {
    show(key) {
      const tidy = dropEmpty(getSheet());
      if (tidy !== getSheet() && key !== ui.step) keep(tidy);
      ui.step = key;
      draw();
      moveFocus(`${id}-heading`);
    },
    move(number) {
      const steps = listCurrent(controller, about);
      const next = steps[findIndex(steps, ui.step) + number];
      if (next) actions.show(next.key);
    },
    addAction() {
      if (countEntries(getSheet()) >= MOST_ADDED) return;
      if (!ui.fresh || getSheet().entries[ui.fresh]) ui.fresh = makeId();
      actions.show(nameAction(ui.fresh));
    },
    agree() {
      const [first] = listCell(getSheet(), ACTIONS);
      actions.show(nameAction(first?.id ?? ui.fresh));
    },
    write: (entry, fields) => keep(writeEntry(getSheet(), entry, fields, controller.nameRound())),
    remove(entry) {
      const left = removeEntries(getSheet(), [entry]);
      keep(left);
      const [first] = listCell(left, ACTIONS).toReversed();
      if (!first) ui.fresh = makeId();
      actions.show(nameAction(first?.id ?? ui.fresh));
    },
    close,
  };
  return actions;
}

/** A new action is put down with its first word. */
const writeEntry = (
  sheet: EntriesDocument,
  id: string,
  fields: Entry,
  day: string,
): EntriesDocument =>
  sheet.entries[id]
    ? setFields(sheet, id, fields, day)
    : addEntry(sheet, ACTIONS, { text: "", ...fields }, day, id);

/** Return what agreements are about: the list, and what it was filled in for. */
export const nameSubject = (
  { instrument, subject }: Pick<TalkAbout, "instrument" | "subject">,
): string => (subject ? `${instrument.title}: ${subject}` : instrument.title).slice(0, 200);
