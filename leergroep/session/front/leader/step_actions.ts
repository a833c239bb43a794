/** What who leads can do in a step, and from one step to another. */

import { type EntriesDocument, type Entry, setEntries } from "../../../documents/front/entries.ts";
import { moveFocus } from "../../../widget/front/controller.ts";
import type { Page } from "../../../widget/front/host/host.ts";
import { COURSE, findStep, passesChoice, readCourse } from "../session_steps.ts";
import { type LeaderController, listCurrentSteps, type Show } from "./context.ts";
import { startTimer, toggleTimer } from "./timer.ts";

export interface StepActions {
  /** Go to a step; ask first where a choice is passed that was not revealed. */
  goToStep(slug: string): void;
  /** Go so many steps on, unless something is asked. */
  move(number: number): void;
  togglePause(): void;
  /** Show the group what was chosen or ticked. */
  reveal(moment: string): void;
}

export function createStepActions(
  controller: LeaderController,
  show: Show,
  change: (sheet: EntriesDocument) => void,
): StepActions {
  const { model, page, instrument, ui } = controller;
  const trail = page.openTrail?.(instrument.slug, (slug) => {
    const isStep = listCurrentSteps(controller).some((step) => step.slug === slug);
    if (ui.on && isStep && slug !== ui.step) enterStep(controller, slug, change);
  });
  const actions: StepActions = {
    goToStep(slug) {
      const steps = listCurrentSteps(controller);
      const [from, to] = [ui.step, slug].map((one) => findStep(steps, one));
      const passes = passesChoice(steps, from, to, model.get("sheet"));
      if (passes && !ui.past) return askToPass(controller, slug);
      trail?.step(ui.step, slug);
      enterStep(controller, slug, change);
    },
    move(number) {
      const steps = listCurrentSteps(controller);
      const next = steps[findStep(steps, ui.step) + number];
      if (next && !ui.asked) actions.goToStep(next.slug);
    },
    togglePause: () => show({ timer: toggleTimer(ui.timer, Date.now()) }),
    reveal(moment) {
      // What came in for this round is no news in the next.
      ui.intake = { ...ui.intake, isBare: false, isNone: false, added: 0, replaced: 0 };
      change(setCourse(controller, { [`open-${moment}`]: 1 }));
      show({}, `open-${moment}`);
    },
  };
  return actions;
}

/** Return the session with something about its course set. */
function setCourse({ model, nameRound }: LeaderController, fields: Entry): EntriesDocument {
  const sheet = model.get("sheet");
  const course = { ...readCourse(sheet), cell: COURSE, ...fields };
  return setEntries(sheet, { [COURSE]: course }, nameRound());
}

function enterStep(
  controller: LeaderController,
  slug: string,
  change: (sheet: EntriesDocument) => void,
): void {
  stopCamera(controller);
  const since = Date.now();
  const place = { step: slug, prompt: 0, removed: null, timer: startTimer(since) };
  Object.assign(controller.ui, { intake: {}, notice: null, asked: null, ...place });
  // Keeping the place draws it: once, since a step is the largest drawing there is.
  change(setCourse(controller, { step: slug, since }));
  moveFocus(`${controller.id}-heading`);
  scrollToTop(controller.page);
}

function askToPass({ ui, actions }: LeaderController, slug: string): void {
  const pass = () => {
    ui.past = true;
    actions.goToStep(slug);
  };
  actions.ask({ key: "session-past", answers: [["session-past-yes", pass, "main"]] });
}

/** No camera looks on once its picture is gone. */
export function stopCamera({ ui, actions }: LeaderController): void {
  if (ui.intake.camera) actions.stopScan();
}

/** Each step begins at its top; in Jupyter the notebook stays where it is. */
export function scrollToTop({ presenter }: Page): void {
  if (presenter) scrollTo(0, 0);
}
