/** Words as a reader means them: without capitals, accents and endings. */

import { stemmer as stemDutch } from "@orama/stemmers/dutch";
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stopwords as dutchSmall } from "@orama/stopwords/dutch";
import { stopwords as englishSmall } from "@orama/stopwords/english";

/** Takes the ending off a word. */
export type Stem = (word: string) => string;

/** What a language does to words, and the small words that say nothing. */
interface Rules {
  readonly stem: Stem;
  readonly small: ReadonlySet<string>;
}

const DUTCH: Rules = { stem: (word) => unvoice(stemDutch(word)), small: new Set(dutchSmall) };
const ENGLISH: Rules = { stem: stemEnglish, small: new Set(englishSmall) };

const rulesOf = (language: string): Rules => language === "en" ? ENGLISH : DUTCH;

/** Snowball leaves corporatie/corporaties, idee/ideeen, huis/huiz and actief/actiev apart. */
function unvoice(root: string): string {
  return root.replace(/ies$/, "ie").replace(/eeen$/, "ee").replace(/z$/, "s").replace(/v$/, "f");
}

/** Return a word without capitals, accents and letters that are written as one, as ĳ. */
export function fold(word: string): string {
  return word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Return the words of a text, as they stand there. */
export function split(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Return what takes a word of a language to its root, and remembers what it has seen. */
export function createStemmer(language: string): Stem {
  const { stem } = rulesOf(language);
  const known = new Map<string, string>();
  return (word) => {
    const root = known.get(word) ?? stem(fold(word));
    known.set(word, root);
    return root;
  };
}

/** Return a word without the letter with which Dutch joins it to the next. */
export const dropLink = (word: string): string => word.replace(/(?:en|s|e)$/, "");

/** Return the words of a question that say something; all of them when none does. */
export function selectWords(question: string, language: string): string[] {
  const words = split(question).map(fold);
  const large = words.filter((word) => !rulesOf(language).small.has(word));
  return [...new Set(large.length ? large : words)];
}
