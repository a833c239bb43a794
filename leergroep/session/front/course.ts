/** The steps of a session in their order, and where a group is in them. */

/** Where the steps begin when there are actions of last time to look back on. */
export const LOOK_BACK = "terugblik";
export const CHOICE = "keuze";
export const RULES = "vuistregels";
export const MEANING = "betekenis";
export const ACTIONS = "acties";
/** Behind the last step: what the session brought, to take along. */
export const HARVEST = "oogst";
/** Minutes that looking back takes, on top of the agenda. */
const LOOKING_BACK = 5;
/** The entry in which the leader's place is kept, and the cell it is in. */
export const COURSE = "verloop";

/**
 * Return the steps as [{slug, minutes, prompts, leader}], in order; the harvest is the last.
 *
 * `parts` are those of the case in their order, `agenda` the minutes of each step by slug: what is
 * in no part comes after them.
 */
export function stepsOf(parts, agenda, looksBack) {
  const bare = (slug, minutes) => ({ slug, minutes, prompts: [], leader: "" });
  const own = parts.filter(({ slug }) => slug in agenda);
  const rest = Object.keys(agenda).filter((slug) => !own.some((part) => part.slug === slug));
  return [
    ...(looksBack ? [bare(LOOK_BACK, LOOKING_BACK)] : []),
    ...own.map((part) => ({ ...bare(part.slug, agenda[part.slug]), ...part })),
    ...rest.map((slug) => bare(slug, agenda[slug])),
    bare(HARVEST, 0),
  ];
}

/** Return the minutes of each step of the agenda that was chosen, the first when none was. */
export const agendaOf = (agendas, minutes) =>
  Object.hasOwn(agendas, minutes) ? agendas[minutes] : Object.values(agendas)[0];

/** Return what is kept of the course of a session: the step, the agenda, what was revealed. */
export const courseOf = (sheet) => sheet.entries[COURSE] ?? {};

/** Return the index of the step with this slug; the first when there is none. */
export const stepIndex = (steps, slug) =>
  Math.max(0, steps.findIndex((step) => step.slug === slug));

/** Return [minutes before, minutes in all] as planned. */
export function planned(steps, index) {
  const sum = (some) => some.reduce((total, step) => total + step.minutes, 0);
  return [sum(steps.slice(0, index)), sum(steps)];
}

/** Tell whether what was chosen or ticked at `moment` is shown to the group. */
export const isOpen = (sheet, moment) => courseOf(sheet)[`open-${moment}`] === 1;

/** Tell whether going from one step to another passes a choice that was not revealed yet. */
export function passesChoice(steps, from, to, sheet) {
  const choice = steps.findIndex((step) => step.slug === CHOICE);
  return from <= choice && choice < to && !isOpen(sheet, "eerst");
}
