/** What a link brings along behind the #: it never reaches a server. */

/**
 * What begins as a code does, whatever stands before it, behind it or in it.
 *
 * At the beginning a few signs are a link that was cut; behind something else it takes more.
 */
const CODE = /^[^0-9a-z]*[3-7](?:[0-9a-z]{2}|[0-9a-z]?$)|[^0-9a-z][3-7][0-9a-z]{9}/i;
/** A "#" as an app may write it, and again, with what it put behind it. */
const BEGIN = /^(?:[#?/!]|%(?:25)*2[03])+([a-z]*)(%(?:25)*3d)?/i;

/**
 * Tell of what may be a code in this page's address, now and whenever a link brings another.
 *
 * A link arrives with something behind it, something cut off, signs escaped: whoever hears of it
 * searches it for what it holds.
 */
export const watchCodes = (tell: (text: string) => void): void =>
  watchHash((hash) => {
    const text = readFragment(hash).slice(1);
    const isCode = CODE.test(text) || CODE.test(unescapeText(text));
    return isCode && !document.getElementById(unescapeText(text)) ? text : undefined;
  }, tell);

/** Tell of what a pattern finds in this page's address, now and whenever a link brings another. */
export const watchFragment = (pattern: RegExp, tell: (found: string) => void): void =>
  watchHash((hash) => pattern.exec(hash)?.[1], tell);

/** Tell of what a pattern finds in this page's address, also where an app wrote its "#" otherwise. */
export const watchMended = (pattern: RegExp, tell: (found: string) => void): void =>
  watchHash((hash) => pattern.exec(readFragment(hash))?.[1], tell);

function watchHash(
  find: (hash: string) => string | undefined,
  tell: (found: string) => void,
): void {
  const look = () => {
    const found = find(location.hash);
    if (found === undefined) return;
    // Else going back or reloading would bring it again, after a wipe too.
    history.replaceState(history.state, "", location.pathname + location.search);
    tell(found);
  };
  addEventListener("hashchange", look);
  look();
}

/** Return what stands behind the # with a plain "#" before it, and a plain "=" behind its name. */
export const readFragment = (hash: string): string =>
  hash.replace(BEGIN, (_, name, equals) => `#${name}${equals ? "=" : ""}`);

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
