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
import {
  addCheck,
  BASE,
  computeRemainder,
  convertDigits,
  fromDigits,
  joinDigits,
  splitNumber,
  toDigits,
} from "./digits.ts";
import { SheetError } from "./document.ts";
import { ALPHABET, isMark, MARK, readMark, SHORT_MARK } from "./mark.ts";

export { ALPHABET, makeMark, MARK, readMark, SHORT_MARK } from "./mark.ts";

const EPOCH = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;
/** What the head holds, and in how many symbols; then come the mark, the answers and the check. */
const PARTS = { version: 1, instrument: 4, edition: 1, role: 1, day: 3 };
const NAMES = ["version", "instrument", "edition", "role", "day"] as const;
export const HEAD = NAMES.reduce((sum, name) => sum + PARTS[name], 0);
/** Fewer symbols than these are no code of any version. */
export const FEWEST = 18;
/** What stands below the highest power of the polynomial of a check, highest first. */
const SHORT_CHECK = [0, 1, 14];
const CHECK = [1, 12, 1, 1];
const BETWEEN = /[ \t\r\n\-._\u00a0\u00ad\u200b\u202f\u2010-\u2014\ufeff]/g;
const OTHER = "anders";

/** A checklist of which codes are made and read. */
export type CodedInstrument = Questionnaire & { readonly title: string };

/** As much of a sheet as a code holds. */
export type CodedSheet =
  & Pick<AnswerSheet, "instrument" | "edition" | "round" | "role" | "answers">
  & {
    readonly mark?: string;
    /** The mark of the file that a sheet without a mark of its own came from. */
    readonly source?: string;
  };

/** How a version of codes is made up: see leergroep/documents/share_code.py. */
interface Layout {
  readonly mark: number;
  readonly check: readonly number[];
  readonly isSource?: boolean;
  readonly isCut?: boolean;
}

/** By version. Every version that was ever made is read. */
const LAYOUTS: readonly (Layout | undefined)[] = [
  undefined,
  { mark: SHORT_MARK, check: SHORT_CHECK },
  { mark: MARK, check: CHECK },
  { mark: MARK, check: CHECK, isSource: true },
  { mark: MARK, check: CHECK, isCut: true },
  { mark: MARK, check: CHECK, isSource: true, isCut: true },
];

/** The symbols with which codes begin. */
export const VERSIONS = LAYOUTS.map((layout, version) => layout ? ALPHABET[version] : "").join("");

const measureHead = ({ mark, isCut }: Layout): number => HEAD + Number(isCut ?? false) + mark;

type Head = Record<typeof NAMES[number], number>;

/** Return the share code of a sheet of this edition of the instrument, with its states if known. */
export function encode(
  sheet: Pick<CodedSheet, "round" | "role" | "answers" | "mark" | "source">,
  instrument: Questionnaire,
  states: readonly number[] = listStates(sheet, instrument),
): string {
  const body = convertDigits(states, radixOf(instrument), BASE, findRoom(instrument).width) ?? [];
  const left = countNoughts(body);
  const own = readMark(sheet);
  const mark = own || readSource(sheet);
  const version = chooseVersion(mark, !own, left > 1);
  const head: Head = {
    version,
    instrument: fingerprint(instrument.slug),
    edition: instrument.edition,
    role: listRoles(instrument).indexOf(settleRole(sheet.role, instrument)),
    day: countDays(sheet.round),
  };
  const { isCut, mark: width, check } = LAYOUTS[version] as Layout;
  const symbols = addCheck([
    ...NAMES.flatMap((name) => splitNumber(head[name], BASE, PARTS[name])),
    ...isCut ? [left] : [],
    ...toDigits(valueMark(mark), BASE, width),
    ...body.slice(0, isCut ? body.length - left : undefined),
  ], check);
  return symbols.map((symbol) => ALPHABET[symbol]).join("");
}

function chooseVersion(mark: string, isSource: boolean, isCut: boolean): number {
  if (mark.length !== MARK) return 1;
  return LAYOUTS.findIndex((one) =>
    one?.mark === MARK && Boolean(one.isSource) === isSource && Boolean(one.isCut) === isCut
  );
}

/** Return how many noughts at the end of the answers can be left out. */
const countNoughts = (body: readonly number[]): number =>
  Math.min(body.length - 1 - body.findLastIndex((symbol) => symbol), BASE - 1);

/** Return the sheet in a code or link; throw SheetError with the reason when there is none. */
export function decode<I extends CodedInstrument>(
  text: string,
  instruments: readonly I[],
): CodedSheet {
  const symbols = readSymbols(text);
  const head = readHead(symbols);
  const found = instruments.find((one) => fingerprint(one.slug) === head.instrument);
  checkWhole(symbols, head, found);
  const { instrument, layout } = checkKnown(head, found);
  const [start, end] = [measureHead(layout) - layout.mark, measureHead(layout)];
  const body = symbols.slice(end, -layout.check.length);
  const states = convertDigits(body, BASE, radixOf(instrument), findRoom(instrument).slugs.length);
  if (!states) throw new SheetError("code-check");
  const mark = writeMark(fromDigits(symbols.slice(start, end), BASE), layout.mark);
  return {
    instrument: instrument.slug,
    edition: instrument.edition,
    round: head.day ? new Date(EPOCH + head.day * DAY).toISOString().slice(0, 10) : "",
    role: listRoles(instrument)[head.role] ?? settleRole("?", instrument),
    answers: readAnswers(states, instrument),
    ...(mark ? { [layout.isSource ? "source" : "mark"]: mark } : {}),
  };
}

/** Tell whether a code or link names the instrument of this slug; throw SheetError for no code. */
export const isCodeFor = (text: string, slug: string): boolean =>
  readHead(readSymbols(text)).instrument === fingerprint(slug);

/** Tell whether a row of symbols is a code of some list, known here or not. */
export function isSound(symbols: string): boolean {
  const values = [...symbols].map((sign) => ALPHABET.indexOf(sign));
  const check = LAYOUTS[values[0]]?.check;
  return check !== undefined && values.length >= FEWEST && !values.includes(-1) &&
    computeRemainder(values, check).every((rest) => !rest);
}

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

const prints = new Map<string, number>();

/** Return the number by which a code names its instrument; worked out once. */
function fingerprint(slug: string): number {
  const known = prints.get(slug);
  if (known !== undefined) return known;
  const print = crc32(new TextEncoder().encode(slug)) % BASE ** PARTS.instrument;
  prints.set(slug, print);
  return print;
}

const radixOf = (instrument: Questionnaire): number => instrument.scale.length + 3;

/** What of an instrument every code of it is made with. */
interface Room {
  readonly slugs: readonly string[];
  /** How many symbols hold every way in which it can be answered. */
  readonly width: number;
  /** The state of each answer. */
  readonly states: ReadonlyMap<Answer | undefined, number>;
}

const rooms = new WeakMap<Questionnaire, Room>();

/** Return what codes of an instrument are made with; worked out once. */
function findRoom(instrument: Questionnaire): Room {
  const known = rooms.get(instrument);
  if (known) return known;
  const slugs = listItems(instrument).map((item) => item.slug);
  const most = BigInt(radixOf(instrument)) ** BigInt(slugs.length);
  let width = 1;
  for (let held = BigInt(BASE); held < most; held *= BigInt(BASE)) width += 1;
  const states = new Map(listChoices(instrument).map((choice, state) => [choice, state]));
  const room = { slugs, width, states };
  rooms.set(instrument, room);
  return room;
}

/** Return how many symbols a code of a version has. */
const measureCode = (instrument: Questionnaire, layout: Layout, left = 0): number =>
  measureHead(layout) + findRoom(instrument).width - left + layout.check.length;

/** Return how many symbols the code has that begins so; 0 where that cannot be told. */
export function measureFound(
  beginning: string,
  instruments: readonly Questionnaire[],
): number {
  const symbols = [...beginning.slice(0, HEAD + 1)].map((sign) => ALPHABET.indexOf(sign));
  if (symbols.length <= HEAD || symbols.includes(-1)) return 0;
  const head = readHead(symbols);
  const found = instruments.find((one) => fingerprint(one.slug) === head.instrument);
  return listLengths(symbols, head, found)[0] ?? 0;
}

/** Return what stands behind the version: the fingerprint of an instrument and its edition. */
export const spellBeginning = ({ slug, edition }: Questionnaire): string =>
  [...toDigits(fingerprint(slug), BASE, PARTS.instrument), edition % BASE]
    .map((digit) => ALPHABET[digit]).join("");

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
  const { slugs, states } = findRoom(instrument);
  return slugs.map((slug) => states.get(answers[slug]) ?? -1);
}

/** Return the answers that states stand for; see listStates. */
export function readAnswers(
  states: readonly number[],
  instrument: Questionnaire,
): Record<string, Answer> {
  const choices = listChoices(instrument);
  const { slugs } = findRoom(instrument);
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

/** Return the day of a round as a code holds it, "" for one out of reach. */
export const settleDay = (round: string): string => countDays(round) ? round.slice(0, 10) : "";

/** Return the mark of the file that a sheet came from, "" when it says none. */
export const readSource = ({ source }: { readonly source?: unknown }): string =>
  isMark(source, MARK) ? source : "";

const valueMark = (mark: string): bigint =>
  fromDigits([...mark].reverse().map((letter) => ALPHABET.indexOf(letter)), BASE);

/** Return a number as a mark; "" for 0. */
export function writeMark(number: number | bigint, width = MARK): string {
  if (!number) return "";
  return toDigits(number, BASE, width).reverse().map((symbol) => ALPHABET[symbol]).join("");
}

function readSymbols(text: string): number[] {
  const plain = text.slice(text.lastIndexOf("#") + 1).replace(BETWEEN, "").toUpperCase();
  const signs = [...plain];
  const odd = signs.find((sign) => !ALPHABET.includes(sign));
  if (odd) throw new SheetError("code-sign", { sign: odd });
  if (signs.length < FEWEST) throw new SheetError("code-cut", { found: signs.length });
  return signs.map((sign) => ALPHABET.indexOf(sign));
}

function readHead(symbols: readonly number[]): Head {
  const head: Head = { version: 0, instrument: 0, edition: 0, role: 0, day: 0 };
  let start = 0;
  for (const name of NAMES) {
    head[name] = joinDigits(symbols.slice(start, start + PARTS[name]), BASE);
    start += PARTS[name];
  }
  return head;
}

function checkWhole(symbols: readonly number[], head: Head, instrument?: Questionnaire): void {
  const found = symbols.length;
  const { check } = LAYOUTS[head.version] ?? { check: CHECK };
  const isWrong = computeRemainder(symbols, check).some((rest) => rest);
  const [wanted = found, ...others] = listLengths(symbols, head, instrument);
  if (found !== wanted && !(isWrong && others.includes(found))) {
    throw new SheetError(found < wanted ? "code-short" : "code-long", { found, wanted });
  }
  if (isWrong) throw new SheetError("code-check");
}

/**
 * Return how long a code may be: as its version says, or as another when that is the mistake.
 *
 * Nothing for a code of another edition, instrument or version: its length is not known.
 */
function listLengths(
  symbols: readonly number[],
  { version, edition }: Head,
  instrument?: Questionnaire,
): number[] {
  const layout = LAYOUTS[version];
  if (!layout || !instrument || edition !== instrument.edition) return [];
  const others = LAYOUTS.slice(1, 3).map((one) => one ? measureCode(instrument, one) : 0);
  return [measureCode(instrument, layout, layout.isCut ? symbols[HEAD] : 0), ...others];
}

/** Return what a code is of; throw SheetError when it is not of this edition of the book. */
function checkKnown<I extends CodedInstrument>(
  head: Head,
  instrument?: I,
): { instrument: I; layout: Layout } {
  const layout = LAYOUTS[head.version];
  if (!layout) throw new SheetError("code-version");
  if (!instrument) throw new SheetError("code-instrument");
  const details = { title: instrument.title, found: head.edition, wanted: instrument.edition };
  if (details.found > details.wanted) throw new SheetError("code-newer", details);
  if (details.found < details.wanted) throw new SheetError("code-older", details);
  return { instrument, layout };
}
