/** What a logic makes of the answers. */

import type { Level, Scale } from "../tally.ts";

/** What is said: the key of its text, the factors it is about, and the part that says it. */
export interface Remark {
  readonly key: string;
  readonly factors: readonly string[];
  readonly part?: string;
}

/** What is said, in order (nothing while too little is known), and the low factors. */
export interface Findings {
  readonly remarks: readonly Remark[];
  readonly low: readonly string[];
}

/** As much of a checklist as the logics take. */
export interface Frame {
  readonly scale: Scale;
  readonly parts?: readonly { readonly slug: string }[];
}

/** Say what the tallies of an instrument's factors come to. */
export type Logic = (tallies: readonly Level[], checklist: Frame) => Findings;

/** Nothing is said while too little is known. */
export const NOTHING: Findings = { remarks: [], low: [] };

/** Return the tallies of each part, in the order of the parts. */
export const groupByPart = (tallies: readonly Level[], parts: Frame["parts"] = []): Level[][] =>
  parts.map(({ slug }) => tallies.filter((one) => one.part === slug));
