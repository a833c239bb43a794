/** The words that open a member's next step: who leads shows one when the group is that far. */

import words from "../opening_words.json" with { type: "json" };
import { crc32 } from "../../documents/front/crc32.ts";
import { getToday } from "../../documents/front/document.ts";
import { OPENED, type OpenedMoment } from "./moments.ts";

/** On paper stand words that open on any day: nobody knows when it is used. */
export const ANY_DAY = "";
const DAY = 86_400_000;
/** The two words of a day lie so far apart in the list. */
const APART = 17;

/** Return the word that opens a step of a case on a day, in a language of the book. */
export function chooseWord(
  slug: string,
  day: string,
  moment: OpenedMoment,
  language: string,
): string {
  const start = crc32(new TextEncoder().encode(`${slug}/${day}`));
  const word: Readonly<Record<string, string | undefined>> =
    words[(start + APART * OPENED.indexOf(moment)) % words.length];
  return word[language] ?? word.nl ?? "";
}

/**
 * Return the steps that a word opens: its own and those before it; none for another word.
 *
 * Today's words open, those of paper, and of the day before and after: clocks differ.
 */
export function listOpened(
  text: string,
  slug: string,
  language: string,
  now = new Date(),
): readonly OpenedMoment[] {
  const days = [0, -DAY, DAY].map((by) => getToday(new Date(now.getTime() + by)));
  const typed = simplify(text);
  const last = OPENED.findLastIndex((moment) =>
    [...days, ANY_DAY].some((day) => simplify(chooseWord(slug, day, moment, language)) === typed)
  );
  return OPENED.slice(0, last + 1);
}

/** Return a word as it is compared: people type capitals, blanks and a full stop. */
const simplify = (text: string): string =>
  text.normalize("NFKD").toLowerCase().replace(/[^a-z]/g, "");
