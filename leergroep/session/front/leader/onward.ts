/** What goes on by itself: the outcome once everyone is in, and each screen when the clock leads. */

import { isSame } from "../../../documents/front/merge.ts";
import { findPicks } from "../member/member_choices.ts";
import { countReceived } from "../results/vote_count.ts";
import { findPlace, isPassed, type Place, type Scene } from "../scenes.ts";
import { isOpen, readCourse, readPeople, RULES } from "../session_steps.ts";
import { type LeaderController, listCurrentPlaces, listCurrentSteps } from "./context.ts";
import { countDown, goBy, MOMENT, planSeconds, type Run, type Sight } from "./screen_time.ts";
import { findNextPlace, hasOwnScreen, nameScreen } from "./step_actions.ts";

export interface OnwardActions {
  /** Each second: say what is about to go on, and go on. */
  tick(): void;
}

/** Return what follows the clock and the answers of a session on the group's screen. */
export function createOnward(controller: LeaderController): OnwardActions {
  const { ui, page, actions, draw } = controller;
  let run: Run | undefined;
  let last = Date.now();
  let before = readTouched(controller);
  let isTouched = false;
  const touch = () => isTouched = true;
  if (page.presenter) ["pointerdown", "keydown"].forEach((type) => addEventListener(type, touch));
  const say = (seconds: number) => {
    if (ui.ahead === seconds) return;
    ui.ahead = seconds;
    draw();
  };
  return {
    tick() {
      const now = Date.now();
      const touched = readTouched(controller);
      const sight = look(controller, isTouched || !isSame(before, touched));
      run = goBy(run, sight, (now - last) / 1000);
      [last, before, isTouched] = [now, touched, false];
      if (!run.reason || run.left > 0) return say(countDown(run));
      const by = run.reason === "all" ? countAsked(controller) : 1;
      run = undefined;
      ui.ahead = 0;
      actions.move(by);
    },
  };
}

/** What changes when somebody does something, here or in another window. */
const readTouched = ({ ui, model }: LeaderController) =>
  ({ prompt: ui.prompt, entries: model.get("sheet").entries });

/** Return what is on the screen now. */
function look(controller: LeaderController, isTouched: boolean): Sight {
  const { ui, page, model } = controller;
  const places = listCurrentPlaces(controller);
  const place = places[findPlace(places, ui)];
  const screen = nameScreen(ui);
  const sheet = model.get("sheet");
  const isHeld = !ui.on || Boolean(ui.asked) || readCourse(sheet).held === screen;
  const stays = { screen, reason: "" as const, stay: 0, isBusy: false };
  if (isHeld) return stays;
  if (isAnswered(controller, place) && place.moment && !isOpen(sheet, place.moment)) {
    return { screen, reason: "all", stay: MOMENT, isBusy: isTouched || !isSeen() || isWriting(controller) };
  }
  const isLed = page.presenter && readCourse(sheet).clock === 1 && findNextPlace(controller, 1);
  if (!isLed || place.kind === "ask" || place.kind === "fill") return stays;
  const isBusy = isTouched || !isSeen() || ui.isOwn || ui.timer.paused || isInUse();
  return { screen, reason: "clock", stay: planScreen(controller, places, place), isBusy };
}

function planScreen(
  controller: LeaderController,
  places: readonly (Place & Scene)[],
  place: Place & Scene,
): number {
  const step = listCurrentSteps(controller).find(({ slug }) => slug === place.step);
  const scenes = places.filter((one) =>
    one.step === place.step && !isPassed(one, places, hasOwnScreen(controller))
  );
  const pages = place.kind === "read" ? controller.ui.pages[1] : 1;
  return step ? planSeconds(step, scenes, place) / pages : 0;
}

/** Tell whether everybody's answer to what a place asks is in. */
function isAnswered(
  { model }: Pick<LeaderController, "model">,
  { kind, moment, at }: Scene,
): boolean {
  const sheet = model.get("sheet");
  const people = readPeople(sheet);
  if (!people || kind !== "ask" || !moment) return false;
  const picks = findPicks(model.get("parts"));
  const { codes, hands } = countReceived(model.get("members"), moment, sheet.entries, picks, at);
  // While hands go up for one rule after another nobody knows whose they are.
  return codes + hands === people && !(hands && moment === RULES);
}

/** Return how many scenes on the first is that waits for nothing any more, or for an answer. */
function countAsked(controller: LeaderController): number {
  const places = listCurrentPlaces(controller);
  const from = findPlace(places, controller.ui);
  const rest = places.slice(from + 1);
  return 1 + Math.max(0, rest.findIndex((place) => !isAnswered(controller, place)));
}

const isSeen = (): boolean => document.visibilityState === "visible";

/** Somebody puts something down, or works elsewhere in the notebook. */
function isWriting({ id, page }: LeaderController): boolean {
  const { activeElement } = document;
  if (!activeElement) return false;
  const heading = document.getElementById(`${id}-heading`);
  const own = heading?.closest(".lg-host");
  const isElsewhere = !activeElement.contains(heading) && !own?.contains(activeElement);
  return Boolean(activeElement.closest(".lg-row-form")) || (!page.presenter && isElsewhere);
}

/** Somebody fills something in, or has opened what lies over the screen. */
const isInUse = (): boolean =>
  document.activeElement?.matches("input, textarea, select") ||
  Boolean(document.querySelector(".lg-stagebar__more[open]"));
