/** How long a screen stays that goes on by itself: a moment, or what is planned for it. */

import type { Scene, SceneKind } from "../scenes.ts";
import type { Step } from "../session_steps.ts";

/** By what a screen goes on: everyone is in, or its time is over. */
export type Reason = "all" | "clock";

/** What is on the screen at a moment. */
export interface Sight {
  /** What is shown, and by what it goes on; "" for what stays until who leads presses. */
  readonly screen: string;
  readonly reason: Reason | "";
  /** How many seconds it stays. */
  readonly stay: number;
  /** Somebody did something, or nobody can see it, or it is in use. */
  readonly isBusy: boolean;
}

/** A screen with the seconds that are left of it. */
export interface Run extends Sight {
  readonly left: number;
}

/** Long enough to see that everyone is in, and to hold it. */
export const MOMENT = 5;
/** So long ahead it is said that a screen goes on by the clock. */
const SIGN = 10;
/** Whoever is doing something has at least so long from then on. */
const UNDISTURBED = 60;
/** Whoever was away longer than this between two ticks had the lid closed. */
const MOST_GONE = 3;

/** Return how long a screen is still there, so many seconds after it was last looked at. */
export function goBy(before: Run | undefined, now: Sight, gone: number): Run {
  const isNew = before?.screen !== now.screen || before.reason !== now.reason;
  if (isNew || now.reason === "") return { ...now, left: now.stay };
  const least = now.reason === "all" ? now.stay : UNDISTURBED;
  const isLeft = now.isBusy || gone > MOST_GONE;
  return { ...now, left: isLeft ? Math.max(before.left, least) : before.left - gone };
}

/** Return the seconds that the screen says are left; 0 while it says nothing. */
export function countDown({ reason, left }: Run): number {
  const isSaid = reason === "all" || (reason === "clock" && left <= SIGN);
  return isSaid ? Math.max(0, Math.ceil(left)) : 0;
}

/** How the scenes of a step share its minutes. */
const SHARES: Readonly<Record<SceneKind, number>> = { read: 3, ask: 2, show: 1, talk: 6, fill: 1 };

/** Return the seconds that are planned for one of the scenes of a step. */
export function planSeconds(
  { minutes }: Pick<Step, "minutes">,
  scenes: readonly Pick<Scene, "kind">[],
  { kind }: Pick<Scene, "kind">,
): number {
  const all = scenes.reduce((sum, scene) => sum + SHARES[scene.kind], 0);
  return 60 * minutes * SHARES[kind] / all;
}
