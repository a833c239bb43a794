/** What the figures on a ladder add up to in a year, as in leergroep/ladder/cost_benefit.py. */

import type { Entries } from "../../documents/front/entries.ts";
import { type Figure, parseNumber, type Unit } from "./number.ts";

/** As much of a ladder as its figures need, lowest rung first. */
export interface Rungs<Rung extends { readonly slug: string }> {
  readonly rungs: readonly Rung[];
}

/** Who pass a step, counted on the rungs above it or on those below. */
export interface Movers {
  readonly side: "above" | "below";
  readonly now: number;
  readonly hoped: number;
  readonly count: number;
}

/** The step to a rung, amounts in cents; null is unknown. */
export interface Step<Rung> {
  readonly from: Rung;
  readonly rung: Rung;
  readonly movers: Movers | null;
  readonly cost: Figure;
  readonly gain: Figure;
  readonly costs: number | null;
  readonly gains: number | null;
  readonly balance: number | null;
}

/** A step of which everything is known. */
export interface CountedStep<Rung> extends Step<Rung> {
  readonly movers: Movers;
  readonly costs: number;
  readonly gains: number;
  readonly balance: number;
}

export interface CostBenefitSum<Rung> {
  readonly counted: readonly CountedStep<Rung>[];
  readonly costs: number;
  readonly gains: number;
  readonly balance: number;
}

export interface CostBenefit<Rung> {
  /** By "entry.field". */
  readonly figures: ReadonlyMap<string, Figure>;
  /** The people now and hoped for, null while some rung is unknown. */
  readonly totals: { readonly now: number | null; readonly hoped: number | null };
  /** Whether the totals differ, so that no step is known. */
  readonly apart: boolean;
  /** Lowest step first. */
  readonly steps: readonly Step<Rung>[];
  readonly sum: CostBenefitSum<Rung>;
  /** The figures that are still unknown, as "entry.field". */
  readonly missing: readonly string[];
}

type Counts = readonly (number | null)[];

export const PEOPLE = ["nu", "straks"] as const;
export const EUROS = ["kosten", "baten"] as const;
/** Where the text about where the figures come from stands. */
export const ORIGIN = "herkomst";

const NOT_ASKED: Figure = { value: null, error: "" };

/** Return the entry of the step that leads to a rung. */
export const nameStep = (rung: { readonly slug: string }): string => `stap-${rung.slug}`;

/** Return [entry, field, unit] of each figure that a ladder asks. */
export function listFigures({ rungs }: Rungs<{ readonly slug: string }>): [string, string, Unit][] {
  const ask = (entry: string, fields: readonly string[], unit: Unit) =>
    fields.map((field): [string, string, Unit] => [entry, field, unit]);
  return [
    ...rungs.flatMap((rung) => ask(rung.slug, PEOPLE, "people")),
    ...rungs.slice(1).flatMap((rung) => ask(nameStep(rung), EUROS, "euros")),
  ];
}

/** Return how many of the figures have something filled in, readable or not. */
export function countFilled(
  ladder: Rungs<{ readonly slug: string }>,
  { entries }: { readonly entries: Entries },
): number {
  return listFigures(ladder)
    .filter(([entry, field]) => String(entries[entry]?.[field] ?? "").trim()).length;
}

/** Return a figure by its entry and field; what is not asked is unknown. */
export const findFigure = (
  figures: ReadonlyMap<string, Figure>,
  entry: string,
  field: string,
): Figure => figures.get(`${entry}.${field}`) ?? NOT_ASKED;

/** Return every figure that a ladder asks, by "entry.field". */
export function parseFigures(
  ladder: Rungs<{ readonly slug: string }>,
  entries: Entries,
  language: string,
): ReadonlyMap<string, Figure> {
  return new Map(
    listFigures(ladder).map(([entry, field, unit]) => [
      `${entry}.${field}`,
      parseNumber(entries[entry]?.[field], unit, language),
    ]),
  );
}

/** Return what the entries of a ladder add up to, amounts in cents. */
export function computeCostBenefit<Rung extends { readonly slug: string }>(
  ladder: Rungs<Rung>,
  entries: Entries,
  language: string,
): CostBenefit<Rung> {
  const { rungs } = ladder;
  const figures = parseFigures(ladder, entries, language);
  const [now, hoped] = PEOPLE.map((field) =>
    rungs.map((rung) => findFigure(figures, rung.slug, field).value)
  );
  const totals = { now: addCounts(now), hoped: addCounts(hoped) };
  const apart = totals.now !== null && totals.hoped !== null && totals.now !== totals.hoped;
  const steps = rungs.slice(1).map((rung, index) =>
    makeStep(rungs[index], rung, apart ? null : findMovers(now, hoped, index + 1), figures)
  );
  const missing = listMissing(figures, steps);
  return { figures, totals, apart, steps, sum: addSteps(steps), missing };
}

/** Return the sum of counts, null when one of them is unknown. */
function addCounts(counts: Counts): number | null {
  return counts.reduce((sum, one) => sum === null || one === null ? null : sum + one, 0);
}

/** Return who pass the step to a rung, null when neither side is known. */
function findMovers(now: Counts, hoped: Counts, index: number): Movers | null {
  const above = [addCounts(now.slice(index)), addCounts(hoped.slice(index))] as const;
  const below = [addCounts(now.slice(0, index)), addCounts(hoped.slice(0, index))] as const;
  for (const [side, [before, after]] of [["above", above], ["below", below]] as const) {
    if (before === null || after === null) continue;
    const count = side === "above" ? after - before : before - after;
    return { side, now: before, hoped: after, count };
  }
  return null;
}

function makeStep<Rung extends { readonly slug: string }>(
  from: Rung,
  rung: Rung,
  movers: Movers | null,
  figures: ReadonlyMap<string, Figure>,
): Step<Rung> {
  const [cost, gain] = EUROS.map((field) => findFigure(figures, nameStep(rung), field));
  const [costs, gains] = [cost, gain].map((amount) => multiply(movers, amount));
  const balance = costs === null || gains === null ? null : gains - costs;
  return { from, rung, movers, cost, gain, costs, gains, balance };
}

/** Where nobody passes it is 0; who goes down is not what the amounts are about. */
function multiply(movers: Movers | null, amount: Figure): number | null {
  if (movers === null || movers.count < 0) return null;
  if (movers.count === 0) return 0;
  return amount.value === null ? null : movers.count * amount.value;
}

/** Tell whether everything of a step is known. */
export const isCounted = <Rung>(step: Step<Rung>): step is CountedStep<Rung> => step.balance !== null;

function addSteps<Rung>(steps: readonly Step<Rung>[]): CostBenefitSum<Rung> {
  const counted = steps.filter(isCounted);
  const add = (key: "costs" | "gains" | "balance") =>
    counted.reduce((sum, step) => sum + step[key], 0);
  return { counted, costs: add("costs"), gains: add("gains"), balance: add("balance") };
}

function listMissing<Rung extends { readonly slug: string }>(
  figures: ReadonlyMap<string, Figure>,
  steps: readonly Step<Rung>[],
): string[] {
  const idle = steps.filter((step) => step.movers && step.movers.count < 1)
    .map((step) => nameStep(step.rung));
  return [...figures].filter(([key, figure]) =>
    figure.value === null && !idle.includes(key.split(".")[0])
  ).map(([key]) => key);
}
