/** What stands in a cell to a state: leergroep/group/survey/answers.py reads the same. */

import type { ListWords } from "./words.ts";
import { normalize } from "./words.ts";

/** What is no answer. */
export const BAD = 255;
const NUMBER = /^(?:A(?=[0-9]))?([0-9]{1,3})(?:[.,]0+)?$/;
const BEFORE = /^\(?([0-9]{1,3})\s*[-–—:.=)]*\s*([^0-9]+)$/;
const AFTER = /^([^0-9]+?)\s*[-–—:=(]\s*([0-9]{1,3})\)?$/;

/** Whether 1 is the lowest answer of the scale, or the highest. */
export type Direction = "up" | "down";

/** What knows the answers of a scale, and what it met. */
export interface Answers {
  /** Return the state of what stands in a cell, BAD for what is no answer. */
  readonly read: (cell: string) => number;
  /** The cells that are a number alone. */
  readonly numbers: ReadonlySet<string>;
  /** The cells in which a number and a word say the same, and the same from the other end. */
  readonly agreed: ReadonlySet<string>;
  readonly opposed: ReadonlySet<string>;
}

/** Return what reads the cells of a scale with so many options; `given` has states by cell. */
export function createAnswers(
  { words }: ListWords,
  most: number,
  direction: Direction = "up",
  given: ReadonlyMap<string, number> = new Map(),
): Answers {
  const numbers = new Set<string>();
  const agreed = new Set<string>();
  const opposed = new Set<string>();
  const known = new Map<string, number>();
  const find = (text: string): number => {
    const word = normalize(text);
    return Object.hasOwn(words, word) ? words[word] : BAD;
  };
  const turn = (number: number): number => {
    if (number < 1 || number > most) return BAD;
    return direction === "up" ? number : most + 1 - number;
  };
  const readBoth = (cell: string): number => {
    const before = BEFORE.exec(cell);
    const after = before ? null : AFTER.exec(cell);
    const [word, number] = before ? [before[2], Number(before[1])] : after
      ? [after[1], Number(after[2])]
      : ["", 0];
    if (!before && !after) return BAD;
    const state = find(word);
    if (state < 1 || state > most) return state;
    const isSame = number === state;
    (isSame ? agreed : opposed).add(cell);
    return isSame || number === most + 1 - state ? state : BAD;
  };
  const look = (cell: string): number => {
    const said = given.get(cell);
    if (said !== undefined) return said;
    // An error of a spreadsheet: #N/A is no answer.
    if (cell.startsWith("#") && cell.length > 1) return BAD;
    const number = NUMBER.exec(cell);
    if (number) {
      numbers.add(cell);
      return turn(Number(number[1]));
    }
    const found = find(cell);
    return found === BAD ? readBoth(cell) : found;
  };
  const read = (cell: string): number => {
    const met = known.get(cell);
    if (met !== undefined) return met;
    const state = look(cell);
    known.set(cell, state);
    return state;
  };
  return { read, numbers, agreed, opposed };
}

/** Tell whether a column holds answers: four of every five cells that say anything. */
export function isAnswered(cells: readonly string[], answers: Answers): boolean {
  const some = cells.slice(0, 500).filter(Boolean);
  const good = some.filter((cell) => answers.read(cell) !== BAD).length;
  return some.length > 0 && good * 5 >= some.length * 4;
}
