/** What the figures on a ladder add up to in a year; the same as leergroep/reckoning.py. */

import { readFigure } from "./number.ts";

export const PEOPLE = { nu: "people", straks: "people" };
export const EUROS = { kosten: "euros", baten: "euros" };
/** Where the text about where the figures come from stands. */
export const ORIGIN = "herkomst";

export const stepTo = (rung) => `stap-${rung.slug}`;

/** Return [entry, field, unit] of each figure that a ladder asks. */
export function figuresOf({ rungs }) {
  const asked = (entry, units) => Object.entries(units).map(([field, unit]) => [entry, field, unit]);
  return [
    ...rungs.flatMap((rung) => asked(rung.slug, PEOPLE)),
    ...rungs.slice(1).flatMap((rung) => asked(stepTo(rung), EUROS)),
  ];
}

/** Return how many of the figures have something filled in, readable or not. */
export function filledCount(instrument, { entries }) {
  return figuresOf(instrument)
    .filter(([entry, field]) => String(entries[entry]?.[field] ?? "").trim()).length;
}

/**
 * Return what the entries of a ladder add up to, amounts in cents.
 *
 * `figures` is a Map by "entry.field" of {value, error}; `totals` are the people now and hoped for,
 * null while some rung is unknown; `apart` tells that they differ, so that no step is known;
 * `steps` are {rung, from, movers, cost, gain, costs, gains, balance}, lowest first; `sum` adds up
 * those of which everything is known; `missing` names the figures that are still unknown.
 */
export function reckon(instrument, entries, language) {
  const { rungs } = instrument;
  const figures = new Map(
    figuresOf(instrument).map(([entry, field, unit]) => [
      `${entry}.${field}`,
      readFigure(entries[entry]?.[field], unit, language),
    ]),
  );
  const [now, hoped] = ["nu", "straks"].map((field) =>
    rungs.map((rung) => figures.get(`${rung.slug}.${field}`).value)
  );
  const totals = { now: total(now), hoped: total(hoped) };
  const apart = !Object.values(totals).includes(null) && totals.now !== totals.hoped;
  const steps = rungs.slice(1).map((rung, index) =>
    stepOf(rungs[index], rung, apart ? null : moversOf(now, hoped, index + 1), figures)
  );
  return { figures, totals, apart, steps, sum: sumOf(steps), missing: missing(figures, steps) };
}

/** Return the sum of counts, null when one of them is unknown. */
function total(counts) {
  return counts.includes(null) ? null : counts.reduce((sum, one) => sum + one, 0);
}

/** Return {side, now, hoped, count}: who pass the step to a rung; null when neither side is known. */
function moversOf(now, hoped, index) {
  const sides = { above: [index], below: [0, index] };
  for (const [side, part] of Object.entries(sides)) {
    const [before, after] = [total(now.slice(...part)), total(hoped.slice(...part))];
    if (before === null || after === null) continue;
    return { side, now: before, hoped: after, count: side === "above" ? after - before : before - after };
  }
  return null;
}

function stepOf(from, rung, movers, figures) {
  const [cost, gain] = Object.keys(EUROS).map((field) => figures.get(`${stepTo(rung)}.${field}`));
  const [costs, gains] = [cost, gain].map((amount) => times(movers, amount));
  const balance = costs === null || gains === null ? null : gains - costs;
  return { from, rung, movers, cost, gain, costs, gains, balance };
}

/** Where nobody passes it is 0; who goes down is not what the amounts are about. */
function times(movers, amount) {
  if (movers === null || movers.count < 0) return null;
  if (movers.count === 0) return 0;
  return amount.value === null ? null : movers.count * amount.value;
}

function sumOf(steps) {
  const counted = steps.filter((step) => step.balance !== null);
  const added = (key) => counted.reduce((sum, step) => sum + step[key], 0);
  return { counted, costs: added("costs"), gains: added("gains"), balance: added("balance") };
}

function missing(figures, steps) {
  const idle = steps.filter((step) => step.movers && step.movers.count < 1)
    .map((step) => stepTo(step.rung));
  return [...figures].filter(([key, figure]) =>
    figure.value === null && !idle.includes(key.split(".")[0])
  ).map(([key]) => key);
}
