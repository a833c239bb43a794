/** The words around what was found. */

import { split, WORD } from "./word_roots.ts";

const AROUND = 80;

/** Return a piece of a text as [[words, found], ...]; hits(word) is -1 for a word not asked for. */
export function excerpt(text, hits) {
  const line = richest(text.split("\n"), hits);
  const found = [...line.matchAll(WORD)].filter(([word]) => hits(word) >= 0);
  const start = opening(line, (found[0]?.index ?? 0) - AROUND);
  const end = closing(line, start + 3 * AROUND);
  const inside = found.filter(({ index }) => index >= start && index < end);
  return [
    ...(start > 0 ? [["… ", false]] : []),
    ...pieces(line, start, end, inside),
    ...(end < line.length ? [[" …", false]] : []),
  ];
}

/** Return the line that has most of the words asked for. */
function richest(lines, hits) {
  const rich = (line) => new Set(split(line).map(hits).filter((hit) => hit >= 0)).size;
  return lines.reduce((one, other) => rich(other) > rich(one) ? other : one);
}

/** Return the start of a sentence, or of a word when the sentence starts too long ago. */
function opening(line, from) {
  if (from <= 0) return 0;
  const end = line.slice(from, from + AROUND).search(/[.?!]\s\S/);
  return from + (end >= 0 ? end + 2 : line.slice(from).indexOf(" ") + 1);
}

function closing(line, to) {
  return to >= line.length ? line.length : line.lastIndexOf(" ", to);
}

function pieces(line, start, end, found) {
  const cut = [];
  let from = start;
  for (const { 0: word, index } of found) {
    cut.push([line.slice(from, index), false], [word, true]);
    from = index + word.length;
  }
  cut.push([line.slice(from, Math.max(from, end)), false]);
  return cut.filter(([words]) => words);
}
