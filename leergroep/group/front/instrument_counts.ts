/** How many sheets there are of each instrument. */

import { readRecord } from "./importer.ts";
import type { ChecklistState } from "./state.ts";

/** An instrument, and how many sheets of it there are. */
export interface InstrumentCount {
  readonly instrument: ChecklistState;
  readonly count: number;
}

/** Return how many codes there are for each instrument that has any, in the instruments' order. */
export function countPerInstrument(
  codes: readonly string[],
  instruments: readonly ChecklistState[],
): InstrumentCount[] {
  const slugs = codes.map((code) => readRecord(code, instruments).slug);
  return instruments
    .map((instrument) => ({
      instrument,
      count: slugs.filter((slug) => slug === instrument.slug).length,
    }))
    .filter(({ count }) => count);
}
