/** Find pages: whole words first, then parts of words, since Dutch writes words together. */

import MiniSearch, { type Query } from "minisearch";
import type { Hits } from "./excerpt.ts";
import { createStemmer, dropLink, fold, selectWords, split, type Stem } from "./word_roots.ts";

const FIELDS = ["title", "sentence", "headings", "text"];
const BOOST = { title: 5, sentence: 2, headings: 2 };
/** A beginning says more than an inside: bewonersbudget is about bewoners, less about budget. */
const [BEGINNING, INSIDE] = [0.5, 0.3];
/** Shorter roots stand inside words that have nothing to do with them. */
const SHORTEST = { beginning: 3, inside: 4 };
/** A word of the book inside a longer word that somebody asks for has at least as many letters. */
const SHORTEST_PIECE = 4;
/** Longer words are no words: nobody should wait for what is in them. */
const LONGEST = 50;
/** Letters that may be wrong in a word, as a part of its length. */
const SLIP = 0.25;
const AS_IT_IS = { tokenize: (term: string) => [term], processTerm: (term: string) => term };

/** A part of a page under one heading. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A page of the book, as leergroep/sphinxext/search.py writes it. */
export interface Page {
  readonly href: string;
  readonly title: string;
  readonly sentence: string;
  readonly place: string;
  readonly parts: readonly Part[];
  /** Words in it that are of another language. */
  readonly foreign?: string;
}

/** A page that was found: the part that fits best, and which words of the question it answers. */
export interface FoundPage extends Page {
  readonly part: Part | null;
  readonly hits: Hits;
}

/** What was found. */
export interface Results {
  /** Whether some page has all words. */
  readonly complete: boolean;
  readonly pages: readonly FoundPage[];
  /** A word of the book that looks like an unknown one, where nothing was found. */
  readonly meant: string | null;
}

/** A word of a question, with the terms of the book in which it stands and what each weighs. */
interface AskedWord {
  readonly root: string;
  readonly weights: ReadonlyMap<string, number>;
}

/** Return what finds pages for a question. */
export function createSearch(
  pages: readonly Page[],
  language: string,
): (question: string) => Results {
  const stem = createStemmer(language);
  const { index, terms, own } = indexPages(pages, stem);
  return (question) => {
    const asked = selectWords(question, language).flatMap((word) => widen(word, stem, terms));
    const { complete, numbers } = rankPages(index, asked);
    const hits: Hits = (word) => asked.findIndex(({ weights }) => weights.has(stem(word)));
    const found = numbers.map((number) => pages[number]);
    return {
      complete,
      pages: found.map((page) => ({ ...page, part: choosePart(page, hits), hits })),
      meant: numbers.length ? null : terms.get(findLikely(index, asked, own)) ?? null,
    };
  };
}

/**
 * Return an index of pages by number, and by root the first word of the book that has it.
 *
 * `own` tells whether a root stands in the book itself, and not only in what is in another language.
 */
function indexPages(pages: readonly Page[], stem: Stem) {
  const times = new Map<string, number>();
  const terms = new Map<string, string>();
  const index = new MiniSearch({
    fields: FIELDS,
    tokenize: split,
    processTerm: (word) => {
      const root = stem(word);
      if (!terms.has(root)) terms.set(root, word.toLowerCase());
      times.set(root, (times.get(root) ?? 0) + 1);
      return root;
    },
    searchOptions: { boost: BOOST },
  });
  index.addAll(pages.map(makeRecord));
  for (const word of pages.flatMap(({ foreign = "" }) => split(foreign))) {
    times.set(stem(word), (times.get(stem(word)) ?? 0) - 1);
  }
  return { index, terms, own: (root: string) => (times.get(root) ?? 0) > 0 };
}

function makeRecord({ title, sentence, parts }: Page, id: number) {
  return {
    id,
    title,
    sentence,
    headings: parts.map((part) => part.title).join("\n"),
    text: parts.map((part) => part.text).join("\n"),
  };
}

/** Return a word as the book has it; one that is longer than the book's own words as those. */
function widen(word: string, stem: Stem, terms: ReadonlyMap<string, string>): AskedWord[] {
  const whole = widenWord(word, stem(word), terms);
  if (whole.weights.size || word.length > LONGEST) return [whole];
  const pieces = splitWord(fold(word), (piece) => findRoot(piece, stem, terms));
  return pieces.length ? pieces.map((root) => widenWord(root, root, terms)) : [whole];
}

/** Return the root under which the book has a piece of a word, "" for none. */
function findRoot(piece: string, stem: Stem, terms: ReadonlyMap<string, string>): string {
  if (piece.length < SHORTEST_PIECE) return "";
  return [piece, dropLink(piece)].filter((one) => one.length >= SHORTEST_PIECE)
    .map(stem).find((root) => terms.has(root)) ?? "";
}

/**
 * Return the roots of the book's words in a longer word, the longest first word first.
 *
 * Between them may stand what the book does not know, as "de" in achterdevoordeur.
 */
function splitWord(word: string, find: (piece: string) => string): string[] {
  for (let start = 0; start + SHORTEST_PIECE <= word.length; start++) {
    for (let end = word.length; end - start >= SHORTEST_PIECE; end--) {
      const root = find(word.slice(start, end));
      if (root) return [...new Set([root, ...splitWord(word.slice(end), find)])];
    }
  }
  return [];
}

/** Return a word's root with the terms of the book in which it stands. */
function widenWord(word: string, root: string, terms: ReadonlyMap<string, string>): AskedWord {
  const weights = new Map(terms.has(root) ? [[root, 1]] : []);
  for (const term of terms.keys()) {
    for (const piece of term === root ? [] : [root, word]) {
      const weight = weighPiece(term, piece);
      if (weight) weights.set(term, weight);
    }
  }
  return { root, weights };
}

function weighPiece(term: string, piece: string): number {
  if (piece.length >= SHORTEST.beginning && term.startsWith(piece)) return BEGINNING;
  return piece.length >= SHORTEST.inside && term.includes(piece) ? INSIDE : 0;
}

/** Return the numbers of the pages: with all words whole, with all words, else with some. */
function rankPages(index: MiniSearch, asked: readonly AskedWord[]) {
  const whole = asked.map(({ root }) => root);
  const wide: Query[] = asked.map(({ weights }) => (
    { combineWith: "OR", queries: [...weights.keys()] }
  ));
  const boostTerm = (term: string) =>
    Math.max(...asked.map(({ weights }) => weights.get(term) ?? 0));
  const search = (queries: Query[], combineWith: "AND" | "OR"): number[] =>
    index.search({ combineWith, queries, ...AS_IT_IS, boostTerm }).map(({ id }) => id);
  const all = new Set([...search(whole, "AND"), ...search(wide, "AND")]);
  return all.size
    ? { complete: true, numbers: [...all] }
    : { complete: false, numbers: search(wide, "OR") };
}

/** Return the term of the book itself that looks most like one of the words, "" when none does. */
function findLikely(
  index: MiniSearch,
  asked: readonly AskedWord[],
  own: (term: string) => boolean,
): string {
  const queries = asked.map(({ root }) => root);
  const found = index.search({ queries, ...AS_IT_IS, fuzzy: SLIP }).flatMap(({ terms }) => terms);
  return found.find(own) ?? "";
}

/** Return the part of a page in which most words of the question stand, null when none does. */
function choosePart({ parts }: Page, hits: Hits): Part | null {
  let [best, most]: [Part | null, number] = [null, 0];
  for (const part of parts) {
    const score = scorePart(part, hits);
    if (score > most) [best, most] = [part, score];
  }
  return best;
}

function scorePart({ title, text }: Part, hits: Hits): number {
  const inTitle = split(title).map(hits).filter((hit) => hit >= 0);
  const inText = split(text).map(hits).filter((hit) => hit >= 0);
  const different = new Set([...inTitle, ...inText]).size;
  return different * 20 + inTitle.length * 5 + Math.min(inText.length, 10);
}
