/** What who leads can do before the first step and after the last. */

import { getToday, nameRound } from "../../../documents/front/document.ts";
import { type EntriesDocument, setEntries } from "../../../documents/front/entries.ts";
import { makeLookBack } from "../results/harvest.ts";
import { readPlace } from "../scenes.ts";
import { chooseAgenda, COURSE, listSteps, readCourse } from "../session_steps.ts";
import { type LeaderController, listCurrentPlaces, type Show } from "./context.ts";
import { createPresence } from "./presence.ts";
import { scrollToTop, stopCamera } from "./step_actions.ts";
import { resumeTimer, startTimer, type Timer } from "./timer.ts";

/** How a session begins. */
export interface Beginning {
  readonly group: string;
  readonly minutes: number;
  /** With how many they are, 0 when nobody said. */
  readonly people: number;
  /** The clock leads. */
  readonly clock: boolean;
  /** The session to look back on. */
  readonly earlier?: EntriesDocument;
}

export interface StartActions {
  begin(beginning: Beginning): void;
  /** Show the step at which the group is. */
  enter(timer?: Timer): void;
  /** Go on after a reload: the same step and the same clock. */
  resume(): void;
  leave(): void;
  /** Begin anew on this case; what was there stays as a round of its own. */
  restart(): void;
}

export function createStartActions(
  controller: LeaderController,
  show: Show,
  change: (sheet: EntriesDocument) => void,
  tick: () => void,
): StartActions {
  const { id, model, page } = controller;
  const presence = createPresence(controller, (number) => controller.actions.move(number), tick);
  const actions: StartActions = {
    begin(beginning) {
      const since = Date.now();
      change(beginSession(controller, beginning, since));
      actions.enter(startTimer(since));
    },
    enter(timer = startTimer(Date.now())) {
      presence.take();
      const course = readCourse(model.get("sheet"));
      const { step, scene } = readPlace(course, listCurrentPlaces(controller));
      show({ on: true, called: false, isOwn: false, ahead: 0, step, scene, timer }, "heading");
      scrollToTop(page);
    },
    resume() {
      const { since } = readCourse(model.get("sheet"));
      actions.enter(resumeTimer(Number(since), Date.now()));
    },
    leave() {
      stopCamera(controller);
      presence.letGo();
      show({ on: false }, "heading");
      document.getElementById(`${id}-heading`)?.scrollIntoView();
    },
    restart: () => restartSession(controller),
  };
  return actions;
}

/** Return the session as it begins: its group, the first step, and what it looks back on. */
function beginSession(
  { model, nameRound }: LeaderController,
  { group, minutes, people, clock, earlier }: Beginning,
  since: number,
): EntriesDocument {
  const agenda = chooseAgenda(model.get("agendas"), minutes);
  const [first] = listSteps(model.get("parts"), agenda, Boolean(earlier));
  const said = { ...(people && { people }), ...(clock && { clock: 1 }) };
  const course = { [COURSE]: { cell: COURSE, step: first.slug, minutes, since, ...said } };
  const back = earlier ? makeLookBack(earlier) : {};
  return setEntries({ ...model.get("sheet"), group }, { ...back, ...course }, nameRound());
}

function restartSession({ model, kind, instrument, ui, actions }: LeaderController): void {
  const sheet = model.get("sheet");
  const { group, round } = sheet;
  ui.earlier = [...ui.earlier.filter((one) => one.round !== round), sheet];
  const rounds = [...(model.get("rounds") ?? []), round];
  const fresh = { ...kind.blank(instrument), group, round: nameRound(rounds, getToday()) };
  actions.replace(fresh, { key: "session-anew-done" });
  model.set("rounds", rounds);
}
