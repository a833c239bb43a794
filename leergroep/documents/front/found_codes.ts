/**
 * Share codes in whatever people paste: leergroep/documents/found_codes.py finds the same.
 *
 * A code says at its beginning of which list it is, hence how long it is, and has a check: so a
 * text is searched for beginnings, and what follows one is a code when its check holds.
 */

import { MOST_LINE, SheetError } from "./document.ts";
import { unwrapText } from "./pasted_text.ts";
import {
  ALPHABET,
  type CodedInstrument,
  type CodedSheet,
  decode,
  FEWEST,
  isSound,
  measureFound,
  spellBeginning,
  VERSIONS,
} from "./share_code.ts";

const MOST_LABEL = 60;
/** Where a name is looked for: a line may be as long as a file. */
const MOST_WORDS = 200;
/** Longer than the longest code with something typed twice. */
const MOST_CODE = 80;
const WINDOW = 3 * MOST_CODE;
const OLDEST = ALPHABET[1];
const APART = " ,";
const DAMAGED = ["code-sign", "code-cut", "code-short", "code-long", "code-check"];
/**
 * Between the symbols of a code may stand what people type, and what nobody sees. Whatever else is
 * no letter or digit may stand there too (two cells, a picture), unless the code is damaged.
 */
const BETWEEN =
  /[ \t\r\n\v\f\-._\0\u00a0\u00ad\u00b7\u034f\u0085\u061c\u115f\u1160\u1680\u180e\u2043\u2212\u3000\u3164\ufe0e\ufe0f\ufe58\ufe63\ufeff\ufffc\u2000-\u2015\u2028-\u202f\u205f-\u206f]/;
const LETTERS = String.raw`0-9A-Za-z\u00c0-\u02af\u0370-\u05ff\u0620-\u1fff\u3040-\ud7ff`;
const LETTER = new RegExp(`[${LETTERS}]`);
const ABOUT = /^[ \t\u00a0]+=[ \t\u00a0]+/;
/** Letters of other alphabets that look like those of a code, and other ways to write its digits. */
const LOOKS: Readonly<Record<string, string | undefined>> = Object.fromEntries([
  ["\u0410\u0412\u0415\u041a\u041c\u041d\u0420\u0421\u0422\u0423\u0425\u0405\u0408", "ABEKMHPCTYXSJ"],
  ["\u0430\u0435\u0440\u0441\u0443\u0445\u0455\u0458", "AEPCYXSJ"],
  ["\u0391\u0392\u0395\u0396\u0397\u039a\u039c\u039d\u03a1\u03a4\u03a5\u03a7", "ABEZHKMNPTYX"],
  ["\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "23456789"],
  ["\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7\u06f8\u06f9", "23456789"],
].flatMap(([likes, signs]) => [...likes].map((like, at) => [like, signs[at]])));
const TOKEN = /[0-9A-Za-z]+/g;
const ODD =
  /^(?:[0-9A-Za-z]{5}(?:[ \u00a0-][0-9A-Za-z]{5}){2,}(?:[ \u00a0-][0-9A-Za-z]{1,5})?|[0-9A-Za-z]{11,80})(?![0-9A-Za-z])/;
/** What stands around a name and is none of it. */
const TRIM = new RegExp(`^[^${LETTERS}]+|[^${LETTERS}]+$`, "g");
/** Before a name: when it was sent, or its number in a list. */
const STAMP =
  /^[^0-9A-Za-z([]*(?:\[[^\]\r\n]*\]|\(?[0-9]{1,3}[.)](?=[ \t\u00a0])|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4},? [0-9:.]{4,8}(?:[ \u202f][AP]M)? -)/;
/** Behind a name, or on the line below it: when it was sent. */
const SENT =
  /(?:^|[ ,([]+)(?:[0-9]{1,4}[-/.][0-9]{1,2}(?:[-/.][0-9]{1,4})?,?[ T]?)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ \u202f]?[AaPp]\.?[Mm]|Z)?$/;
const LINK = /(?:<[^<>]*|\[[^[\]]*\]\([^()]*)$/;
/** A word with any of these before a code is the beginning of a link. */
const LINKED = /[/#=<]/;
const BREAK = /\r\n|\r|\n/;
const SPACES = /[ \t\r\n\u00a0]+/g;
const GROUPING = /[ \u00a0-]/g;

/** A code in a text, or what looks like one and why it is none. */
export interface FoundCode {
  /** The code as it stands there, to be mended. */
  readonly text: string;
  /** The words beside it, "" when there are none. */
  readonly label: string;
  /** The line on which it stands, from 1 on. */
  readonly line: number;
  /** The how manieth it is of the text, from 1 on. */
  readonly number: number;
  readonly subject: string;
  readonly sheet?: CodedSheet;
  readonly error?: SheetError;
}

/** Where a code stands in a text, and what it holds. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly sheet?: CodedSheet;
  readonly error?: SheetError;
}

/** A text with for each sign what it is: a symbol, " " or "," for what may stand between, or "!". */
interface Search<I extends CodedInstrument> {
  readonly text: string;
  readonly marks: string;
  readonly instruments: readonly I[];
  readonly begin: string;
  readonly isBegin: RegExp;
}

/** Tell whether there is a code, and something is wrong with it that can be mended. */
export const isDamaged = (
  { error }: { readonly error?: Pick<SheetError, "key"> },
): boolean =>
  error !== undefined && DAMAGED.includes(error.key);

/** Return the codes in a text, and what looks like one, in the order in which they stand. */
export function findCodes<I extends CodedInstrument>(
  given: string,
  instruments: readonly I[],
): FoundCode[] {
  const prints = instruments.map((one) => spellBeginning(one).slice(0, -1));
  const begin = `[${VERSIONS}](?:${prints.join("|")})`;
  const text = unwrapText(given, begin);
  const isBegin = new RegExp(`^${begin}`);
  const search = { text, marks: markSigns(text), instruments, begin, isBegin };
  const whole = findWhole(search);
  const spans = [...whole, ...findDamaged(search, whole)];
  return describeSpans(text, spans.sort((one, other) => one.start - other.start));
}

function markSigns(text: string): string {
  const known = new Map<string, string>();
  const mark = (sign: string) => {
    const symbol = sign.toUpperCase();
    const found = sign < "\x80" && ALPHABET.includes(symbol)
      ? symbol
      : LOOKS[sign]
      ? LOOKS[sign]
      : BETWEEN.test(sign)
      ? " "
      : LETTER.test(sign)
      ? "!"
      : ",";
    known.set(sign, found);
    return found;
  };
  let marks = "";
  for (let at = 0; at < text.length; at++) marks += known.get(text[at]) ?? mark(text[at]);
  return marks;
}

/** Return the sound codes, wherever they begin. */
function findWhole<I extends CodedInstrument>(
  { text, marks, instruments, begin, isBegin }: Search<I>,
): Span[] {
  const places: number[] = [];
  for (let at = 0; at < marks.length; at++) if (!APART.includes(marks[at])) places.push(at);
  const stream = marks.replace(/[ ,]+/g, "");
  const pattern = new RegExp(begin, "g");
  const spans: Span[] = [];
  for (let found = pattern.exec(stream); found; found = pattern.exec(stream)) {
    const start = found.index;
    const wanted = measureFound(stream.slice(start, start + FEWEST), instruments);
    const piece = stream.slice(start, start + wanted);
    const sheet = wanted && piece.length === wanted && !piece.includes("!")
      ? tryDecode(piece, instruments).sheet
      : undefined;
    const end = places[start + wanted - 1] + 1;
    // The short check is too weak for a piece of something longer.
    const isPiece = piece[0] === OLDEST && /[0-9A-Za-z]/.test(text.charAt(end)) &&
      !isBegin.test(stream.slice(start + wanted, start + wanted + FEWEST));
    const isFound = sheet !== undefined && !isPiece;
    pattern.lastIndex = isFound ? start + wanted : start + 1;
    if (isFound) spans.push({ start: places[start], end, sheet });
  }
  return spans;
}

function tryDecode<I extends CodedInstrument>(
  text: string,
  instruments: readonly I[],
): Pick<Span, "sheet" | "error"> {
  try {
    return { sheet: decode(text, instruments) };
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    return { error };
  }
}

/** Return what stands outside the sound codes and looks like one, and what is wrong with it. */
function findDamaged<I extends CodedInstrument>(
  search: Search<I>,
  whole: readonly Span[],
): Span[] {
  const { text, marks, instruments } = search;
  const spans: Span[] = [];
  const starts = [0, ...whole.map(({ end }) => end)];
  starts.forEach((start, index) => {
    const after = whole[index]?.start ?? text.length;
    let at = start;
    for (const token of listTokens(text, start, after)) {
      const end = token.start >= at ? measureDamage(search, token, after) : 0;
      if (!end) continue;
      at = end;
      const piece = [...text.slice(token.start, end)].filter((_, of) => marks[token.start + of] !== " ");
      spans.push({ start: token.start, end, ...tryDecode(piece.join(""), instruments) });
    }
  });
  return spans;
}

/** A row of letters and digits. */
interface Token {
  readonly start: number;
  readonly end: number;
}

function* listTokens(text: string, start: number, end: number): Generator<Token> {
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    if (found.index >= end) return;
    const last = Math.min(found.index + found[0].length, end);
    yield { start: found.index, end: last };
    if (last === end) return;
  }
}

/** Return where what looks like a code and begins with this token ends; 0 when none does. */
function measureDamage<I extends CodedInstrument>(
  search: Search<I>,
  token: Token,
  after: number,
): number {
  const { text, marks, instruments, isBegin } = search;
  const head = marks.slice(token.start, Math.min(after, token.start + 2 * FEWEST))
    .replaceAll(" ", "");
  if (isBegin.test(head)) {
    return chooseEnd(search, token, after, measureFound(head.slice(0, FEWEST), instruments));
  }
  const [odd = ""] = ODD.exec(text.slice(token.start, Math.min(after, token.start + WINDOW))) ?? [];
  return odd && looksLikeCode(odd, instruments) ? token.start + odd.length : 0;
}

/** Return where a damaged code ends: after as many signs as it should have, or nearly so. */
function chooseEnd<I extends CodedInstrument>(
  { text, marks, isBegin }: Search<I>,
  token: Token,
  after: number,
  wanted: number,
): number {
  let { end } = token;
  let count = end - token.start;
  const ends = [{ end, count }];
  const isGrouped = count <= 7;
  for (const more of listTokens(text, end, Math.min(after, end + WINDOW))) {
    const isWrapped = BREAK.test(text.slice(end, more.start)) && isAlone(text, more);
    if (marks.slice(end, more.start).trim() || !(isGrouped || isWrapped)) break;
    const piece = text.slice(more.start, more.end);
    if (isBegin.test(piece.toUpperCase()) || count + piece.length > MOST_CODE) break;
    end = more.end;
    count += piece.length;
    ends.push({ end, count });
  }
  if (!wanted) return end;
  const near = ends.filter((one) => one.count <= wanted + 4);
  const distance = (one: { count: number }) => Math.abs(one.count - wanted);
  return (near.length ? near : ends.slice(0, 1))
    .reduce((best, one) => distance(one) < distance(best) ? one : best).end;
}

/** Tell whether a piece has a line of its own: a program wrapped a code. */
function isAlone(text: string, { end }: Token): boolean {
  const [rest] = text.slice(end, end + MOST_CODE).split(BREAK, 1);
  return !/[0-9A-Za-z]/.test(rest);
}

/** Tell whether a word that begins as no code does is one with a mistake, or of another list. */
function looksLikeCode(text: string, instruments: readonly CodedInstrument[]): boolean {
  const plain = text.replace(GROUPING, "");
  const digits = plain.replace(/[^0-9]/g, "").length;
  const word = plain.toUpperCase();
  if (![word, plain.toLowerCase()].includes(plain)) return false;
  if (digits < 2 || word.length - digits < 2) return false;
  if (instruments.some((one) => isNear(word, spellBeginning(one)))) return true;
  if (isSound(word)) return true;
  return digits > 2 && word.length >= FEWEST && [...word].every((sign) => ALPHABET.includes(sign));
}

/** Tell whether a word begins as a code of an instrument, but for one sign. */
function isNear(word: string, wanted: string): boolean {
  const windows = [0, 1, 2].map((at) => word.slice(at, at + wanted.length));
  return windows.some((one) => countDifferences(one, wanted) < 2) ||
    [...wanted].some((_, at) =>
      word.slice(1, wanted.length) === wanted.slice(0, at) + wanted.slice(at + 1)
    );
}

const countDifferences = (one: string, other: string): number =>
  [...one].filter((sign, at) => sign !== other[at]).length;

/** Return the codes with where they stand, and with what they say they are about. */
function describeSpans(text: string, spans: readonly Span[]): FoundCode[] {
  let [line, start, before] = [1, 0, 0];
  return spans.map((span, index) => {
    line += text.slice(start, span.start).split(BREAK).length - 1;
    start = span.start;
    const [rest, ...below] = text.slice(span.end, spans[index + 1]?.start).split(BREAK, 2);
    // What stands between two codes on one line is the name of the second.
    const isLast = below.length > 0 || !spans[index + 1];
    const [about] = ABOUT.exec(rest) ?? [""];
    const subject = about && [...rest.slice(about.length)].slice(0, MOST_LINE).join("");
    const lines = text.slice(before, span.start).split(BREAK);
    // What is left of the line of another code is no name of this one.
    if (index && lines.length > 1) lines[0] = "";
    const label = findLabel(lines, about || !isLast ? "" : rest);
    before = about ? span.end + rest.length : span.end;
    const piece = text.slice(span.start, span.end).replace(SPACES, " ");
    const { sheet, error } = span;
    return { text: piece, label, line, number: index + 1, subject, sheet, error };
  });
}

/**
 * Return the words beside a code: before it on its line, right above it, or else behind it.
 *
 * A line that only says when it was sent stands between a name and what was written.
 */
function findLabel(lines: readonly string[], after: string): string {
  const near = lines.slice(-3).filter((words) => !isTime(words));
  return [...near.slice(-2).reverse(), after].map(tidyLabel).find(Boolean) ?? "";
}

/** Tell whether a line says when it was sent, and nothing else. */
function isTime(words: string): boolean {
  const bare = words.length > MOST_LABEL ? "" : words.replace(TRIM, "");
  return bare !== "" && SENT.exec(bare)?.[0] === bare;
}

/** Return words without a link, a number in a list, a time or the signs around them. */
function tidyLabel(words: string): string {
  const line = words.slice(-MOST_WORDS).replace(SPACES, " ").replace(LINK, "");
  const last = line.lastIndexOf(" ") + 1;
  const plain = LINKED.test(line.slice(last)) ? line.slice(0, last) : line;
  const name = plain.replace(STAMP, "").replace(TRIM, "").replace(SENT, "");
  const whole = name.lastIndexOf("(") > name.lastIndexOf(")") ? `${name})` : name;
  return [...whole].slice(-MOST_LABEL).join("").replace(/^ +| +$/g, "");
}
