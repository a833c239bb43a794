/** Which statement a heading means: leergroep/group/survey/statements.py says the same. */

import type { ChecklistState } from "../state.ts";
import { boundRatio, measureRatio } from "./similarity.ts";
import type { Row } from "./table.ts";
import { normalize, type PageWords, squeeze } from "./words.ts";

/** Below this nothing counts until somebody says that it is so. */
export const CERTAIN = 0.9;
/** Less than this is no guess worth showing. */
export const LIKELY = 0.75;
export const BY_NUMBER = 0.95;
export const BY_ORDER = 0.5;
const LONG = 1_000;
const INSIDE = /\[([^\[\]]+)\]/g;
const NUMBERED = /^\s*[A-Za-z]{0,6}[0-9][\p{L}\p{N}_\-]*(?:\[[^\]]*\])?\s*[.:)\-–]+\s*/u;
const NUMBERS = /[0-9]+/g;

/** Which statement a heading means, from 0 to 1, and by what it was known. */
export interface Match {
  readonly item: string;
  readonly certainty: number;
  readonly how: "given" | "id" | "text" | "like" | "number" | "order";
}

/** The statements of a checklist, by id and by text in every language. */
export interface Statements {
  readonly instrument: ChecklistState;
  readonly slugs: readonly string[];
  readonly find: (heading: string) => Match | undefined;
  /** Return how many statements the best of a few rows names. */
  readonly count: (rows: readonly Row[]) => number;
  readonly guess: (heading: string, left: ReadonlySet<string>) => Match | undefined;
}

/** Return what knows the statements of a checklist; a text that two share names neither. */
export function createStatements(instrument: ChecklistState, words: PageWords): Statements {
  const { items } = words.lists[instrument.slug];
  const slugs = Object.keys(items);
  const ids = new Map(slugs.map((slug) => [squeeze(slug), slug]));
  const said = slugs.flatMap((slug) =>
    [...new Set(items[slug].map(normalize))].map((text) => [text, slug] as const)
  );
  const times = new Map<string, number>();
  said.forEach(([text]) => times.set(text, (times.get(text) ?? 0) + 1));
  const texts = new Map(said.filter(([text]) => times.get(text) === 1));
  const find = (heading: string): Match | undefined => {
    for (const part of listParts(heading)) {
      const byId = ids.get(squeeze(part));
      if (byId) return { item: byId, certainty: 1, how: "id" };
      const byText = texts.get(normalize(part));
      if (byText) return { item: byText, certainty: 1, how: "text" };
    }
  };
  const known = { texts, words };
  return {
    instrument,
    slugs,
    find,
    count: (rows) =>
      Math.max(0, ...rows.map((row) =>
        new Set(row.flatMap((cell) => cell ? find(cell)?.item ?? [] : [])).size
      )),
    guess: (heading, left) => guessStatement(known, heading, left),
  };
}

/** What statements are compared with. */
interface Known {
  readonly texts: ReadonlyMap<string, string>;
  readonly words: PageWords;
}

/** Return which statement that is left a heading is most like; nothing where none is near. */
function guessStatement(
  known: Known,
  heading: string,
  left: ReadonlySet<string>,
): Match | undefined {
  const best = [...listParts(heading)].flatMap((part) => listNear(known, normalize(part), left))
    .sort((one, other) => other.certainty - one.certainty);
  const [first] = best;
  const rival = best.find((one) => one.item !== first.item);
  if (rival && first.certainty - rival.certainty < 0.05) {
    return { ...first, certainty: Math.min(first.certainty, BY_ORDER) };
  }
  return first;
}

function listNear({ texts, words }: Known, said: string, left: ReadonlySet<string>): Match[] {
  const own = new Set(said.split(" ").filter(Boolean));
  return [...texts].flatMap(([text, item]) => {
    const shared = [...new Set(text.split(" "))].filter((word) => own.has(word)).length;
    if (!left.has(item) || shared * 3 <= own.size) return [];
    if (boundRatio(text, said) <= LIKELY) return [];
    const ratio = measureRatio(text, said);
    if (ratio <= LIKELY) return [];
    const sure = isSpelling(said, text, words) ? ratio : Math.min(ratio, CERTAIN - 0.1);
    return [{ item, certainty: Number(Math.min(sure, 0.99).toFixed(2)), how: "like" as const }];
  });
}

/** Return what of a heading may name a statement: all, what is in brackets, what follows. */
function* listParts(heading: string): Generator<string> {
  yield heading;
  if (heading.length > LONG) return;
  const inside = [...heading.matchAll(INSIDE)].map((found) => found[1]);
  yield* inside.toReversed();
  const rest = heading.replace(NUMBERED, "");
  if (rest !== heading) yield rest;
  if (inside.length) yield heading.replace(INSIDE, " ");
}

/** Tell whether two texts differ only in how words are written, so that they say the same. */
function isSpelling(one: string, other: string, { small, negations }: PageWords): boolean {
  const [first, second] = [one, other].map((text) =>
    text.split(" ").filter((word) => word && !small.includes(word))
  );
  if (negations.some((word) => first.includes(word) !== second.includes(word))) return false;
  const most = Math.max(first.length, second.length);
  return Array.from({ length: most }, (_, at) => [first[at] ?? "", second[at] ?? ""])
    .every(([a, b]) => a === b || isSlip(a, b));
}

/** Tell whether two words are one with a slip of the pen; "veilig" and "onveilig" are two. */
function isSlip(one: string, other: string): boolean {
  if (one.endsWith(other) || other.endsWith(one)) return false;
  return Math.min([...one].length, [...other].length) > 3 && measureRatio(one, other) >= 0.8;
}

const findNumbers = (heading: string): number[] =>
  (heading.match(NUMBERS) ?? []).map((one) => Number(one.slice(0, 9)));

/** Return how many numbers a short heading has, as a code of a form tool does. */
export const countNumbers = (heading: string): number =>
  [...heading].length < 40 ? findNumbers(heading).length : 0;

/** Tell whether headings are numbers that count up in groups as large as the factors are. */
export function isNumbered(headings: readonly string[], { factors }: ChecklistState): boolean {
  const numbers = headings.map(findNumbers);
  if (numbers.some((one) => one.length < 2)) return false;
  const groups = new Map<string, number[]>();
  for (const one of numbers) {
    const name = one.slice(0, -1).join();
    groups.set(name, [...groups.get(name) ?? [], one[one.length - 1]]);
  }
  const names = [...groups.keys()].map((name) => name.split(",").map(Number));
  const sizes = factors.map((factor) => factor.items.length);
  const found = [...groups.values()];
  return found.every((group) => group.every((one, at) => one === group[0] + at)) &&
    found.map((group) => group.length).join() === sizes.join() &&
    names.every((name, at) => !at || compareNumbers(names[at - 1], name) <= 0);
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, place) => number !== other[place]);
  return at < 0 ? one.length - other.length : one[at] - (other[at] ?? -Infinity);
}
