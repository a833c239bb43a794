/** What a link brings along behind the #: it never reaches a server. */

import { attempt } from "../../../documents/front/attempt.ts";

/**
 * What begins as a code does, whatever stands before it, behind it or in it.
 *
 * At the beginning a few signs are a link that was cut; behind something else it takes more.
 */
const CODE = /^[^0-9a-z]*[3-7](?:[0-9a-z]{2}|[0-9a-z]?$)|[^0-9a-z][3-7][0-9a-z]{9}/i;
/** A sign as an app escaped it, and again. */
const ESCAPED = "%(?:25)*[0-9a-f]{2}";
/** A "#" as an app may write it, and again, with what it put behind it. */
const BEGIN = /^(?:[#?/!]|%(?:25)*2[03])+([a-z]*)(%(?:25)*3d)?/i;

/**
 * Tell of what may be a code in this page's address, now and whenever a link brings another.
 *
 * A link arrives with something behind it, something cut off, signs escaped: whoever hears of it
 * searches it for what it holds.
 */
export const watchCodes = (tell: (text: string) => void): void =>
  watchHash(findCode, tell);

/** Return what may be a code behind the #; undefined where there is none, or a place of that name. */
export function findCode(hash: string): string | undefined {
  const text = hash.replace(BEGIN, (_, name, equals) => name + (equals ? "=" : ""));
  const isCode = CODE.test(text) || CODE.test(unescapeText(text));
  return isCode && !document.getElementById(unescapeText(text)) ? text : undefined;
}

/** Tell of what this page's address holds behind a name, now and whenever a link brings another. */
export const watchNamed = (name: string, tell: (found: string) => void): void =>
  watchHash((hash) => {
    const found = findName(hash, [name]);
    // A way in alone, with a sentence behind it, brings nothing.
    return found && (found.hasEquals || /^\d/.test(found.rest)) ? found.rest : undefined;
  }, tell);

/** What stands in an address behind a name that it is known by. */
export interface NamedFragment {
  readonly name: string;
  readonly rest: string;
  readonly hasEquals: boolean;
}

/**
 * Return the first of these names behind the #, and what follows it; undefined where there is none.
 *
 * An app puts signs before a name and behind it, escapes them, or writes it in capitals.
 */
export function findName(hash: string, names: readonly string[]): NamedFragment | undefined {
  const [_, name, between, rest] = new RegExp(
    `^(?:.*?(?:[^0-9a-z-]|${ESCAPED}))?(${names.join("|")})(?!-?[a-z])((?:${ESCAPED}|[^0-9a-z])*)(.*)$`,
    "is",
  ).exec(hash) ?? [];
  return name === undefined ? undefined
    : { name: name.toLowerCase(), rest, hasEquals: /=|%(?:25)*3d/i.test(between) };
}

/** Fewer letters than these are left of any name. */
const FEWEST_LEFT = 3;

/** Tell whether what stands behind the # is the beginning of one of these names, and cut off there. */
export function isCut(hash: string, names: readonly string[]): boolean {
  const cut = names.flatMap((name) =>
    Array.from(
      { length: name.length - FEWEST_LEFT },
      (_, left) => name.slice(0, FEWEST_LEFT + left),
    )
  );
  return Boolean(findName(hash, cut)) && !document.getElementById(unescapeText(hash.slice(1)));
}

function watchHash(
  find: (hash: string) => string | undefined,
  tell: (found: string) => void,
): void {
  const look = () => {
    const found = find(location.hash);
    if (found === undefined) return;
    // Else going back or reloading would bring it again, after a wipe too.
    attempt(() => history.replaceState(history.state, "", location.pathname + location.search));
    tell(found);
  };
  addEventListener("hashchange", look);
  look();
}

/** Return a text with its signs as they were; one that was cut in the middle of a sign as it is. */
export function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
