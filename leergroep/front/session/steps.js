/** The steps of a session in their order, and where a group is in them. */

/** Where the steps begin when there are actions of last time to look back on. */
export const LOOK_BACK = "terugblik";
export const CHOICE = "keuze";
export const RULES = "vuistregels";
export const ACTIONS = "acties";
/** Minutes that looking back takes, on top of the agenda. */
const LOOKING_BACK = 5;
/** The entry in which the leader's place is kept, and the cell it is in. */
export const COURSE = "verloop";

/**
 * Return the steps as [{slug, minutes, prompts, leader}], in order.
 *
 * `parts` are those of the case, `agenda` the minutes of each step by slug.
 */
export function stepsOf(parts, agenda, looksBack) {
  const told = Object.fromEntries(parts.map((part) => [part.slug, part]));
  const bare = (slug, minutes) => ({ slug, minutes, prompts: [], leader: "", ...told[slug] });
  const steps = Object.keys(agenda).map((slug) => bare(slug, agenda[slug]));
  return looksBack ? [bare(LOOK_BACK, LOOKING_BACK), ...steps] : steps;
}

/** Return what is kept of the course of a session: the step, the agenda, what was revealed. */
export const courseOf = (sheet) => sheet.entries[COURSE] ?? {};

/** Return the index of the step where the group is; the first when it was nowhere yet. */
export function stepIndex(steps, sheet) {
  return Math.max(0, steps.findIndex((step) => step.slug === courseOf(sheet).step));
}

/** Return [minutes before, minutes in all] as planned. */
export function planned(steps, index) {
  const sum = (some) => some.reduce((total, step) => total + step.minutes, 0);
  return [sum(steps.slice(0, index)), sum(steps)];
}

/** Tell whether what was chosen or ticked at `moment` is shown to the group. */
export const isOpen = (sheet, moment) => courseOf(sheet)[`open-${moment}`] === 1;
