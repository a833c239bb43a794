import shared from "../messages.json" with { type: "json" };

/** A language of the book, as in `<html lang>`. */
export type Language = string;

/** What stands in the places of a message, by the name of the place. */
export type Details = Readonly<Record<string, unknown>>;

/** What a room says, by key and language; the bundle of an edition holds one language. */
export type Messages = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Return a message of the interface, with details in its places; throw for an unknown key. */
export type Translate = (key: string, details?: Details) => string;

/**
 * Return what translates the shared messages and a room's own into one language.
 *
 * Every room brings its own beside the shared ones, so that no page loads all of them.
 */
export function createTranslator(language: Language, room: Messages = {}): Translate {
  const words: Messages = shared;
  // Looked up anew each time: words may join a room while it is on the screen.
  return (key, details = {}) => {
    const texts = room[key] ?? words[key];
    // A page has the words of its edition alone, also around a form in another language.
    return (texts[language] ?? Object.values(texts)[0]).replaceAll(
      /\{(\w+)\}/g,
      (place, name) => Object.hasOwn(details, name) ? String(details[name]) : place,
    );
  };
}

/** Return names as a sentence lists them: "a, b en c". */
export function joinNames(names: Iterable<string>, language: Language): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}

/** Tell whether a title ends in a sign of its own, after which no colon or full stop follows. */
export const endsItself = (title: string): boolean => /[?!.…]$/.test(title);
