/** Words as they are compared: leergroep/group/survey/words.py makes the same of them. */

const UNSEEN = /[\ufeff\u200b\u200c\u200d\u00ad]/g;
const APOSTROPHES = /['’‘`´]/g;
const normal = new Map<string, string>();

/** What the build lays beside the scripts: leergroep/group/survey/page_words.py says what it is. */
export interface PageWords {
  /** Of a round, role or mark the headings over it, the best first. */
  readonly known: Readonly<Record<Use, readonly string[]>>;
  readonly times: readonly string[];
  readonly counted: readonly string[];
  readonly personal: readonly string[];
  readonly phrases: readonly string[];
  readonly endings: readonly string[];
  readonly negations: readonly string[];
  readonly small: readonly string[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly lists: Readonly<Record<string, ListWords>>;
}

/** A checklist: the state of each word of its scale, and its statements in every language. */
export interface ListWords {
  readonly words: Readonly<Record<string, number>>;
  readonly items: Readonly<Record<string, readonly string[]>>;
}

/** What a column can tell of a person beside answers. */
export type Use = "round" | "role" | "mark";

/** Return the words of a text as they are compared, with one space between them. */
export function normalize(text: string): string {
  const known = normal.get(text);
  if (known !== undefined) return known;
  const plain = dropUnseen(text).replace(APOSTROPHES, "").normalize("NFKD").replace(/\p{Mn}/gu, "");
  const folded = plain.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
  const words = folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  normal.set(text, words);
  return words;
}

/** Return a text without the signs that nobody sees. */
export const dropUnseen = (text: string): string => text.replace(UNSEEN, "");

/** Return the letters and digits of a text alone: how form tools write a code of ours. */
export const squeeze = (text: string): string => normalize(text).replaceAll(" ", "");

/** Return what stands in a cell on one line, cut where it is long; no address for mail. */
export function shortenCell(text: string, most = 60): string {
  const line = text.split(/\s+/).filter(Boolean).join(" ").replace(/[^\s@]+@[^\s@]+/g, "…@…");
  const signs = [...line];
  return signs.length <= most ? line : signs.slice(0, most - 1).join("") + "…";
}
