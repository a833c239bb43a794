/** What a row says of who filled it in, and nobody's name: leergroep/group/survey/people.py. */

import { readMark, settleRole } from "../../../documents/front/share_code.ts";
import { markPerson } from "../marks.ts";
import { numberRounds } from "../rounds.ts";
import type { ChecklistState } from "../state.ts";
import { normalize, type PageWords } from "./words.ts";

/** The role of each row, and the texts that are no role of the book. */
export interface Roles {
  readonly roles: readonly string[];
  readonly other: readonly string[];
}

/** Return the role in each cell by its slug. */
export function readRoles(
  cells: readonly string[],
  instrument: ChecklistState,
  words: PageWords,
): Roles {
  const known = new Map(
    Object.entries(words.roles).flatMap(([slug, names]) =>
      [slug, ...names].map((text) => [normalize(text), slug] as const)
    ),
  );
  const distinct = [...new Set(cells)];
  const other = distinct.filter((cell) => cell && !known.has(normalize(cell)));
  const settled = new Map(distinct.map((cell) => [
    cell,
    cell && (known.get(normalize(cell)) ?? settleRole(cell, instrument)),
  ]));
  return { roles: cells.map((cell) => settled.get(cell) ?? ""), other };
}

/** Return a mark for each row: one of ours as it is, else one that names nobody. */
export function makeMarks(cells: readonly string[]): string[] {
  const known = new Map(
    [...new Set(cells)].map((cell) => [
      cell,
      readMark({ mark: cell.toUpperCase() }) || markPerson(cell),
    ]),
  );
  return cells.map((cell) => known.get(cell) ?? "");
}

/** Return by row which later row of the same person in the same round counts in its place. */
export function findEarlier(
  days: readonly string[],
  marks: readonly string[],
): Map<number, number> {
  const { numbers } = numberRounds(days);
  const last = new Map<string, number>();
  const earlier = new Map<number, number>();
  marks.forEach((mark, row) => {
    if (!mark) return;
    const key = `${numbers[row]} ${mark}`;
    const other = last.get(key) ?? row;
    const isLater = days[other] <= days[row];
    const [old, now] = isLater ? [other, row] : [row, other];
    if (old !== now) earlier.set(old, now);
    last.set(key, now);
  });
  return earlier;
}
