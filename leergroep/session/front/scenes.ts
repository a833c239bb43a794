/** The scenes of a session: what a group looks at, one thing at a time. */

import type { Entry } from "../../documents/front/entries.ts";
import { listFactorsAt, ROUNDS } from "./moments.ts";
import { ACTIONS, CHOICE, HARVEST, LOOK_BACK, RULES, type Step } from "./session_steps.ts";
import type { MembersState } from "./state.ts";

/** When everyone is asked something. */
export type Moment = typeof ROUNDS[number] | typeof RULES;

/** What a scene does: it is read, asks, shows what was answered, opens a talk, or is filled in. */
export type SceneKind = "read" | "ask" | "show" | "talk" | "fill";

/** One screen of a step. */
export interface Scene {
  /** Unique in its step; the place in a session is kept by it. */
  readonly slug: string;
  readonly kind: SceneKind;
  /** Of what is asked or shown: when, and which of the questions. */
  readonly moment?: Moment;
  readonly at?: number;
}

/** Where a group is: a step, and a scene of it. */
export interface Place {
  readonly step: string;
  readonly scene: string;
}

/** What decides which scenes there are. */
export interface SceneContext {
  readonly members: MembersState;
  /** The part itself is on the screen; in a notebook it stands beside the widget. */
  readonly isPage: boolean;
}

const READ: Scene = { slug: "lees", kind: "read" };
const TALK: Scene = { slug: "praat", kind: "talk" };
const FILL: Scene = { slug: "vul-in", kind: "fill" };
/** Beyond the end, for who wants files: nobody has to go there. */
export const TAKE: Scene = { slug: "neem-mee", kind: "fill" };
const [FIRST, AGAIN] = ROUNDS;

/** Return the scenes of a step in their order: at least one. */
export function listScenes(
  { slug, prompts }: Pick<Step, "slug" | "prompts">,
  { members, isPage }: SceneContext,
): Scene[] {
  const poll = (moment: Moment) => listPoll(members, moment);
  const read = isPage ? [READ] : [];
  const talk = prompts.length ? [TALK] : [];
  if (slug === CHOICE) return [...read, ...poll(FIRST), ...talk, ...poll(AGAIN)];
  if (slug === RULES) return [...read, ...poll(RULES), ...talk];
  if (slug === LOOK_BACK || slug === ACTIONS) return [FILL];
  if (slug === HARVEST) return isPage ? [FILL, TAKE] : [FILL];
  return talk.length ? [...read, ...talk] : [READ];
}

/** Every question is asked before the first answer is shown. */
function listPoll(members: MembersState, moment: Moment): Scene[] {
  const list = (kind: "ask" | "show", name: string): Scene[] =>
    listFactorsAt(members, moment)
      .map((_, at) => ({ slug: `${name}-${moment}-${at}`, kind, moment, at }));
  return [...list("ask", "vraag"), ...list("show", "toon")];
}

/** Return every place of a session in its order. */
export const listPlaces = (steps: readonly Step[], ctx: SceneContext): (Place & Scene)[] =>
  steps.flatMap((step) =>
    listScenes(step, ctx).map((scene) => ({ ...scene, step: step.slug, scene: scene.slug }))
  );

/** Return the index of a place; of a scene that is not there its step, and else the first. */
export function findPlace(places: readonly Place[], { step, scene }: Partial<Place>): number {
  const exact = places.findIndex((one) => one.step === step && one.scene === scene);
  return exact < 0 ? Math.max(0, places.findIndex((one) => one.step === step)) : exact;
}

/**
 * Return the place so many scenes on; undefined beyond the last.
 *
 * A part and the question that opens its talk stand on one screen, or the question on that of who
 * leads: then there is no screen of it to pass. The talk between two choices is never passed.
 */
export function findNext<P extends Place & Scene>(
  places: readonly P[],
  from: number,
  by: number,
  hasOwnScreen: boolean,
): P | undefined {
  const direction = Math.sign(by);
  const onward = direction < 0
    ? places.slice(0, Math.max(0, from)).toReversed()
    : places.slice(from + 1);
  return onward.filter((place) => !isPassed(place, places, hasOwnScreen)).at(Math.abs(by) - 1);
}

/** Tell whether a talk is passed by: it stands under what is read, or on the screen of who leads. */
export const isPassed = (
  { kind, step }: Place & Scene,
  places: readonly (Place & Scene)[],
  hasOwnScreen: boolean,
): boolean => kind === "talk" && step !== CHOICE && (hasOwnScreen || isTalkBeside(step, places));

/** Tell whether a step is one screen: what is read, with its question under it. */
export const isTalkBeside = (step: string, places: readonly (Place & Scene)[]): boolean =>
  places.some((place) => place.step === step && place.kind === "read") &&
  places.filter((place) => place.step === step).every(({ kind }) => ["read", "talk"].includes(kind));

/**
 * Return the place that a record of the course of a session names.
 *
 * Records of before tell the step alone: a choice that was shown is shown again.
 */
export function readPlace(course: Entry, places: readonly (Place & Scene)[]): Place & Scene {
  const step = String(course.step ?? "");
  const shown = places.findLast((place) =>
    place.step === step && place.kind === "show" && course[`open-${place.moment}`] === 1
  );
  if (course.scene === undefined && shown) return places[findPlace(places, shown)];
  // Who took the files along comes back to what was agreed.
  const scene = course.scene === TAKE.slug ? "" : String(course.scene ?? "");
  return places[findPlace(places, { step, scene })];
}
