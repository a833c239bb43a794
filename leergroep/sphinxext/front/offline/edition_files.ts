/** The files of one edition of the book, by their addresses. */

/** An edition: its name, and the digest of each file by its address from the book's own folder. */
export interface Edition {
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Return the address of what is asked for, without what a page reads of it by itself. */
export const cutAddress = (address: string): string => address.replace(/[?#].*$/, "");

/**
 * Return the file that an address leads to, undefined for one that this edition does not keep.
 *
 * As the usual hosts do: a page also without its .html, and a folder as its index.
 */
export function findFile(address: string, folder: string, { files }: Edition): string | undefined {
  const whole = cutAddress(address);
  if (!whole.startsWith(folder)) return undefined;
  const name = whole.slice(folder.length);
  const page = name && !name.endsWith("/") ? `${name}.html` : `${name}index.html`;
  return [name, page].find((one) => Object.hasOwn(files, one));
}

/** Return what names a cache of this book: more books may stand at one host. */
export const nameCache = (folder: string, edition: string): string =>
  `leergroep ${folder} ${edition}`;
