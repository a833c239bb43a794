/** Words as a reader means them: without capitals, accents and endings. */

import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stopwords as dutchSmall } from "@orama/stopwords/dutch";
import { stopwords as englishSmall } from "@orama/stopwords/english";

const LANGUAGES = {
  nl: { stem: (word) => voiceless(dutch(word)), small: new Set(dutchSmall) },
  en: { stem: english, small: new Set(englishSmall) },
};

/** Snowball leaves corporatie/corporaties, idee/ideeen, huis/huiz and actief/actiev apart. */
function voiceless(root) {
  return root.replace(/ies$/, "ie").replace(/eeen$/, "ee").replace(/z$/, "s").replace(/v$/, "f");
}

/** Return a word without capitals and accents. */
export function fold(word) {
  return word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Return the words of a text, as they stand there. */
export function split(text) {
  return text.match(WORD) ?? [];
}

/** Return root(word) for a language, which remembers what it has seen. */
export function rooter(language) {
  const { stem } = LANGUAGES[language];
  const known = new Map();
  return (word) => {
    if (!known.has(word)) known.set(word, stem(fold(word)));
    return known.get(word);
  };
}

/** Return the words of a question that say something; all of them when none does. */
export function telling(question, language) {
  const words = split(question).map(fold);
  const told = words.filter((word) => !LANGUAGES[language].small.has(word));
  return [...new Set(told.length ? told : words)];
}
