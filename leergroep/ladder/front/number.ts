/** Numbers as people type them, read where they mean one thing; as leergroep/ladder/number.py. */

/** What a number counts: people on a rung, or money in cents. */
export type Unit = "people" | "euros";

/** A number as it was typed; without a value it is unknown, and `error` names the sentence why. */
export interface Figure {
  readonly value: number | null;
  readonly error: string;
}

/** Longer than any honest number, and short enough to read. */
const MOST_SIGNS = 40;
/** People on a rung, and cents for a person: higher is a slip, and sums stay exact. */
export const MOST: Record<Unit, number> = { people: 1_000_000, euros: 100_000_000 };
const HIGH: Record<Unit, string> = { people: "figure-people-high", euros: "figure-euros-high" };
const SPACES = /[ \t\r\n\u00a0\u2009\u202f]+/g;
const CURRENCY = /^(?:€|euro|eur) ?|(?:[.,][-–—]{1,2})? ?(?:€|euro|eur)?$/gi;
const MINUS = /^[-–−] ?(?:€|euro|eur)? ?[0-9]/i;
const MIXED = /^[0-9., ']*[0-9][0-9., ']*$/;
const SHAPES = {
  nl: /^([0-9]+|[1-9][0-9]{0,2}([. ])[0-9]{3}(?:\2[0-9]{3})*)(?:,([0-9]{1,2}))?$/,
  en: /^([0-9]+|[1-9][0-9]{0,2}([, ])[0-9]{3}(?:\2[0-9]{3})*)(?:\.([0-9]{1,2}))?$/,
};

const accept = (value: number | null): Figure => ({ value, error: "" });
const refuse = (error: string): Figure => ({ value: null, error });

/**
 * Return {value, error}: a whole number of people or of cents, null when it is unknown.
 *
 * `error` is the key of the sentence that says why what was typed cannot be read. What would be
 * another number in the other language is refused.
 */
export function parseNumber(typed: unknown, unit: Unit, language: string): Figure {
  const text = String(typed ?? "").replaceAll(SPACES, " ").replaceAll(/^ | $/g, "");
  if (!text) return accept(null);
  // Counted in characters, as Python does: an emoji is one.
  if ([...text].length > MOST_SIGNS) return refuse("figure-strange");
  const bare = unit === "euros" ? text.replaceAll(CURRENCY, "") : text;
  if (MINUS.test(text) || MINUS.test(bare)) return refuse("figure-negative");
  const found = SHAPES[language === "nl" ? "nl" : "en"].exec(bare);
  if (!found) return refuse(MIXED.test(bare) ? "figure-unclear" : "figure-strange");
  return countWhole(found[1].replaceAll(/[., ]/g, ""), found[3], unit);
}

function countWhole(whole: string, parts: string | undefined, unit: Unit): Figure {
  if (unit === "people" && parts !== undefined) return refuse("figure-parted");
  const value = Number(unit === "people" ? whole : whole + (parts ?? "").padEnd(2, "0"));
  return value > MOST[unit] ? refuse(HIGH[unit]) : accept(value);
}

/** Write an amount of cents in euros, with cents only where there are any. */
export function formatEuros(cents: number, language: string): string {
  const digits = cents % 100 ? 2 : 0;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, { style: "currency", currency: "EUR", ...form })
    .format(cents / 100);
}

/** Write a number of people. */
export const formatCount = (count: number, language: string): string =>
  new Intl.NumberFormat(language).format(count);
