/** How long a group is in a step. */

/** A timer that began or went on at `since`, with `before` on it; times in milliseconds. */
export interface Timer {
  readonly since: number;
  readonly before: number;
  readonly paused: boolean;
}

/** Who comes back later than this was not in the step all the while. */
const AWAY = 3 * 3_600_000;

export const startTimer = (since: number): Timer => ({ since, before: 0, paused: false });

/** Return a timer that goes on from when the step began, or anew when that is long ago. */
export const resumeTimer = (since: number, now: number): Timer =>
  startTimer(now - since >= 0 && now - since < AWAY ? since : now);

/** Return the milliseconds in this step, pauses left out. */
export const measureTime = ({ since, before, paused }: Timer, now: number): number =>
  before + (paused ? 0 : now - since);

/** Return the timer halted, or going on when it was. */
export const toggleTimer = (timer: Timer, now: number): Timer => ({
  since: now,
  before: measureTime(timer, now),
  paused: !timer.paused,
});

/** Return milliseconds as minutes and seconds: 12:05. */
export function formatTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
