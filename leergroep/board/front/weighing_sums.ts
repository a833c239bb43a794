/** What a list that is weighed says: counts and gaps, never a verdict. */

/** An option that stands beside the scale: it is shown, and never counts as low. */
export const UNKNOWN = "weet-niet";

/** Return how high a choice is: {level, most} counted from 1, level 0 when it says nothing. */
export function levelOf(field, value) {
  const scale = field.options.filter((option) => option.slug !== UNKNOWN);
  const level = scale.findIndex((option) => option.slug === value) + 1;
  return { level, most: scale.length };
}

/** Return the needed fields with the notes in which each is still empty; full ones are left out. */
export function gaps(fields, notes) {
  return fields
    .filter((field) => field.needed)
    .map((field) => ({ field, notes: notes.filter((note) => !filled(note[field.slug])) }))
    .filter((gap) => gap.notes.length);
}

const filled = (value) => value !== undefined && String(value).trim() !== "";

/** Return how many notes have each option of a field, and how many none yet. */
export function counts(field, notes) {
  const times = (slug) => notes.filter((note) => note[field.slug] === slug).length;
  const each = field.options.map((option) => ({ option, count: times(option.slug) }));
  const decided = each.reduce((sum, one) => sum + one.count, 0);
  return { each, open: notes.length - decided };
}

/** Return {chosen, left}: the notes inside the cut, and how many more can be; below 0 too many. */
export function cutOf(cut, notes) {
  const chosen = notes.filter((note) => note[cut.field] === cut.option);
  return { chosen, left: cut.most - chosen.length };
}
