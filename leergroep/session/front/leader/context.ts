/** What the views of who leads read: a session, and where the group is in it. */

import { getToday } from "../../../documents/front/document.ts";
import type { EntriesDocument, Entry } from "../../../documents/front/entries.ts";
import type { Context, Controller } from "../../../widget/front/controller.ts";
import type { QrUi } from "../../../widget/front/controls/qr_code.ts";
import type { IntakeActions, IntakeUi } from "../intake/intake_actions.ts";
import { listCell } from "../results/harvest.ts";
import { findPlace, listPlaces, type Place, type Scene } from "../scenes.ts";
import {
  chooseAgenda,
  findStep,
  listSteps,
  LOOK_BACK,
  readCourse,
  readPeople,
  type Step,
} from "../session_steps.ts";
import type { MembersState, SessionTraits } from "../state.ts";
import type { AgreementActions } from "./agreement_actions.ts";
import type { ConsoleActions } from "./console_link.ts";
import type { OnwardActions } from "./onward.ts";
import type { StartActions } from "./start_actions.ts";
import type { StepActions } from "./step_actions.ts";
import { startTimer, type Timer } from "./timer.ts";

/** What the screen remembers and no document keeps. */
export interface LeaderUi extends QrUi {
  /** The session is on. */
  on: boolean;
  /** The address says that a session is on: go on where it was. */
  called: boolean;
  /** The step that this screen shows, the scene of it, and what is drawn. */
  step: string;
  scene: string;
  shown: string;
  /** This screen shows what only who leads needs. */
  isOwn: boolean;
  /** What became of the window beside this one. */
  second: SecondWindow;
  /** The same session is on the screen in another tab. */
  hasTwin: boolean;
  /** What comes after the first screen could not be fetched. */
  isCut: boolean;
  /** Which of the actions is being filled in. */
  edited: string;
  /** Which page of what is read is on the screen, and of how many. */
  pages: readonly [at: number, of: number];
  /** Which question is shown; as many as there are for all. */
  prompt: number;
  /** Who leads went past a choice that was not revealed. */
  past: boolean;
  /** What was just taken away. */
  removed: { readonly id: string; readonly entry: Entry } | null;
  timer: Timer;
  /** The agenda that is chosen, the name of the group as it is typed, and whether it looks back. */
  minutes: number;
  group: string | null;
  back: boolean;
  /** With how many the group is and whether the clock leads, as said before the first step. */
  people: number | null;
  clock: boolean;
  /** After how many seconds the screen goes on by itself, 0 while it does not. */
  ahead: number;
  /** The sessions that this browser keeps, on any case. */
  earlier: readonly EntriesDocument[];
  intake: IntakeUi;
  /** The key of what became of copying the link for members. */
  joining: string;
}

/** The window of who leads beside that of the group: "own" in that window itself. */
export type SecondWindow = "none" | "open" | "refused" | "closed" | "own" | "lost";

/** Tell whether a screen shows what only who leads needs. */
export const isConsole = ({ ui }: { readonly ui: Pick<LeaderUi, "isOwn" | "second"> }): boolean =>
  ui.isOwn || ui.second === "own" || ui.second === "lost";

/** Change what the screen remembers and draw it; move the focus to a target. */
export type Show = (state: Partial<LeaderUi>, target?: string) => void;

/** What who leads can do. */
export interface LeaderActions
  extends
    StartActions,
    StepActions,
    AgreementActions,
    IntakeActions,
    OnwardActions,
    ConsoleActions {
  /** Have what comes after the first screen, where it is not there yet. */
  complete(): Promise<void>;
  readonly show: Show;
  /** Tell the window of who leads what is new on this screen. */
  share(): void;
}

export type LeaderController = Controller<SessionTraits, LeaderUi, LeaderActions>;

export interface LeaderContext extends Context<SessionTraits, LeaderUi, LeaderActions> {
  /** What is kept of the course of the session. */
  readonly course: Entry;
  readonly steps: readonly Step[];
  /** The step that this screen shows, and its place among them. */
  readonly index: number;
  readonly step: Step;
  /** Every scene of the session, and that which the group sees. */
  readonly places: readonly (Place & Scene)[];
  readonly place: Place & Scene;
  readonly members: MembersState;
  /** With how many the group is, 0 while nobody said. */
  readonly people: number;
}

export const createLeaderUi = (isCalled: boolean): LeaderUi => ({
  on: false,
  called: isCalled,
  step: "",
  scene: "",
  shown: "",
  isOwn: false,
  second: "none",
  hasTwin: false,
  isCut: false,
  edited: "",
  pages: [1, 1],
  prompt: 0,
  past: false,
  removed: null,
  timer: startTimer(0),
  minutes: 60,
  group: null,
  back: true,
  people: null,
  clock: false,
  ahead: 0,
  earlier: [],
  intake: {},
  joining: "",
});

/** Return the steps of a session as it was begun. */
export function listCurrentSteps({ model }: Pick<LeaderController, "model">): Step[] {
  const sheet = model.get("sheet");
  const agenda = chooseAgenda(model.get("agendas"), readCourse(sheet).minutes);
  return listSteps(model.get("parts"), agenda, listCell(sheet, LOOK_BACK).length > 0);
}

/** Return every scene of a session as it was begun. */
export const listCurrentPlaces = (
  { model, page }: Pick<LeaderController, "model" | "page">,
): (Place & Scene)[] =>
  listPlaces(listCurrentSteps({ model }), {
    members: model.get("members"),
    isPage: Boolean(page.presenter),
  });

/**
 * Return with how many the group is, 0 while nobody said.
 *
 * Before a session what was said of an earlier one of today holds.
 */
function countPeople(
  sheet: EntriesDocument,
  { people, earlier }: Pick<LeaderUi, "people" | "earlier">,
): number {
  if (readCourse(sheet).step) return readPeople(sheet);
  const today = earlier.filter(({ round }) => round.startsWith(getToday())).map(readPeople);
  return people ?? today.find(Boolean) ?? 0;
}

/** Return what the views of a session read besides what every widget's view does. */
export function createLeaderContext(
  ctx: Context<SessionTraits, LeaderUi, LeaderActions>,
): LeaderContext {
  const steps = listCurrentSteps(ctx);
  // The place is the tab's own: who leads on a second screen is not taken along by the first.
  const index = findStep(steps, ctx.ui.step);
  const members = ctx.model.get("members");
  const places = listCurrentPlaces(ctx);
  const place = places[findPlace(places, ctx.ui)];
  const course = readCourse(ctx.sheet);
  const people = countPeople(ctx.sheet, ctx.ui);
  return { ...ctx, course, steps, index, step: steps[index], places, place, members, people };
}
