/** Share codes in the browser: leergroep/documents/share_code.py makes the same, and says how. */

import {
  type Answer,
  type AnswerSheet,
  listItems,
  NOT_APPLICABLE,
  type Questionnaire,
  UNKNOWN,
} from "./answer_sheet.ts";
import { crc32 } from "./crc32.ts";
import { SheetError } from "./document.ts";

export const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const BASE = ALPHABET.length;
const VERSION = 1;
const EPOCH = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;
/** What stands before the answers, and in how many symbols. */
const PARTS = { version: 1, instrument: 4, edition: 1, role: 1, day: 3, mark: 4 };
const NAMES = ["version", "instrument", "edition", "role", "day", "mark"] as const;
/** How many marks there are: none is 0. */
export const MARKS = BASE ** PARTS.mark;
const HEAD = NAMES.reduce((sum, name) => sum + PARTS[name], 0);
const CHECK = 3;
const BETWEEN = /[ \t\r\n\-._\u00a0\u00ad\u200b\u202f\u2010-\u2014\ufeff]/g;
const OTHER = "anders";

/** A checklist of which codes are made and read. */
export type CodedInstrument = Questionnaire & { readonly title: string };

/** As much of a sheet as a code holds. */
export type CodedSheet =
  & Pick<AnswerSheet, "instrument" | "edition" | "round" | "role" | "answers">
  & { readonly mark?: string };

type Head = Record<typeof NAMES[number], number>;

/** Return the share code of a sheet of this edition of the instrument. */
export function encode(
  sheet: Pick<CodedSheet, "round" | "role" | "answers" | "mark">,
  instrument: Questionnaire,
): string {
  const head: Head = {
    version: VERSION,
    instrument: fingerprint(instrument.slug),
    edition: instrument.edition,
    role: listRoles(instrument).indexOf(settleRole(sheet.role, instrument)),
    day: countDays(sheet.round),
    mark: valueMark(readMark(sheet)),
  };
  const begin = NAMES.flatMap((name) => toDigits(head[name], BASE, PARTS[name]));
  const number = fromDigits(listStates(sheet, instrument), radixOf(instrument));
  const symbols = addCheck([...begin, ...toDigits(number, BASE, measureRoom(instrument))]);
  return symbols.map((symbol) => ALPHABET[symbol]).join("");
}

/** Return the sheet in a code or link; throw SheetError with the reason when there is none. */
export function decode<I extends CodedInstrument>(
  text: string,
  instruments: readonly I[],
): CodedSheet {
  const symbols = readSymbols(text);
  const head = readHead(symbols);
  const found = instruments.find((one) => fingerprint(one.slug) === head.instrument);
  checkWhole(symbols, head, found);
  const instrument = checkKnown(head, found);
  const number = fromDigits(symbols.slice(HEAD, -CHECK), BASE);
  const states = toDigits(number, radixOf(instrument), listItems(instrument).length);
  const mark = writeMark(head.mark);
  return {
    instrument: instrument.slug,
    edition: instrument.edition,
    round: head.day ? new Date(EPOCH + head.day * DAY).toISOString().slice(0, 10) : "",
    role: listRoles(instrument)[head.role] ?? settleRole("?", instrument),
    answers: readAnswers(states, instrument),
    ...(mark ? { mark } : {}),
  };
}

/** Tell whether a code or link names the instrument of this slug; throw SheetError for no code. */
export const isCodeFor = (text: string, slug: string): boolean =>
  readHead(readSymbols(text)).instrument === fingerprint(slug);

/** Return a code in groups of five, to read it out or copy it by hand. */
export const groupCode = (code: string): string => (code.match(/.{1,5}/g) ?? []).join(" ");

/**
 * Return a role of the book's list: what somebody wrote down himself becomes "anders".
 *
 * "" in a book that has no such role.
 */
export function settleRole(role: string, instrument: Pick<Questionnaire, "roles">): string {
  const roles = listRoles(instrument);
  return [role, OTHER].find((one) => roles.includes(one)) ?? "";
}

/** No role is the first. */
const listRoles = ({ roles = [] }: Pick<Questionnaire, "roles">): string[] => [
  "",
  ...roles.map((role) => role.slug),
];

/** Return a mark for a new sheet: random, so that it names nobody. */
export function makeMark(): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return writeMark(1 + random % (MARKS - 1));
}

const fingerprint = (slug: string): number =>
  crc32(new TextEncoder().encode(slug)) % BASE ** PARTS.instrument;

const radixOf = (instrument: Questionnaire): number => instrument.scale.length + 3;

/** Return how many symbols hold every way in which an instrument can be answered. */
function measureRoom(instrument: Questionnaire): number {
  const most = BigInt(radixOf(instrument)) ** BigInt(listItems(instrument).length);
  let width = 1;
  for (let held = BigInt(BASE); held < most; held *= BigInt(BASE)) width += 1;
  return width;
}

export const measureCode = (instrument: Questionnaire): number =>
  HEAD + measureRoom(instrument) + CHECK;

const listChoices = (instrument: Questionnaire): (Answer | undefined)[] => [
  undefined,
  ...instrument.scale.map((option) => option.value),
  UNKNOWN,
  NOT_APPLICABLE,
];

/** Return the state of each statement as a number: 0 is open, then the scale, the two apart. */
export function listStates(
  { answers }: Pick<AnswerSheet, "answers">,
  instrument: Questionnaire,
): number[] {
  const choices = listChoices(instrument);
  return listItems(instrument).map((item) => choices.indexOf(answers[item.slug]));
}

function readAnswers(
  states: readonly number[],
  instrument: Questionnaire,
): Record<string, Answer> {
  const choices = listChoices(instrument);
  const slugs = listItems(instrument).map((item) => item.slug);
  return Object.fromEntries(states.flatMap((state, index) => {
    const answer = choices[state];
    return answer === undefined ? [] : [[slugs[index], answer]];
  }));
}

/** Return the day of a round as a number from EPOCH on; 0 when there is none in reach. */
function countDays(round: string): number {
  const iso = round.slice(0, 10);
  const time = Date.parse(iso);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return 0;
  const number = (time - EPOCH) / DAY;
  return number > 0 && number < BASE ** PARTS.day ? number : 0;
}

/** Return the mark of a sheet, "" when it has none that a code can hold. */
export function readMark({ mark }: { readonly mark?: unknown }): string {
  const fits = typeof mark === "string" && mark.length === PARTS.mark &&
    [...mark].every((letter) => ALPHABET.includes(letter));
  return fits && valueMark(mark) ? mark : "";
}

const valueMark = (mark: string): number =>
  Number(fromDigits([...mark].reverse().map((letter) => ALPHABET.indexOf(letter)), BASE));

/** Return a number as a mark; "" for 0. */
export function writeMark(number: number): string {
  if (!number) return "";
  return toDigits(number, BASE, PARTS.mark).reverse().map((symbol) => ALPHABET[symbol]).join("");
}

/** Return a number in a base, lowest digit first. */
function toDigits(number: number | bigint, base: number, width: number): number[] {
  let [rest, by] = [BigInt(number), BigInt(base)];
  return Array.from({ length: width }, () => {
    const digit = Number(rest % by);
    rest /= by;
    return digit;
  });
}

const fromDigits = (digits: readonly number[], base: number): bigint =>
  digits.reduceRight((number, digit) => number * BigInt(base) + BigInt(digit), 0n);

/** Return the symbols as a polynomial over GF(31), modulo x^3 + x + 14. */
function computeRemainder(symbols: readonly number[]): number[] {
  const modulo = (number: number) => (number % BASE + BASE) % BASE;
  return symbols.reduce(
    ([high, middle, low], symbol) => [middle, modulo(low - high), modulo(symbol - 14 * high)],
    [0, 0, 0],
  );
}

const addCheck = (symbols: readonly number[]): number[] => [
  ...symbols,
  ...computeRemainder([...symbols, 0, 0, 0]).map((rest) => (BASE - rest) % BASE),
];

function readSymbols(text: string): number[] {
  const plain = text.slice(text.lastIndexOf("#") + 1).replace(BETWEEN, "").toUpperCase();
  const signs = [...plain];
  const odd = signs.find((sign) => !ALPHABET.includes(sign));
  if (odd) throw new SheetError("code-sign", { sign: odd });
  if (signs.length <= HEAD + CHECK) throw new SheetError("code-cut", { found: signs.length });
  return signs.map((sign) => ALPHABET.indexOf(sign));
}

function readHead(symbols: readonly number[]): Head {
  const head: Head = { version: 0, instrument: 0, edition: 0, role: 0, day: 0, mark: 0 };
  let start = 0;
  for (const name of NAMES) {
    head[name] = Number(fromDigits(symbols.slice(start, start + PARTS[name]), BASE));
    start += PARTS[name];
  }
  return head;
}

function checkWhole(symbols: readonly number[], head: Head, instrument?: Questionnaire): void {
  const isOwn = head.version === VERSION && head.edition === instrument?.edition;
  const found = symbols.length;
  const wanted = instrument && isOwn ? measureCode(instrument) : found;
  if (found < wanted) throw new SheetError("code-short", { found, wanted });
  if (found > wanted) throw new SheetError("code-long", { found, wanted });
  if (computeRemainder(symbols).some((rest) => rest)) throw new SheetError("code-check");
}

/** Return the instrument of a code; throw SheetError when it is not of this edition of the book. */
function checkKnown<I extends CodedInstrument>(head: Head, instrument?: I): I {
  if (head.version !== VERSION) throw new SheetError("code-version");
  if (!instrument) throw new SheetError("code-instrument");
  const details = { title: instrument.title, found: head.edition, wanted: instrument.edition };
  if (details.found > details.wanted) throw new SheetError("code-newer", details);
  if (details.found < details.wanted) throw new SheetError("code-older", details);
  return instrument;
}
