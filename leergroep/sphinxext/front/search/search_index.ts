/** Find pages: whole words first, then parts of words, since Dutch writes words together. */

import MiniSearch from "minisearch";
import { rooter, split, telling } from "./word_roots.ts";

const FIELDS = ["title", "sentence", "headings", "text"];
const BOOST = { title: 5, sentence: 2, headings: 2 };
/** A beginning says more than an inside: bewonersbudget is about bewoners, and less about budget. */
const [BEGINNING, INSIDE] = [0.5, 0.3];
/** Shorter roots stand inside words that have nothing to do with them. */
const SHORTEST = { beginning: 3, inside: 4 };
const same = (term) => term;
/** Letters that may be wrong in a word, as a part of its length. */
const SLIP = 0.25;
const AS_IT_IS = { tokenize: (term) => [term], processTerm: same };

/**
 * Return find(question) over pages of {href, title, sentence, place, parts: [{id, title, text}]}.
 *
 * find gives {complete, pages, meant}: each page with the `part` that fits best and `hits(word)`,
 * the number of the word of the question that a word of its text answers, or -1. `complete` is
 * false when no page has all words; `meant` is a word of the book that looks like an unknown one.
 */
export function createFinder(pages, language) {
  const root = rooter(language);
  const terms = new Map();
  const index = new MiniSearch({
    fields: FIELDS,
    tokenize: split,
    processTerm: (word) => {
      if (!terms.has(root(word))) terms.set(root(word), word.toLowerCase());
      return root(word);
    },
    searchOptions: { boost: BOOST },
  });
  index.addAll(pages.map(record));
  return (question) => {
    const asked = telling(question, language).map((word) => widened(word, root(word), terms));
    const { complete, numbers } = ranked(index, asked);
    const hits = hitter(asked, root);
    const found = numbers.map((number) => pages[number]);
    return {
      complete,
      pages: found.map((page) => ({ ...page, part: best(page, hits), hits })),
      meant: numbers.length ? null : terms.get(likely(index, asked)) ?? null,
    };
  };
}

function record(page, id) {
  return {
    id,
    title: page.title,
    sentence: page.sentence,
    headings: page.parts.map((part) => part.title).join("\n"),
    text: page.parts.map((part) => part.text).join("\n"),
  };
}

/** Return a word's root with the terms of the book in which it stands. */
function widened(word, root, terms) {
  const weights = new Map(terms.has(root) ? [[root, 1]] : []);
  for (const term of terms.keys()) {
    for (const piece of term === root ? [] : [root, word]) {
      const weight = fits(term, piece);
      if (weight) weights.set(term, weight);
    }
  }
  return { root, weights };
}

function fits(term, piece) {
  if (piece.length >= SHORTEST.beginning && term.startsWith(piece)) return BEGINNING;
  return piece.length >= SHORTEST.inside && term.includes(piece) ? INSIDE : 0;
}

/** Return the numbers of the pages: with all words whole, with all words, else with some. */
function ranked(index, asked) {
  const whole = asked.map(({ root }) => root);
  const wide = asked.map(({ weights }) => ({ combineWith: "OR", queries: [...weights.keys()] }));
  const weight = (term) => Math.max(...asked.map(({ weights }) => weights.get(term) ?? 0));
  const search = (queries, combineWith) =>
    index.search({ combineWith, queries, ...AS_IT_IS, boostTerm: weight }).map(({ id }) => id);
  const all = new Set([...search(whole, "AND"), ...search(wide, "AND")]);
  return all.size
    ? { complete: true, numbers: [...all] }
    : { complete: false, numbers: search(wide, "OR") };
}

/** Return the term that looks most like one of the words, undefined when none does. */
function likely(index, asked) {
  const queries = asked.map(({ root }) => root);
  return index.search({ queries, ...AS_IT_IS, fuzzy: SLIP })[0]?.terms[0];
}

function hitter(asked, root) {
  return (word) => asked.findIndex(({ weights }) => weights.has(root(word)));
}

/** Return the part of a page in which most words of the question stand, null when none does. */
function best(page, hits) {
  const scored = page.parts.map((part) => ({ part, score: score(part, hits) }));
  const top = scored.reduce((one, other) => other.score > one.score ? other : one, { score: 0 });
  return top.part ?? null;
}

function score(part, hits) {
  const inTitle = split(part.title).map(hits).filter((hit) => hit >= 0);
  const inText = split(part.text).map(hits).filter((hit) => hit >= 0);
  const different = new Set([...inTitle, ...inText]).size;
  return different * 20 + inTitle.length * 5 + Math.min(inText.length, 10);
}
