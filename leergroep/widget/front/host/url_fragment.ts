/** What a link brings along behind the #: it never reaches a server. */

const CODE = /^#([0-9a-z]{17,200})$/i;

/** Tell of the code in this page's address, now and whenever a link brings another. */
export const watchCodes = (tell: (code: string) => void): void => watchFragment(CODE, tell);

/** Tell of what a pattern finds in this page's address, now and whenever a link brings another. */
export function watchFragment(pattern: RegExp, tell: (found: string) => void): void {
  const look = () => {
    const found = pattern.exec(location.hash);
    if (!found) return;
    // Else going back or reloading would bring it again, after a wipe too.
    history.replaceState(history.state, "", location.pathname + location.search);
    tell(found[1]);
  };
  addEventListener("hashchange", look);
  look();
}
