/** What a link brings along behind the #: it never reaches a server. */

/** What begins as a code does, whatever stands before it, behind it or in it. */
const CODE = /^[^0-9a-z]*[3-7][0-9a-z]{2}/i;

/**
 * Tell of what may be a code in this page's address, now and whenever a link brings another.
 *
 * A link arrives with something behind it, something cut off, signs escaped: whoever hears of it
 * searches it for what it holds.
 */
export const watchCodes = (tell: (text: string) => void): void =>
  watchHash((hash) => {
    const text = unescapeText(hash.slice(1));
    return CODE.test(text) && !document.getElementById(text) ? text : undefined;
  }, tell);

/** Tell of what a pattern finds in this page's address, now and whenever a link brings another. */
export const watchFragment = (pattern: RegExp, tell: (found: string) => void): void =>
  watchHash((hash) => pattern.exec(hash)?.[1], tell);

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

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
