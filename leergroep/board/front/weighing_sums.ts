/** What a list that is weighed says: counts and gaps, never a verdict. */

import type { Entry } from "../../documents/front/entries.ts";
import type { CutState, FieldState, OptionState } from "./state.ts";

/** A field that is needed, and the notes in which it is still empty. */
export interface Gap<Note> {
  readonly field: FieldState;
  readonly notes: readonly Note[];
}

/** An option that stands beside the scale: it is shown, and never counts as low. */
export const UNKNOWN = "weet-niet";

/** Return how high a choice is, counted from 1; `level` is 0 when it says nothing. */
export function findLevel(
  field: FieldState,
  value: string | number | undefined,
): { level: number; most: number } {
  const scale = field.options.filter((option) => option.slug !== UNKNOWN);
  const level = scale.findIndex((option) => option.slug === value) + 1;
  return { level, most: scale.length };
}

/** Return the needed fields with the notes in which each is still empty; full ones are left out. */
export function listGaps<Note extends Entry>(
  fields: readonly FieldState[],
  notes: readonly Note[],
): Gap<Note>[] {
  return fields
    .filter((field) => field.needed)
    .map((field) => ({ field, notes: notes.filter((note) => !isFilled(note[field.slug])) }))
    .filter((gap) => gap.notes.length);
}

const isFilled = (value: string | number | undefined) =>
  value !== undefined && String(value).trim() !== "";

/** Return how many notes have each option of a field, and how many none yet. */
export function countOptions(
  field: FieldState,
  notes: readonly Entry[],
): { each: { option: OptionState; count: number }[]; open: number } {
  const times = (slug: string) => notes.filter((note) => note[field.slug] === slug).length;
  const each = field.options.map((option) => ({ option, count: times(option.slug) }));
  const decided = each.reduce((sum, one) => sum + one.count, 0);
  return { each, open: notes.length - decided };
}

/** Return the notes inside the cut, and in `left` how many more can be; below 0 is too many. */
export function applyCut<Note extends Entry>(
  cut: CutState,
  notes: readonly Note[],
): { chosen: Note[]; left: number } {
  const chosen = notes.filter((note) => note[cut.field] === cut.option);
  return { chosen, left: cut.most - chosen.length };
}
