/** Columns and statements beside each other: leergroep/group/survey/columns.py lays the same. */

import { type Answers, isAnswered } from "./answers.ts";
import { findColumn, isPersonal } from "./names.ts";
import {
  BY_NUMBER,
  BY_ORDER,
  CERTAIN,
  countNumbers,
  isNumbered,
  type Match,
  type Statements,
} from "./statements.ts";
import { normalize, type PageWords, type Use } from "./words.ts";

/** What one column was understood to be. */
export interface Column {
  readonly place: number;
  readonly heading: string;
  readonly use: "statement" | Use | "left-out";
  /** The statement, by its slug; "" for another use. */
  readonly item: string;
  /** From 0 to 1; below CERTAIN it is asked. */
  readonly certainty: number;
  /** By what a statement was known, or why a column is left out. */
  readonly how: Match["how"] | "personal" | "time" | "other" | "";
}

/** What somebody said by hand of a column: a statement by its slug, another use, or left out. */
export type Choice = { readonly item: string } | Use | "left-out";

/** What somebody said by hand of the columns, by their places. */
export interface ColumnChoices {
  readonly columns: ReadonlyMap<number, Choice>;
  /** That the columns with answers stand in the order of the statements. */
  readonly isOrdered: boolean;
  /** One day for everybody; "" where it is in a column. */
  readonly day: string;
}

/** Tell whether a column is certain enough to count. */
export const isCertain = ({ use, certainty }: Column): boolean =>
  use !== "statement" || certainty >= CERTAIN;

/** What a table holds, column by column; `names` has all headings over each. */
export interface Laid {
  readonly statements: Statements;
  readonly names: readonly (readonly string[])[];
  readonly cells: readonly (readonly string[])[];
  readonly answers: Answers;
  readonly words: PageWords;
}

/** Return what a column is called: the last heading over it that says anything. */
export const nameColumn = (names: readonly string[]): string => names.findLast(Boolean) ?? "";

/** Return what each column is, in their order. */
export function layColumns(laid: Laid, chosen: ColumnChoices): Column[] {
  const layout = createLayout(laid);
  takeGiven(layout, chosen);
  takeStatements(layout);
  const uses: Choice[] = [...chosen.columns.values(), ...chosen.day ? ["round" as const] : []];
  for (const use of ["round", "role", "mark"] as const) {
    if (uses.includes(use)) continue;
    const place = findColumn(use, layout.headings, (one) => layout.found.has(one), laid.words);
    if (place >= 0) layout.take(place, use);
  }
  guessByText(layout);
  for (const place of layout.untaken()) {
    if (isPersonal(laid.names[place].join(" "), laid.cells[place], laid.words)) {
      layout.take(place, "left-out", "personal");
    }
  }
  guessByNumber(layout);
  guessByOrder(layout, chosen.isOrdered);
  for (const place of layout.untaken()) {
    const isTime = laid.words.times.includes(normalize(layout.headings[place]));
    layout.take(place, "left-out", isTime ? "time" : "other");
  }
  return laid.names.flatMap((_, place) => layout.found.get(place) ?? []);
}

/** Columns as they are found out. */
interface Layout extends Laid {
  readonly headings: readonly string[];
  readonly found: Map<number, Column>;
  take(place: number, use: Column["use"], how?: Column["how"]): void;
  takeStatement(place: number, match: Match): void;
  /** The statements that have no column yet, in their order. */
  left(): string[];
  untaken(): number[];
}

function createLayout(laid: Laid): Layout {
  const headings = laid.names.map(nameColumn);
  const found = new Map<number, Column>();
  const add = (place: number, rest: Omit<Column, "place" | "heading">) => {
    found.set(place, { place, heading: headings[place], ...rest });
  };
  return {
    ...laid,
    headings,
    found,
    take: (place, use, how = "") => add(place, { use, item: "", certainty: 1, how }),
    takeStatement: (place, match) => add(place, { use: "statement", ...match }),
    left() {
      const taken = new Set([...found.values()].map((one) => one.item));
      return laid.statements.slugs.filter((slug) => !taken.has(slug));
    },
    untaken: () => laid.names.flatMap((_, place) => found.has(place) ? [] : [place]),
  };
}

function takeGiven(layout: Layout, { columns }: ColumnChoices): void {
  for (const [place, choice] of columns) {
    if (typeof choice === "string") layout.take(place, choice, "given");
    else layout.takeStatement(place, { item: choice.item, certainty: 1, how: "given" });
  }
}

function takeStatements(layout: Layout): void {
  const given = new Set(
    [...layout.found.values()].filter((one) => one.how === "given").map((one) => one.item),
  );
  for (const place of layout.untaken()) {
    const [match] = layout.names[place].flatMap((name) => layout.statements.find(name) ?? []);
    if (match && !given.has(match.item)) layout.takeStatement(place, match);
  }
}

function guessByText(layout: Layout): void {
  const left = new Set(layout.left());
  const guesses = layout.untaken().flatMap((place) => {
    const heading = layout.headings[place];
    if (heading.length <= 8 || heading.length >= 1_000) return [];
    const match = layout.statements.guess(heading, left);
    return match ? [{ place, match }] : [];
  });
  guesses.sort((one, other) => other.match.certainty - one.match.certainty);
  for (const { place, match } of guesses) {
    if (left.delete(match.item)) layout.takeStatement(place, match);
  }
}

/** Take columns numbered as the statements are: only where none is known otherwise. */
function guessByNumber(layout: Layout): void {
  const { statements, names, headings, cells, answers } = layout;
  const left = layout.left();
  const tell = (place: number): string => names[place][0] || headings[place];
  const like = layout.untaken().filter((place) => countNumbers(tell(place)) > 1);
  if (like.length !== left.length || left.length !== statements.slugs.length) return;
  const given = like.flatMap((place) => cells[place]);
  if (!isNumbered(like.map(tell), statements.instrument) || !isAnswered(given, answers)) return;
  like.forEach((place, at) =>
    layout.takeStatement(place, { item: left[at], certainty: BY_NUMBER, how: "number" })
  );
}

function guessByOrder(layout: Layout, isOrdered: boolean): void {
  const { headings, cells, answers, words } = layout;
  const left = layout.left();
  const like = layout.untaken().filter((place) =>
    !words.counted.includes(normalize(headings[place])) && isAnswered(cells[place], answers)
  );
  if (like.length !== left.length) return;
  const known = isOrdered
    ? { certainty: 1, how: "given" as const }
    : { certainty: BY_ORDER, how: "order" as const };
  like.forEach((place, at) => layout.takeStatement(place, { item: left[at], ...known }));
}
