/**
 * What a filled-in checklist says, as a plain value: headings, sentences, and where to read on.
 *
 * leergroep/checklist/outcome.py says the same; both are held to spec/vectors/outcome.json.
 */

import type { AnswerSheet } from "../../documents/front/answer_sheet.ts";
import { joinNames, type Language, type Translate } from "../../messages/front/translate.ts";
import type { Link, Links } from "../../widget/front/host/host.ts";
import { findFactor } from "./context.ts";
import { weighWays } from "./logic/chooser.ts";
import type { Findings, Remark } from "./logic/findings.ts";
import { LOGICS } from "./logic/logics.ts";
import type { ChecklistState, FactorState, LeadState, LogicName, PartState } from "./state.ts";
import {
  findGaps,
  listSlugs,
  type Scale,
  selectBelow,
  selectKnown,
  type Tally,
  tallyFactor,
} from "./tally.ts";

/** What an outcome is made of. */
export interface Filled {
  readonly instrument: ChecklistState;
  readonly sheet: Pick<AnswerSheet, "answers" | "notes" | "subject">;
  readonly links: Pick<Links, "rules" | "cases">;
  readonly language: Language;
  readonly translate: Translate;
}

/** Where to read on, as far as there is a page. */
export interface ReadOn {
  readonly rules: readonly (Link & { readonly slug: string })[];
  readonly cases: readonly (Link & { readonly slug: string })[];
}

/** What stands out; without `sentences` too little is known, and `remarks` say so. */
export interface Verdict {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly remarks: readonly string[];
}

/** What a team can do first about a factor that stands out. */
export interface FirstStep extends ReadOn {
  readonly slug: string;
  readonly heading: string;
  readonly advice: string;
}

/** The factors of a part that ask for the same. */
export interface SortedFactors {
  readonly heading: string;
  readonly factors: readonly { readonly slug: string; readonly title: string }[];
}

export interface PartOutcome {
  readonly slug: string;
  readonly heading: string;
  readonly reads: string;
  readonly lines: readonly SortedFactors[];
  /** What was written where the checklist asks for more than an example. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}

/** What speaks for and against a way; `advice` where it is ahead. */
export interface WayOutcome extends ReadOn {
  readonly slug: string;
  readonly heading: string;
  readonly explanation: string;
  readonly sides: readonly { readonly heading: string; readonly reasons: readonly string[] }[];
  readonly advice: string;
}

/** What a logic finds, or a chooser. */
interface Told {
  /** The factors that stand out. */
  readonly low: readonly string[];
  readonly verdict: Verdict;
  readonly steps: readonly FirstStep[];
  readonly parts: readonly PartOutcome[];
  readonly ways: readonly WayOutcome[];
}

export interface Outcome extends Told {
  readonly heading: string;
  readonly subject: string;
  readonly intro: string;
  readonly talk: string;
}

/** More names than this are counted rather than listed. */
const MOST_NAMES = 5;

/** Return what a sheet says. */
export function makeOutcome(filled: Filled): Outcome {
  const { instrument, sheet, translate } = filled;
  const { logic } = instrument;
  return {
    heading: translate("outcome"),
    subject: instrument.subject ? sheet.subject ?? "" : "",
    intro: instrument.outcome.intro,
    talk: translate("talk"),
    ...(logic === "chooser" ? tellChoice(filled) : tellFindings(filled, logic)),
  };
}

/** Return the tally of every factor of a checklist, in its order. */
export const tallyChecklist = ({ instrument, sheet }: Pick<Filled, "instrument" | "sheet">) =>
  instrument.factors.map((factor) => tallyFactor(factor, sheet, instrument.scale));

function tellFindings(filled: Filled, logic: Exclude<LogicName, "chooser">): Told {
  const { instrument, links, translate } = filled;
  const tallies = tallyChecklist(filled);
  const found = LOGICS[logic](tallies, instrument);
  return {
    low: found.low,
    verdict: tellVerdict(filled, tallies, found),
    steps: found.low.map((slug) => tellFirstStep(findFactor(instrument, slug), links, translate)),
    parts: instrument.parts.map((part) => tellPart(filled, part, tallies, found.low)),
    ways: [],
  };
}

/** Say what stands out, and what is not known. */
function tellVerdict(filled: Filled, tallies: readonly Tally[], found: Findings): Verdict {
  const { instrument, translate } = filled;
  const { missing, unsure, unknown } = findGaps(tallies);
  const times = ["unknown-never", "unknown-once"][unknown] ?? "unknown-count";
  const remarks = [
    found.remarks.length ? "" : translate("too-little"),
    missing.length ? translate("some-missing", { factors: nameSome(filled, missing) }) : "",
    translate(times, { count: unknown }),
    unsure.length ? fill(instrument.outcome.unknown, nameSome(filled, unsure)) : "",
  ];
  return {
    heading: translate("what-stands-out"),
    sentences: found.remarks.map((one) => tellRemark(filled, one)),
    remarks: remarks.filter(Boolean),
  };
}

/** Say a remark in a part's own text where the part speaks, else in the outcome's. */
function tellRemark(filled: Filled, { key, part, factors }: Remark): string {
  const { parts, outcome } = filled.instrument;
  const own = parts.find((one) => one.slug === part);
  const texts: Readonly<Record<string, string | undefined>> = own ? { ...own } : outcome;
  return fill(texts[key] ?? "", nameAll(filled, factors));
}

/** Return a text with names in the place of {factor} or {factors}. */
const fill = (text: string, names: string) => text.replaceAll(/\{factors?\}/g, () => names);

function nameSome(filled: Filled, slugs: readonly string[]): string {
  if (slugs.length <= MOST_NAMES) return nameAll(filled, slugs);
  const all = filled.instrument.factors.length;
  return filled.translate("count-of", { count: slugs.length, all });
}

const nameAll = ({ instrument, language }: Filled, slugs: readonly string[]) =>
  joinNames(slugs.map((slug) => findFactor(instrument, slug).title), language);

function tellFirstStep(factor: FactorState, links: Filled["links"], translate: Translate): FirstStep {
  const heading = `${factor.title}: ${translate("first-step").toLowerCase()}`;
  return { slug: factor.slug, heading, advice: factor.advice, ...selectLinks(factor, links) };
}

/** Return the pages that a factor or a way leads to, as far as there are any. */
function selectLinks({ rules, cases }: LeadState, links: Filled["links"]): ReadOn {
  const select = (pages: Readonly<Record<string, Link>>, slugs: readonly string[]) =>
    slugs.filter((slug) => Object.hasOwn(pages, slug)).map((slug) => ({ ...pages[slug], slug }));
  return { rules: select(links.rules, rules), cases: select(links.cases, cases) };
}

/** Return the slugs of the pages to read on in. */
export const listPages = ({ rules, cases }: ReadOn) => ({
  rules: rules.map((link) => link.slug),
  cases: cases.map((link) => link.slug),
});

function tellPart(
  { instrument, sheet, translate }: Filled,
  part: PartState,
  tallies: readonly Tally[],
  low: readonly string[],
): PartOutcome {
  const own = tallies.filter((one) => one.part === part.slug);
  const sorted = instrument.logic === "profile" ? sortFactors(own, low, instrument.scale) : [];
  return {
    slug: part.slug,
    heading: part.title,
    reads: part.reads ?? "",
    lines: sorted.map(({ key, slugs }) => ({
      heading: translate(key),
      factors: slugs.map((slug) => ({ slug, title: findFactor(instrument, slug).title })),
    })),
    notes: instrument.factors
      .filter((one) => one.part === part.slug && one.note && sheet.notes[one.slug])
      .map((one) => ({ label: `${one.title}. ${one.note}`, text: sheet.notes[one.slug] })),
  };
}

/** Return factors by the key of what they ask for, each once; keys without any are left out. */
export function sortFactors(
  tallies: readonly Tally[],
  low: readonly string[],
  scale: Scale,
): { readonly key: string; readonly slugs: readonly string[] }[] {
  const behind = listSlugs(selectBelow(tallies, scale));
  const level = listSlugs(selectKnown(tallies));
  const lines = {
    "talk-first-of": behind.filter((slug) => low.includes(slug)),
    "talk-later-of": behind.filter((slug) => !low.includes(slug)),
    "strong-of": level.filter((slug) => !behind.includes(slug)),
    "unsure-of": listSlugs(tallies.filter((one) => one.unsure && one.level === null)),
    "open-of": listSlugs(tallies.filter((one) => !one.unsure && one.level === null)),
  };
  return Object.entries(lines).map(([key, slugs]) => ({ key, slugs }))
    .filter(({ slugs }) => slugs.length);
}

/** Say what speaks for and against each way. */
function tellChoice({ instrument, sheet, links, language, translate }: Filled): Told {
  const { outcome } = instrument;
  const { ways, key, best, unknown } = weighWays(instrument, sheet);
  const leads = new Map(instrument.ways.map((way) => [way.slug, way]));
  const names = joinNames(best.map((slug) => leads.get(slug)?.title ?? ""), language);
  const quoted = joinNames(unknown.map((item) => `‘${item.statement}’`), language);
  return {
    low: [],
    verdict: {
      heading: "",
      sentences: [fill(outcome[key], names)],
      remarks: unknown.length ? [fill(outcome.unknown, quoted)] : [],
    },
    steps: [],
    parts: [],
    ways: instrument.ways.map((way, index) => ({
      slug: way.slug,
      heading: way.title,
      explanation: way.explanation,
      sides: [
        { heading: translate("reasons-for"), reasons: ways[index].for },
        { heading: translate("reasons-against"), reasons: ways[index].against },
      ],
      advice: best.includes(way.slug) ? way.advice : "",
      ...selectLinks(way, links),
    })),
  };
}
