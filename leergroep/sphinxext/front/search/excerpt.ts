/** The words around what was found. */

import { split, WORD } from "./word_roots.ts";

const AROUND = 80;

/** Return the number of the word of a question that a word answers; -1 for a word not asked for. */
export type Hits = (word: string) => number;

/** A piece of a text, and whether it was asked for. */
export type Piece = readonly [words: string, found: boolean];

/** Return the words around what was found in a text. */
export function excerpt(text: string, hits: Hits): Piece[] {
  const line = findRichest(text.split("\n"), hits);
  const found = [...line.matchAll(WORD)].filter(([word]) => hits(word) >= 0);
  const start = findStart(line, (found[0]?.index ?? 0) - AROUND);
  const end = findEnd(line, start + 3 * AROUND);
  const inside = found.filter(({ index }) => index >= start && index < end);
  const before: Piece[] = start > 0 ? [["… ", false]] : [];
  const after: Piece[] = end < line.length ? [[" …", false]] : [];
  return [...before, ...cut(line, start, end, inside), ...after];
}

/** Return the line that has most of the words asked for. */
function findRichest(lines: readonly string[], hits: Hits): string {
  const rate = (line: string) => new Set(split(line).map(hits).filter((hit) => hit >= 0)).size;
  return lines.reduce((one, other) => rate(other) > rate(one) ? other : one);
}

/** Return the start of a sentence, or of a word when the sentence starts too long ago. */
function findStart(line: string, from: number): number {
  if (from <= 0) return 0;
  const end = line.slice(from, from + AROUND).search(/[.?!]\s\S/);
  return from + (end >= 0 ? end + 2 : line.slice(from).indexOf(" ") + 1);
}

function findEnd(line: string, to: number): number {
  return to >= line.length ? line.length : line.lastIndexOf(" ", to);
}

/** Return a line from `start` to `end` in pieces, those that were found by themselves. */
function cut(line: string, start: number, end: number, found: readonly RegExpExecArray[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const { 0: word, index } of found) {
    pieces.push([line.slice(from, index), false], [word, true]);
    from = index + word.length;
  }
  pieces.push([line.slice(from, Math.max(from, end)), false]);
  return pieces.filter(([words]) => words);
}
