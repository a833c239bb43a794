/** The steps of a session in their order, and where a group is in them. */

import type { EntriesDocument, Entry } from "../../documents/front/entries.ts";
import type { Agenda, Agendas, PartState } from "./state.ts";

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

/** A step: a part of the case, or what the group makes itself. */
export interface Step extends PartState {
  readonly minutes: number;
}

/**
 * Return the steps in order; the harvest is the last.
 *
 * `parts` are those of the case in their order, `agenda` the minutes of each step by slug: what is
 * in no part comes after them.
 */
export function listSteps(
  parts: readonly PartState[],
  agenda: Agenda,
  looksBack: boolean,
): Step[] {
  const makeStep = (slug: string, minutes: number): Step =>
    ({ slug, minutes, prompts: [], leader: "" });
  const own = parts.filter(({ slug }) => slug in agenda);
  const rest = Object.keys(agenda).filter((slug) => !own.some((part) => part.slug === slug));
  return [
    ...(looksBack ? [makeStep(LOOK_BACK, LOOKING_BACK)] : []),
    ...own.map((part) => ({ ...part, minutes: agenda[part.slug] })),
    ...rest.map((slug) => makeStep(slug, agenda[slug])),
    makeStep(HARVEST, 0),
  ];
}

/** Return the agenda of so many minutes, the first when there is none: a file may say anything. */
export function chooseAgenda(agendas: Agendas, minutes: unknown): Agenda {
  const key = String(minutes);
  return Object.hasOwn(agendas, key) ? agendas[key] : Object.values(agendas)[0];
}

/** Return what is kept of the course of a session: the step, the agenda, what was revealed. */
export const readCourse = (sheet: EntriesDocument): Entry => sheet.entries[COURSE] ?? {};

/** Return with how many a group is, 0 where nobody said: a file may say anything. */
export function readPeople(sheet: EntriesDocument): number {
  const { people } = readCourse(sheet);
  return typeof people === "number" && Number.isSafeInteger(people) ? Math.max(0, people) : 0;
}

/** Return the index of the step with this slug; the first when there is none. */
export const findStep = (steps: readonly Step[], slug: unknown): number =>
  Math.max(0, steps.findIndex((step) => step.slug === slug));

/** Return [minutes before a step, minutes in all] as planned. */
export function planMinutes(steps: readonly Step[], index: number): [before: number, all: number] {
  const sum = (some: readonly Step[]) => some.reduce((total, step) => total + step.minutes, 0);
  return [sum(steps.slice(0, index)), sum(steps)];
}

/** Return how long a session takes: whatever its agenda is called, the sum of its steps. */
export const countMinutes = (
  parts: readonly PartState[],
  agenda: Agenda,
  looksBack = false,
): number => planMinutes(listSteps(parts, agenda, looksBack), 0)[1];

/** Tell whether what was chosen or ticked at `moment` is shown to the group. */
export const isOpen = (sheet: EntriesDocument, moment: string): boolean =>
  readCourse(sheet)[`open-${moment}`] === 1;

/** Tell whether going from one step to another passes a choice that was not revealed yet. */
export function passesChoice(
  steps: readonly Step[],
  from: number,
  to: number,
  sheet: EntriesDocument,
): boolean {
  const choice = steps.findIndex((step) => step.slug === CHOICE);
  return from <= choice && choice < to && !isOpen(sheet, "eerst");
}
