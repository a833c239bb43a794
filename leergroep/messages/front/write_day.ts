/** A day as people say it. */

import type { Language } from "./translate.ts";

/** One for each language: making one takes as long as writing a hundred days. */
const FORMATS = new Map<Language, Intl.DateTimeFormat>();

/** Write a day as "23 november 2026". */
export function writeDay(day: Date, language: Language): string {
  const format = FORMATS.get(language) ??
    new Intl.DateTimeFormat(language, { dateStyle: "long" });
  FORMATS.set(language, format);
  return format.format(day);
}
