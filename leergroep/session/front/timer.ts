/** How long a group is in a step: {since, before, paused}, times in milliseconds. */

/** Who comes back later than this was not in the step all the while. */
const AWAY = 3 * 3_600_000;

export const started = (since) => ({ since, before: 0, paused: false });

/** Return a timer that goes on from when the step began, or anew when that is long ago. */
export const resumed = (since, now) => started(now - since >= 0 && now - since < AWAY ? since : now);

/** Return the milliseconds in this step, pauses left out. */
export const spent = ({ since, before, paused }, now) => before + (paused ? 0 : now - since);

/** Return the timer halted, or going on when it was. */
export const toggled = (timer, now) => ({
  since: now,
  before: spent(timer, now),
  paused: !timer.paused,
});

/** Return milliseconds as minutes and seconds: 12:05. */
export function clock(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
