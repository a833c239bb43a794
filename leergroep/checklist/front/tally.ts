/**
 * What a filled-in checklist says, factor by factor: counts first, and how high each stands.
 *
 * Python counts the same: leergroep/checklist/tally.py.
 */

import { type Answer, NOT_APPLICABLE, UNKNOWN } from "../../documents/front/answer_sheet.ts";

type Answers = Readonly<Record<string, Answer>>;
/** The options of a scale, lowest first. */
export type Scale = readonly { readonly value: number }[];

/** As much of a factor as counting its answers takes. */
export interface CountedFactor {
  readonly slug: string;
  readonly part?: string;
  readonly direction?: string;
  readonly items: readonly { readonly slug: string }[];
}

/** As much of the tally of a factor as the logics take. */
export interface Level {
  readonly slug: string;
  readonly part?: string;
  /** The mean on the scale; null while too little is known. */
  readonly level: number | null;
  /** The same, with higher better everywhere. */
  readonly good: number | null;
}

/** How often each answer was given to a factor, and how high that puts it. */
export interface Tally extends Level {
  readonly part: string;
  /** One number an option of the scale. */
  readonly counts: readonly number[];
  readonly unknown: number;
  readonly notApplicable: number;
  readonly open: number;
  readonly items: number;
  /** "Weet niet" for at least half of what applies. */
  readonly unsure: boolean;
}

/** Factors within this part of a scale step count as equally low: one step on one in four. */
const TIE = 0.25;
/** From this part of the scale on, a factor does not hold the others back. */
const HIGH = 0.75;

/** Count the answers to a factor: per scale value, apart, and still open. */
export function tallyFactor(
  factor: CountedFactor,
  { answers }: { readonly answers: Answers },
  scale: Scale,
): Tally {
  const given = factor.items.map((item): Answer | undefined => answers[item.slug]);
  const times = (value?: Answer) => given.filter((answer) => answer === value).length;
  const values = given.filter((answer) => typeof answer === "number");
  const fitting = given.length - times(NOT_APPLICABLE);
  const level = isEnough(values.length, fitting) ? computeMean(values) : null;
  return {
    slug: factor.slug,
    part: factor.part ?? "",
    counts: scale.map((option) => times(option.value)),
    unknown: times(UNKNOWN),
    notApplicable: times(NOT_APPLICABLE),
    open: times(undefined),
    items: given.length,
    level,
    good: level === null ? null : turnUpright(level, factor, scale),
    unsure: fitting > 0 && times(UNKNOWN) * 2 >= fitting,
  };
}

/** Ask for at least half of the statements that apply before a factor gets a level. */
const isEnough = (known: number, fitting: number) => known > 0 && known * 2 >= fitting;

/** Turn a level round where a higher answer is worse: higher is then better everywhere. */
function turnUpright(level: number, { direction }: CountedFactor, scale: Scale): number {
  return direction === "down" ? scale[0].value + scale[scale.length - 1].value - level : level;
}

const computeMean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Return those of which enough is known to give them a level. */
export const selectKnown = <One extends Level>(tallies: readonly One[]): One[] =>
  tallies.filter((one) => one.level !== null);

/** Return those that are known and ask for attention. */
export function selectBelow<One extends Level>(tallies: readonly One[], scale: Scale): One[] {
  const threshold = findThreshold(scale);
  return tallies.filter(({ good }) => good !== null && good < threshold);
}

export const listSlugs = (tallies: readonly Level[]): string[] => tallies.map((one) => one.slug);

/** Return the factors that ask for attention most, equally low ones together, in their order. */
export function selectLowest<One extends Level>(tallies: readonly One[], scale: Scale): One[] {
  const found = selectBelow(tallies, scale);
  const low = Math.min(...found.map(({ good }) => good ?? Infinity));
  return found.filter(({ good }) => good !== null && good - low < TIE);
}

/** Return what is not known: factors without a level, factors with much "weet niet", and how often. */
export const findGaps = (tallies: readonly Tally[]) => ({
  missing: listSlugs(tallies.filter((one) => one.level === null)),
  unsure: listSlugs(tallies.filter((one) => one.unsure)),
  unknown: tallies.reduce((sum, one) => sum + one.unknown, 0),
});

/** Return the level from which a factor does not stay behind: 4 on a scale of 1 to 5. */
export function findThreshold(scale: Scale): number {
  const [low, high] = [scale[0].value, scale[scale.length - 1].value];
  return low + (high - low) * HIGH;
}
