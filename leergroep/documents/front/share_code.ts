/** Share codes in the browser: leergroep/sharecode.py says how they are made, and makes the same. */

import roles from "../roles.json" with { type: "json" };
import { itemsOf, NOT_APPLICABLE, SheetError, UNKNOWN } from "./answer_sheet.ts";
import { crc32 } from "./crc32.ts";

export const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const BASE = ALPHABET.length;
const VERSION = 1;
const EPOCH = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;
const PARTS = { version: 1, instrument: 4, edition: 1, role: 1, day: 3, mark: 4 };
/** How many marks there are: none is 0. */
export const MARKS = BASE ** PARTS.mark;
const HEAD = Object.values(PARTS).reduce((sum, width) => sum + width, 0);
const CHECK = 3;
const BETWEEN = /[ \t\r\n\-._\u00a0\u00ad\u200b\u202f\u2010-\u2014\ufeff]/g;
const ROLES = ["", ...roles.map((role) => role.slug)];
const OTHER = "anders";

/** Return the share code of a sheet of this edition of the instrument. */
export function encode(sheet, instrument) {
  const numbers = {
    version: VERSION,
    instrument: fingerprint(instrument.slug),
    edition: instrument.edition,
    role: ROLES.indexOf(settled(sheet.role)),
    day: dayOf(sheet.round),
    mark: valued(markOf(sheet)),
  };
  const head = Object.entries(PARTS).flatMap(([name, width]) => digits(numbers[name], BASE, width));
  const number = value(states(sheet, instrument), radix(instrument));
  const symbols = checked([...head, ...digits(number, BASE, room(instrument))]);
  return symbols.map((symbol) => ALPHABET[symbol]).join("");
}

/** Return the sheet in a code or link; throw SheetError with the reason when there is none. */
export function decode(text, instruments) {
  const symbols = read(text);
  const head = parted(symbols);
  const instrument = instruments.find((one) => fingerprint(one.slug) === head.instrument);
  checkWhole(symbols, head, instrument);
  checkKnown(head, instrument);
  const number = value(symbols.slice(HEAD, -CHECK), BASE);
  const given = digits(number, radix(instrument), itemsOf(instrument).length);
  const mark = written(head.mark);
  return {
    instrument: instrument.slug,
    edition: instrument.edition,
    round: head.day ? new Date(EPOCH + head.day * DAY).toISOString().slice(0, 10) : "",
    role: ROLES[head.role] ?? OTHER,
    answers: answers(given, instrument),
    ...(mark ? { mark } : {}),
  };
}

/** Tell whether a code or link names the instrument of this slug; throw SheetError for no code. */
export const isFor = (text, slug) => parted(read(text)).instrument === fingerprint(slug);

/** Return a code in groups of five, to read it out or copy it by hand. */
export const grouped = (code) => code.match(/.{1,5}/g).join(" ");

/** Return a role of the list: what somebody wrote down himself becomes "anders". */
export const settled = (role) => ROLES.includes(role) ? role : OTHER;

/** Return a mark for a new sheet: random, so that it names nobody. */
export function freshMark() {
  const random = crypto.getRandomValues(new Uint32Array(1))[0];
  return written(1 + random % (MARKS - 1));
}

const fingerprint = (slug) => crc32(new TextEncoder().encode(slug)) % BASE ** PARTS.instrument;

const radix = (instrument) => instrument.scale.length + 3;

function room(instrument) {
  const most = BigInt(radix(instrument)) ** BigInt(itemsOf(instrument).length);
  let width = 1;
  for (let held = BigInt(BASE); held < most; held *= BigInt(BASE)) width += 1;
  return width;
}

export const length = (instrument) => HEAD + room(instrument) + CHECK;

const choices = (instrument) => [
  undefined,
  ...instrument.scale.map((option) => option.value),
  UNKNOWN,
  NOT_APPLICABLE,
];

/** Return the state of each statement as a number: 0 is open, then the scale, then the two apart. */
export function states(sheet, instrument) {
  const named = choices(instrument);
  return itemsOf(instrument).map((item) => named.indexOf(sheet.answers[item.slug]));
}

function answers(given, instrument) {
  const named = choices(instrument);
  const slugs = itemsOf(instrument).map((item) => item.slug);
  return Object.fromEntries(
    given.map((state, index) => [slugs[index], named[state]]).filter(([_, answer]) =>
      answer !== undefined
    ),
  );
}

/** Return the day of a round as a number from EPOCH on; 0 when there is none in reach. */
function dayOf(round) {
  const iso = round.slice(0, 10);
  const time = Date.parse(iso);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) return 0;
  const number = (time - EPOCH) / DAY;
  return number > 0 && number < BASE ** PARTS.day ? number : 0;
}

/** Return the mark of a sheet, "" when it has none that a code can hold. */
export function markOf({ mark }) {
  const fits = typeof mark === "string" && mark.length === PARTS.mark &&
    [...mark].every((letter) => ALPHABET.includes(letter));
  return fits && valued(mark) ? mark : "";
}

const valued = (mark) =>
  Number(value([...mark].reverse().map((letter) => ALPHABET.indexOf(letter)), BASE));

/** Return a number as a mark; "" for 0. */
export function written(number) {
  if (!number) return "";
  return digits(number, BASE, PARTS.mark).reverse().map((symbol) => ALPHABET[symbol]).join("");
}

/** Return a number in a base, lowest digit first. */
function digits(number, base, width) {
  let [rest, by] = [BigInt(number), BigInt(base)];
  return Array.from({ length: width }, () => {
    const digit = Number(rest % by);
    rest /= by;
    return digit;
  });
}

const value = (found, base) =>
  found.reduceRight((number, digit) => number * BigInt(base) + BigInt(digit), 0n);

/** Return the symbols as a polynomial over GF(31), modulo x^3 + x + 14. */
function remainder(symbols) {
  const modulo = (number) => (number % BASE + BASE) % BASE;
  return symbols.reduce(
    ([high, middle, low], symbol) => [middle, modulo(low - high), modulo(symbol - 14 * high)],
    [0, 0, 0],
  );
}

const checked = (symbols) => [
  ...symbols,
  ...remainder([...symbols, 0, 0, 0]).map((rest) => (BASE - rest) % BASE),
];

function read(text) {
  const plain = text.slice(text.lastIndexOf("#") + 1).replace(BETWEEN, "").toUpperCase();
  const signs = [...plain];
  const odd = signs.find((sign) => !ALPHABET.includes(sign));
  if (odd) throw new SheetError("code-sign", { sign: odd });
  if (signs.length <= HEAD + CHECK) throw new SheetError("code-cut", { found: signs.length });
  return signs.map((sign) => ALPHABET.indexOf(sign));
}

function parted(symbols) {
  let start = 0;
  return Object.fromEntries(
    Object.entries(PARTS).map(([name, width]) => {
      start += width;
      return [name, Number(value(symbols.slice(start - width, start), BASE))];
    }),
  );
}

function checkWhole(symbols, head, instrument) {
  const own = instrument && head.version === VERSION && head.edition === instrument.edition;
  const [found, wanted] = [symbols.length, own ? length(instrument) : symbols.length];
  if (found < wanted) throw new SheetError("code-short", { found, wanted });
  if (found > wanted) throw new SheetError("code-long", { found, wanted });
  if (remainder(symbols).some((rest) => rest)) throw new SheetError("code-check");
}

function checkKnown(head, instrument) {
  if (head.version !== VERSION) throw new SheetError("code-version");
  if (!instrument) throw new SheetError("code-instrument");
  const details = { title: instrument.title, found: head.edition, wanted: instrument.edition };
  if (details.found > details.wanted) throw new SheetError("code-newer", details);
  if (details.found < details.wanted) throw new SheetError("code-older", details);
}
