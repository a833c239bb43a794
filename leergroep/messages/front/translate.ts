import shared from "../messages.json" with { type: "json" };

/**
 * Return say(key, details): a word of the interface in one language, details as they are.
 *
 * Every room brings its own words beside the shared ones, so that no page loads all of them.
 */
export function speaker(language, room = {}) {
  const words = { ...shared, ...room };
  return (key, details = {}) =>
    words[key][language].replaceAll(
      /\{(\w+)\}/g,
      (place, name) => Object.hasOwn(details, name) ? details[name] : place,
    );
}

/** Return a list in a sentence: "a, b en c". */
export function listed(names, language) {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
