/** Short codes: what a member hands over by hand during a session. spec/share_code.md says how. */

import { crc32 } from "../../documents/front/crc32.ts";
import { BASE, computeRemainder, joinDigits, splitNumber } from "../../documents/front/digits.ts";
import { SheetError } from "../../documents/front/document.ts";
import { foldShapes } from "../../documents/front/pasted_text.ts";
import { ALPHABET, type CodedSheet } from "../../documents/front/share_code.ts";
import { countPicks, isWhole, listChosen } from "./member/member_choices.ts";
import { ROUNDS } from "./moments.ts";
import type { FactorState, MembersState, OtherCase, Picks } from "./state.ts";

const MARK = 4;
/** (x - 3)(x - 9) below its highest power, highest first: a code of Reed and Solomon. */
const CHECK = [19, 27];
/** The check finds two wrong symbols in at most 30, and a number is exact up to 2^53. */
const MOST_BODY = 10;
const DAY = 86_400_000;
const BETWEEN = /[^\p{L}\p{N}]/gu;
/** A code of nine symbols, however it is spaced, and who sent it. */
const MOST_LINE = 120;
/** Before a code: its number in a list, or when it was sent and by whom. */
const NUMBER = /^[^\p{L}\p{N}]*\d{1,3}[.)]\s+/u;
const SENDER = /^.*[:;>)\]\t]\s*/;
/** Says that a code follows in a sentence. */
const ANNOUNCED = /\bcode\b/i;
/** A code of another day is named when it is no further away than this. */
const NEAR = [1, ...Array.from({ length: 31 }, (_, at) => -1 - at)];

/** The choices of a case, and how many options each picks. */
export interface ShortCase {
  readonly members: MembersState;
  readonly picks: Picks;
}

/** Where short codes come in. */
export interface ShortSession extends ShortCase {
  /** The days of which codes are taken: today, and the day on which the session was begun. */
  readonly days: readonly string[];
  readonly others: readonly OtherCase[];
}

/** What a short code holds: never the rules. */
export type ShortSheet = Pick<CodedSheet, "answers" | "round"> & { readonly mark: string };

/** Return the short code of a member's choices; "" when there is nothing that it can hold. */
export function encodeShort(
  sheet: Pick<CodedSheet, "answers" | "round"> & { readonly mark?: unknown },
  { members, picks }: ShortCase,
): string {
  const mark = deriveDayMark(sheet.mark, sheet.round);
  const width = measureBody({ members, picks });
  const number = packChoices(sheet, members, picks);
  if (!mark || !number || width > MOST_BODY) return "";
  const head = [...mark].map((sign) => ALPHABET.indexOf(sign));
  const body = shift(splitNumber(number, BASE, width), head, 1);
  const symbols = [...head, ...body];
  const wanted = splitNumber(placeOf(members, sheet.round), BASE, CHECK.length);
  const rest = computeRemainder([...symbols, ...CHECK.map(() => 0)], CHECK);
  const check = wanted.map((digit, at) => modulo(digit - rest[at]));
  return [...symbols, ...check].map((symbol) => ALPHABET[symbol]).join("");
}

/**
 * Return what the short code on a line holds; null for a line that is none.
 *
 * Throws SheetError for a line that looks like one and is not, or not of this case and day.
 */
export function readShortLine(line: string, session: ShortSession): ShortSheet | null {
  const folded = foldShapes(line).normalize("NFKC");
  const told = findTold(folded, session);
  const whole = line.length > MOST_LINE ? "" : folded.replace(NUMBER, "");
  const sent = whole.replace(SENDER, "");
  // Behind a name may stand any word: a code shows by its figures, or by being in groups as ours.
  const own = sent !== whole && isAsLong(sent, session) && isMeantAsCode(sent) ? [sent] : [];
  const rows = [...own, whole, ...listAmong(whole, session), ...told];
  const right = rows.map((row) => readRight(row, session)).find(Boolean);
  const meant = rows.find((row) => isAsLong(row, session));
  return right ?? (meant ? readAlone(meant, session) : null);
}

/** Return what a text holds that is a short code, and nothing else. */
function readRight(text: string, session: ShortSession): ShortSheet | null {
  const symbols = [...squeeze(text)].map((sign) => ALPHABET.indexOf(sign));
  return symbols.includes(-1) ? null : readSymbols(symbols, session);
}

/** Return the rows that may be a code in a sentence, behind the word that says so. */
function findTold(text: string, session: ShortSession): string[] {
  const at = text.search(ANNOUNCED);
  const groups = at < 0 ? [] : splitGroups(text.slice(at, at + MOST_LINE)).slice(1);
  const starts = groups.map((_, start) => start);
  const windows = [1, 2, 3].flatMap((many) => starts.map((start) => [start, start + many]))
    .filter(([start, end]) => isShort(groups.slice(start, end), session))
    .filter(([start, end]) => ![...groups.slice(0, start), ...groups.slice(end)].some(isPartOfLong))
    .map(([start, end]) => groups.slice(start, end).join(" "));
  const capitals = groups.map((group) => group === group.toUpperCase() ? group : "\n").join(" ")
    .split("\n").map((row) => row.trim()).filter((row) => isAsLong(row, session));
  return [...windows, ...capitals].filter((row) => /\p{L}/u.test(row));
}

const splitGroups = (text: string): string[] => text.split(BETWEEN).filter(Boolean);

/** Return what stands before or behind other words, as one or in the groups in which we write it. */
function listAmong(line: string, session: ShortSession): string[] {
  const groups = splitGroups(line);
  return [1, 2, 3].flatMap((many) => [
    [groups.slice(-many), groups.slice(0, -many)],
    [groups.slice(0, many), groups.slice(many)],
  ]).filter(([found, others]) => isShort(found, session) && !others.some(isPartOfLong))
    .map(([found]) => found.join(" "));
}

function isShort(groups: readonly string[], session: ShortSession): boolean {
  const told = groups.join(" ");
  const plain = groups.join("").toUpperCase();
  if (plain.length !== measureShort(session)) return false;
  if (![plain, groupShort(plain)].includes(told.toUpperCase())) return false;
  if (/\d/.test(plain)) return /\p{L}/u.test(plain);
  // Letters alone may be words: only a code that is right shows what it is.
  const symbols = [...plain].map((sign) => ALPHABET.indexOf(sign));
  return told === told.toUpperCase() && !symbols.includes(-1) && Boolean(readSymbols(symbols, session));
}

/** A long code is sent in groups too, and a mail may have wrapped it. */
const isPartOfLong = (group: string): boolean =>
  group.length > 2 && /\d/.test(group) &&
  [...group.toUpperCase()].every((sign) => ALPHABET.includes(sign));

const squeeze = (line: string): string => line.replace(BETWEEN, "").toUpperCase();

/** Tell whether a line has as many symbols as a short code, or nearly so. */
function isAsLong(line: string, session: ShortSession): boolean {
  const wanted = measureShort(session);
  return wanted > 0 && Math.abs(squeeze(line).length - wanted) < 2;
}

function readAlone(line: string, session: ShortSession): ShortSheet | null {
  const plain = squeeze(line);
  const wanted = measureShort(session);
  const found = plain.length;
  if (!/^[0-9A-Z]+$/.test(plain) || !isAsLong(line, session)) return null;
  const odd = [...plain].find((sign) => !ALPHABET.includes(sign));
  const isMeant = isMeantAsCode(line);
  if (odd && !isMeant) return null;
  if (odd) throw new SheetError("code-sign", { sign: odd });
  const symbols = [...plain].map((sign) => ALPHABET.indexOf(sign));
  const sheet = readSymbols(symbols, session);
  if (sheet || !isMeant) return sheet;
  const mistake = found === wanted
    ? new SheetError("code-check")
    : new SheetError("short-length", { found, wanted });
  throw describeStray(symbols, session) ?? mistake;
}

/** A word alone is a word; a row with digits in it, or in groups as ours, was meant as a code. */
function isMeantAsCode(line: string): boolean {
  const groups = splitGroups(line);
  const isGrouped = groups.length > 1 && groups.every((group) => /^(?:[^]|[^]{3,4})$/.test(group));
  return isGrouped || (groups.length === 1 && /\d/.test(line)) ||
    (groups.length === 1 && line === line.toUpperCase());
}

function readSymbols(symbols: readonly number[], session: ShortSession): ShortSheet | null {
  const rest = joinDigits(computeRemainder(symbols, CHECK), BASE);
  const round = session.days.find((day) => placeOf(session.members, day) === rest);
  if (round === undefined || symbols.length !== measureShort(session)) return null;
  const [head, body] = [symbols.slice(0, MARK), symbols.slice(MARK, -CHECK.length)];
  const answers = unpackChoices(joinDigits(shift(body, head, -1), BASE), session);
  const mark = head.map((symbol) => ALPHABET[symbol]).join("");
  return answers && joinDigits(head, BASE) ? { round, mark, answers } : null;
}

/** Return a short code in groups of three or four, to read it out. */
export function groupShort(code: string): string {
  const first = code.length === 8 ? 4 : 3;
  const rest = code.length % 3 ? 4 : 3;
  return [code.slice(0, first), ...code.slice(first).match(new RegExp(`.{1,${rest}}`, "g")) ?? []]
    .join(" ");
}

/**
 * Return a member's mark for a day, of four symbols; "" for a sheet without a mark.
 *
 * A mark that is as short stays what it is, so that it is known in long codes too.
 */
export function deriveDayMark(mark: unknown, round: string): string {
  const isMark = typeof mark === "string" && [...mark].every((sign) => ALPHABET.includes(sign));
  if (!isMark || mark.length < MARK) return "";
  if (mark.length === MARK) return mark;
  const number = 1 + hash(`${mark}/${round.slice(0, 10)}`) % (BASE ** MARK - 1);
  return splitNumber(number, BASE, MARK).map((digit) => ALPHABET[digit]).join("");
}

/** Return how many symbols the short codes of a case have; 0 for a case with too many choices. */
export function measureShort(one: ShortCase): number {
  const body = measureBody(one);
  return body > MOST_BODY ? 0 : MARK + body + CHECK.length;
}

function measureBody({ members, picks }: ShortCase): number {
  const states = listChoiceFactors(members).map((factor) => countStates(factor, picks));
  const most = states.reduce((product, one) => product * one, 1);
  let width = 1;
  while (BASE ** width < most) width += 1;
  return width;
}

const listChoiceFactors = ({ factors }: MembersState): FactorState[] =>
  ROUNDS.flatMap((round) => factors.filter((factor) => factor.part === round));

/** Open is one state, each whole choice another: what is half made is never handed over. */
const countStates = (factor: FactorState, picks: Picks): number =>
  1 + countSubsets(factor.items.length, countPicks(factor, picks));

/** Return the choices as one number, the first lowest; 0 when all are open. */
function packChoices(
  sheet: Pick<CodedSheet, "answers">,
  members: MembersState,
  picks: Picks,
): number {
  return listChoiceFactors(members).reduceRight(
    (number, factor) => number * countStates(factor, picks) + readState(factor, sheet, picks),
    0,
  );
}

function readState(factor: FactorState, sheet: Pick<CodedSheet, "answers">, picks: Picks): number {
  if (!isWhole(factor, sheet, picks)) return 0;
  const chosen = listChosen(factor, sheet).map((item) => factor.items.indexOf(item));
  return 1 + chosen.reduce((rank, place, at) => rank + countSubsets(place, at + 1), 0);
}

/** Return the answers that a number stands for; null for a number that stands for none. */
function unpackChoices(
  number: number,
  { members, picks }: ShortCase,
): CodedSheet["answers"] | null {
  let rest = number;
  const slugs = listChoiceFactors(members).flatMap((factor) => {
    const states = countStates(factor, picks);
    const state = rest % states;
    rest = Math.floor(rest / states);
    return state ? listOptions(factor, state - 1, countPicks(factor, picks)) : [];
  });
  return rest || !slugs.length ? null : Object.fromEntries(slugs.map((slug) => [slug, 1]));
}

/** Return the slugs of a combination of options by its rank. */
function listOptions(factor: FactorState, rank: number, pick: number): string[] {
  let rest = rank;
  let place = factor.items.length;
  return Array.from({ length: pick }, (_, at) => {
    place -= 1;
    while (countSubsets(place, pick - at) > rest) place -= 1;
    rest -= countSubsets(place, pick - at);
    return factor.items[place].slug;
  });
}

/** Return in how many ways `pick` of `all` can be picked. */
function countSubsets(all: number, pick: number): number {
  let count = 1;
  for (let at = 0; at < pick; at += 1) count = count * (all - at) / (at + 1);
  return count;
}

/** Return what the remainder of every code of a case on a day is: those of other days differ. */
const placeOf = (
  { slug, edition = 1 }: Pick<OtherCase, "slug" | "edition">,
  day: string,
): number => (hashOnce(`${slug}/${edition}`) + countDays(day)) % BASE ** CHECK.length;

const countDays = (day: string): number =>
  Math.max(0, Math.floor(Date.parse(day.slice(0, 10)) / DAY)) || 0;

/** Return why a code is of another case, day or edition; null for one that is of none known. */
function describeStray(symbols: readonly number[], session: ShortSession): SheetError | null {
  const { members, others, days: [today] } = session;
  const rest = joinDigits(computeRemainder(symbols, CHECK), BASE);
  const other = others.find((one) => placeOf(one, today) === rest);
  if (other) return new SheetError("short-other-case", { name: other.name });
  // With every day more a mistake more looks like a code of then: it has to hold choices as well.
  const near = NEAR.map((by) => new Date((countDays(today) + by) * DAY).toISOString());
  if (readSymbols(symbols, { ...session, days: near })) return new SheetError("short-other-day");
  const { slug, edition } = members;
  const found = [edition - 1, edition + 1]
    .find((one) => one > 0 && placeOf({ slug, edition: one }, today) === rest);
  return found ? new SheetError("short-other-edition") : null;
}

const hashes = new Map<string, number>();

/** Return the fingerprint of a text, worked out once: a code that strayed is tried on many. */
function hashOnce(text: string): number {
  const number = hashes.get(text) ?? hash(text);
  hashes.set(text, number);
  return number;
}

const hash = (text: string): number => crc32(new TextEncoder().encode(text));

/** Who hears codes read out hears no choice: each is told with the mark on top. */
const shift = (body: readonly number[], head: readonly number[], by: 1 | -1): number[] =>
  body.map((symbol, at) => modulo(symbol + by * head[at % MARK]));

const modulo = (number: number): number => (number % BASE + BASE) % BASE;
