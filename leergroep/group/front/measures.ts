/** How answers differ: leergroep/group/measures.py says by which measure, and finds the same. */

import type { ChecklistState } from "./state.ts";

/** Of each person the state of each statement: 0 is open, then the scale, then the two apart. */
export type Rows = readonly (readonly number[])[];

/** The lowest and the highest answer that was given, null when none was. */
interface Ends {
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** How a group answered a factor's statements together; `counts` has the lowest option first. */
export interface FactorMeasure extends Ends {
  readonly factor: string;
  readonly title: string;
  readonly counts: readonly number[];
  readonly answered: number;
  readonly unknown: number;
  readonly agreement: number | null;
}

/** How a group answered one statement; `counts` has the lowest option first. */
export interface StatementMeasure extends Ends {
  readonly factor: string;
  readonly item: string;
  readonly statement: string;
  readonly counts: readonly number[];
  readonly unknown: number;
  readonly notApplicable: number;
  readonly open: number;
  readonly answered: number;
  readonly agreement: number | null;
}

/** Return the statements of an instrument with how a group answered them, in its order. */
export function countAnswers(instrument: ChecklistState, rows: Rows): StatementMeasure[] {
  const values = instrument.scale.map((option) => option.value);
  const items = instrument.factors.flatMap((factor) =>
    factor.items.map((item) => ({ factor: factor.slug, item }))
  );
  return items.map(({ factor, item }, index) => {
    const times: number[] = Array(values.length + 3).fill(0);
    rows.forEach((states) => times[states[index]] += 1);
    const counts = times.slice(1, -2);
    const [unknown, notApplicable] = times.slice(-2);
    return {
      factor,
      item: item.slug,
      statement: item.statement,
      counts,
      unknown,
      notApplicable,
      open: times[0],
      answered: sum(counts),
      ...findEnds(counts, values),
      agreement: measureAgreement(counts),
    };
  });
}

/**
 * Return the agreement in counts, lowest option first: Leik's ordinal consensus (1966).
 *
 * 1 when all gave the same answer, 0 when half chose each end, null for fewer than two answers.
 */
function measureAgreement(counts: readonly number[]): number | null {
  const whole = sum(counts) * Math.max(counts.length - 1, 1);
  return sum(counts) < 2 ? null : (whole - 2 * measureDispersion(counts)) / whole;
}

function measureDispersion(counts: readonly number[]): number {
  const given = sum(counts);
  let below = 0;
  return sum(counts.map((count) => {
    below += count;
    return Math.min(below, given - below);
  }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function findEnds(counts: readonly number[], values: readonly number[]): Ends {
  const given = values.filter((_, index) => counts[index]);
  return { lowest: given[0] ?? null, highest: given.at(-1) ?? null };
}

/** Return the statements with most difference of view first. */
export function measureSpread(instrument: ChecklistState, rows: Rows): StatementMeasure[] {
  const values = instrument.scale.map((option) => option.value);
  const step = (value: number | null) => value === null ? -1 : values.indexOf(value);
  const apart = (one: StatementMeasure) => one.answered ? step(one.highest) - step(one.lowest) : -1;
  const keys = (one: StatementMeasure) => [one.agreement ?? 2, -apart(one), -one.unknown];
  const compare = (one: StatementMeasure, other: StatementMeasure) => {
    const [mine, theirs] = [keys(one), keys(other)];
    const at = mine.findIndex((key, index) => key !== theirs[index]);
    return at < 0 ? 0 : mine[at] - theirs[at];
  };
  return countAnswers(instrument, rows).sort(compare);
}

/** Return at most three statements to talk about first. */
export const pickFirst = (statements: readonly StatementMeasure[]): StatementMeasure[] =>
  statements.filter((one) => one.agreement !== null && one.agreement < 1).slice(0, 3);

/** Return how each factor's statements were answered together, in the instrument's order. */
export function measureFactors(instrument: ChecklistState, rows: Rows): FactorMeasure[] {
  const values = instrument.scale.map((option) => option.value);
  const statements = countAnswers(instrument, rows);
  return instrument.factors.map((factor) => {
    const own = statements.filter((one) => one.factor === factor.slug);
    const counts = values.map((_, index) => sum(own.map((one) => one.counts[index])));
    const shared = own.filter((one) => one.answered >= 2);
    const whole = sum(shared.map((one) => one.answered)) * Math.max(values.length - 1, 1);
    const apart = sum(shared.map((one) => measureDispersion(one.counts)));
    return {
      factor: factor.slug,
      title: factor.title,
      counts,
      answered: sum(counts),
      unknown: sum(own.map((one) => one.unknown)),
      ...findEnds(counts, values),
      agreement: whole >= 2 ? (whole - 2 * apart) / whole : null,
    };
  });
}
