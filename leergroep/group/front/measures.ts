/** How answers differ: leergroep/group/measures.py says by which measure, and finds the same. */

import { itemsOf } from "../../documents/front/answer_sheet.ts";

/** Return the statements of an instrument with how a group answered them, in its order. */
export function counted(instrument, rows) {
  const values = instrument.scale.map((option) => option.value);
  return itemsOf(instrument).map((item, index) => {
    const times = Array(values.length + 3).fill(0);
    rows.forEach((states) => times[states[index]] += 1);
    const counts = times.slice(1, -2);
    return {
      factor: instrument.factors.find((factor) => factor.items.includes(item)).slug,
      item: item.slug,
      statement: item.statement,
      counts,
      unknown: times.at(-2),
      notApplicable: times.at(-1),
      open: times[0],
      answered: sum(counts),
      ...ends(counts, values),
      agreement: leik(counts),
    };
  });
}

/**
 * Return the agreement in counts, lowest option first: Leik's ordinal consensus (1966).
 *
 * 1 when all gave the same answer, 0 when half chose each end, null for fewer than two answers.
 */
function leik(counts) {
  const whole = sum(counts) * Math.max(counts.length - 1, 1);
  return sum(counts) < 2 ? null : (whole - 2 * dispersion(counts)) / whole;
}

function dispersion(counts) {
  const given = sum(counts);
  let below = 0;
  return sum(counts.map((count) => {
    below += count;
    return Math.min(below, given - below);
  }));
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function ends(counts, values) {
  const given = values.filter((_, index) => counts[index]);
  return { lowest: given[0] ?? null, highest: given.at(-1) ?? null };
}

/** Return the statements with most difference of view first. */
export function spread(instrument, rows) {
  const step = new Map(instrument.scale.map((option, index) => [option.value, index]));
  const apart = (one) => one.answered ? step.get(one.highest) - step.get(one.lowest) : -1;
  const keys = (one) => [one.agreement ?? 2, -apart(one), -one.unknown];
  const before = (one, other) => {
    const [mine, theirs] = [keys(one), keys(other)];
    const at = mine.findIndex((key, index) => key !== theirs[index]);
    return at < 0 ? 0 : mine[at] - theirs[at];
  };
  return counted(instrument, rows).sort(before);
}

/** Return at most three statements to talk about first. */
export const first = (statements) =>
  statements.filter((one) => one.agreement !== null && one.agreement < 1).slice(0, 3);

/** Return how each factor's statements were answered together, in the instrument's order. */
export function byFactor(instrument, rows) {
  const values = instrument.scale.map((option) => option.value);
  const statements = counted(instrument, rows);
  return instrument.factors.map((factor) => {
    const own = statements.filter((one) => one.factor === factor.slug);
    const counts = values.map((_, index) => sum(own.map((one) => one.counts[index])));
    const shared = own.filter((one) => one.answered >= 2);
    const whole = sum(shared.map((one) => one.answered)) * Math.max(values.length - 1, 1);
    const apart = sum(shared.map((one) => dispersion(one.counts)));
    return {
      factor: factor.slug,
      title: factor.title,
      counts,
      answered: sum(counts),
      unknown: sum(own.map((one) => one.unknown)),
      ...ends(counts, values),
      agreement: whole >= 2 ? (whole - 2 * apart) / whole : null,
    };
  });
}
