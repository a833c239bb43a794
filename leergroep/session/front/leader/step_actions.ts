/** What who leads can do in a step, and from one scene to another. */

import { type EntriesDocument, type Entry, setEntries } from "../../../documents/front/entries.ts";
import { moveFocus } from "../../../widget/front/controller.ts";
import type { Page } from "../../../widget/front/host/host.ts";
import { findNext, findPlace, type Place, type Scene } from "../scenes.ts";
import { ROUNDS } from "../moments.ts";
import { CHOICE, COURSE, findStep, isOpen, passesChoice, readCourse } from "../session_steps.ts";
import {
  type LeaderController,
  type LeaderUi,
  listCurrentPlaces,
  listCurrentSteps,
  type Show,
} from "./context.ts";
import { startTimer, toggleTimer } from "./timer.ts";

/** Something about where the group is that goes along with a place. */
export interface Arrival {
  /** Which question opens the talk. */
  readonly prompt?: number;
}

export interface StepActions {
  /** Go to the first scene of a step; ask first where a choice is passed that was not revealed. */
  goToStep(slug: string): void;
  /** Go so many scenes on, unless something is asked. */
  move(number: number): void;
  /** Have the screen stay as it is, where it would go on by itself. */
  hold(): void;
  /** Have the group see a scene; what it reveals is revealed. */
  enterPlace(place: Place, arrival?: Arrival): void;
  /** Show what only who leads needs, or the group's screen again. */
  toggleOwn(): void;
  togglePause(): void;
}

export function createStepActions(
  controller: LeaderController,
  show: Show,
  change: (sheet: EntriesDocument) => void,
): StepActions {
  const { page, instrument, ui } = controller;
  const enter = (place: Place, arrival?: Arrival) => {
    enterPlace(controller, place, change, arrival);
    // As it says where something could not be fetched: another screen tries again.
    if (ui.isCut) controller.actions.complete();
  };
  const trail = page.openTrail?.(instrument.slug, (name) => {
    const place = listCurrentPlaces(controller).find((one) => nameOnTrail(one) === name);
    if (ui.on && place && name !== nameOnTrail(ui)) enter(place);
  });
  page.presenter?.watchPages((...pages) => {
    if (String(ui.pages) === String(pages)) return;
    ui.pages = pages;
    controller.draw();
  });
  const go = (place: Place) => {
    trail?.step(nameOnTrail(ui), nameOnTrail(place));
    enter(place);
  };
  return {
    goToStep: createJump(controller, go),
    move(number) {
      if (ui.asked) return;
      if (ui.ahead && number < 0) return controller.actions.hold();
      if (!ui.isOwn && page.presenter?.turn(number)) return;
      const next = findNextPlace(controller, number);
      if (next) go(next);
    },
    hold() {
      ui.ahead = 0;
      controller.actions.write(COURSE, { held: nameScreen(ui) });
    },
    enterPlace: enter,
    toggleOwn() {
      stopCamera(controller);
      show({ isOwn: !ui.isOwn }, "heading");
      scrollToTop(page);
    },
    togglePause: () => show({ timer: toggleTimer(ui.timer, Date.now()) }),
  };
}

/** Return how one goes to a step; `go` does so. */
export function createJump(
  controller: LeaderController,
  go: (place: Place) => void,
): StepActions["goToStep"] {
  const { model, ui } = controller;
  return (slug) => {
    const steps = listCurrentSteps(controller);
    const [from, to] = [ui.step, slug].map((one) => findStep(steps, one));
    const passes = passesChoice(steps, from, to, model.get("sheet"));
    const place = listCurrentPlaces(controller).find(({ step }) => step === slug);
    if (!place) return;
    if (!passes || ui.past) return go(place);
    askToPass(controller, () => go(place));
  };
}

/** Return the scene so many on from the one that the group sees. */
export function findNextPlace(
  controller: Pick<LeaderController, "model" | "page" | "ui">,
  number: number,
): (Place & Scene) | undefined {
  const places = listCurrentPlaces(controller);
  return findNext(places, findPlace(places, controller.ui), number, hasOwnScreen(controller));
}

/** Tell whether who leads has a screen beside that of the group. */
export const hasOwnScreen = ({ ui }: Pick<LeaderController, "ui">): boolean =>
  ui.second === "open" || ui.second === "own";

/** Return the talk of this step; undefined where there is none, or where it comes too early. */
export function findTalk(
  controller: Pick<LeaderController, "model" | "page" | "ui">,
): (Place & Scene) | undefined {
  const { model, ui } = controller;
  if (ui.step === CHOICE && !isOpen(model.get("sheet"), ROUNDS[0])) return undefined;
  return listCurrentPlaces(controller).find(({ step, kind }) => step === ui.step && kind === "talk");
}

/** Return what is on the screen: a scene, and the page of it that is read. */
export const nameScreen = ({ pages, ...place }: Pick<LeaderUi, "step" | "scene" | "pages">): string =>
  `${nameOnTrail(place)}/${pages[0]}`;

const nameOnTrail = ({ step, scene }: Place): string => `${step}/${scene}`;

/** Return the session with something about its course set. */
function setCourse({ model, nameRound }: LeaderController, fields: Entry): EntriesDocument {
  const sheet = model.get("sheet");
  const course = { ...readCourse(sheet), cell: COURSE, ...fields };
  return setEntries(sheet, { [COURSE]: course }, nameRound());
}

function enterPlace(
  controller: LeaderController,
  { step, scene }: Place,
  change: (sheet: EntriesDocument) => void,
  { prompt = 0 }: Arrival = {},
): void {
  const { ui, id, page } = controller;
  const found = listCurrentPlaces(controller).find((one) => one.step === step && one.scene === scene);
  if (!found) return;
  stopCamera(controller);
  const isNew = step !== ui.step;
  const now = Date.now();
  Object.assign(ui, { intake: {}, notice: null, asked: null, removed: null, isOwn: false, ahead: 0 });
  if (found.kind !== "read") ui.pages = [1, 1];
  Object.assign(ui, { step, scene, prompt, timer: isNew ? startTimer(now) : ui.timer });
  const fields: Entry = {
    step,
    scene,
    ...(isNew && { since: now }),
    ...(found.kind === "show" && { [`open-${found.moment}`]: 1 }),
  };
  // Keeping the place draws it: once, since a scene is the largest drawing there is.
  change(setCourse(controller, fields));
  moveFocus(`${id}-${isNew || found.kind === "read" ? "heading" : "scene"}`);
  scrollToTop(page);
}

function askToPass({ ui, actions }: LeaderController, go: () => void): void {
  const pass = () => {
    ui.past = true;
    go();
  };
  actions.ask({ key: "session-past", answers: [["session-past-yes", pass, "main"]] });
}

/** No camera looks on once its picture is gone. */
export function stopCamera({ ui, actions }: LeaderController): void {
  if (ui.intake.camera) actions.stopScan();
}

/** Each scene begins at its top; in Jupyter the notebook stays where it is. */
export function scrollToTop({ presenter }: Page): void {
  if (presenter) scrollTo(0, 0);
}
