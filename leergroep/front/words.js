import words from "../words.json" with { type: "json" };

/** Return say(key, details): a word of the interface in one language. */
export function speaker(language) {
  return (key, details = {}) =>
    Object.entries(details).reduce(
      (said, [name, value]) => said.replaceAll(`{${name}}`, value),
      words[key][language],
    );
}

/** Return a list in a sentence: "a, b en c". */
export function listed(names, language) {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
