/** A chooser: every answer may be a reason for or against a way; none is chosen without them. */

import { type Answer, listItems, UNKNOWN } from "../../../documents/front/answer_sheet.ts";
import type { ItemState, ReasonState } from "../state.ts";
import type { Scale } from "../tally.ts";

/** As much of a question as weighing takes. */
export type WeighedItem = Pick<ItemState, "slug" | "reasons">;

/** As much of a checklist as weighing its ways takes. */
export interface Choices<Item extends WeighedItem> {
  readonly scale: Scale;
  readonly ways: readonly { readonly slug: string }[];
  readonly factors: readonly { readonly items: readonly Item[] }[];
}

/** The reasons for and against a way. */
export interface WeighedWay {
  readonly slug: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
  /** How many more reasons there are for it than against it. */
  readonly balance: number;
}

export interface Choice<Item extends WeighedItem> {
  readonly ways: readonly WeighedWay[];
  /** "open" while too little is known, "one" when a way is clearly ahead, else "balanced". */
  readonly key: "open" | "one" | "balanced";
  readonly best: readonly string[];
  readonly unknown: readonly Item[];
  /** How many questions are answered on the scale. */
  readonly known: number;
}

/** Ways whose reasons differ by less than this are in balance. */
const CLEAR_LEAD = 2;

/**
 * Weigh the ways of an instrument by its answers: a highest and a lowest one are reasons.
 *
 * Nothing is chosen while fewer than half of the questions are answered, or none with a reason.
 */
export function weighWays<Item extends WeighedItem>(
  { scale, ways, factors }: Choices<Item>,
  { answers }: { readonly answers: Readonly<Record<string, Answer>> },
): Choice<Item> {
  const items = listItems<Item>({ factors });
  const reasons = items.flatMap((item) => listReasons(item, answers[item.slug], scale));
  const weighed = ways.map(({ slug }) => weighWay(slug, reasons));
  const most = Math.max(...weighed.map((way) => way.balance));
  const best = weighed.filter((way) => way.balance > most - CLEAR_LEAD).map((way) => way.slug);
  const known = items.filter((item) => typeof answers[item.slug] === "number").length;
  const isOpen = known * 2 < items.length || !reasons.length;
  return {
    ways: weighed,
    key: isOpen ? "open" : best.length === 1 ? "one" : "balanced",
    best: isOpen ? [] : best,
    unknown: items.filter((item) => answers[item.slug] === UNKNOWN),
    known,
  };
}

/** Return the reasons that an answer gives. */
function listReasons({ reasons = [] }: WeighedItem, answer: Answer, scale: Scale): ReasonState[] {
  const when = new Map<Answer, string>([
    [scale[0].value, "low"],
    [scale[scale.length - 1].value, "high"],
  ]).get(answer);
  return reasons.filter((reason) => reason.when === when);
}

function weighWay(slug: string, reasons: readonly ReasonState[]): WeighedWay {
  const listOn = (side: string) =>
    reasons.filter((one) => one.way === slug && one.side === side).map((one) => one.text);
  const [pro, against] = [listOn("for"), listOn("against")];
  return { slug, for: pro, against, balance: pro.length - against.length };
}
