/** Numbers as people type them: read where they can mean one thing only; as leergroep/figures.py. */

/** Longer than any honest number, and short enough to read. */
const MOST_SIGNS = 40;
/** People on a rung, and cents for a person: higher is a slip, and sums stay exact. */
export const MOST = { people: 1_000_000, euros: 100_000_000 };
const HIGH = { people: "figure-people-high", euros: "figure-euros-high" };
const SPACES = /[ \t\r\n\u00a0\u2009\u202f]+/g;
const CURRENCY = /^(?:€|euro|eur) ?|(?:[.,][-–—]{1,2})? ?(?:€|euro|eur)?$/gi;
const MINUS = /^[-–−] ?(?:€|euro|eur)? ?[0-9]/i;
const MIXED = /^[0-9., ']*[0-9][0-9., ']*$/;
const SHAPES = {
  nl: /^([0-9]+|[1-9][0-9]{0,2}([. ])[0-9]{3}(?:\2[0-9]{3})*)(?:,([0-9]{1,2}))?$/,
  en: /^([0-9]+|[1-9][0-9]{0,2}([, ])[0-9]{3}(?:\2[0-9]{3})*)(?:\.([0-9]{1,2}))?$/,
};

const known = (value) => ({ value, error: "" });
const refused = (error) => ({ value: null, error });

/**
 * Return {value, error}: a whole number of people or of cents, null when it is unknown.
 *
 * `unit` is "people" or "euros"; `error` is the key of the sentence that says why what was typed
 * cannot be read. What would be another number in the other language is refused.
 */
export function readFigure(typed, unit, language) {
  const text = String(typed ?? "").replaceAll(SPACES, " ").replaceAll(/^ | $/g, "");
  if (!text) return known(null);
  // Counted in characters, as Python does: an emoji is one.
  if ([...text].length > MOST_SIGNS) return refused("figure-strange");
  const bare = unit === "euros" ? text.replaceAll(CURRENCY, "") : text;
  if (MINUS.test(text) || MINUS.test(bare)) return refused("figure-negative");
  const found = SHAPES[language === "nl" ? "nl" : "en"].exec(bare);
  if (!found) return refused(MIXED.test(bare) ? "figure-unclear" : "figure-strange");
  return counted(found[1].replaceAll(/[., ]/g, ""), found[3], unit);
}

function counted(whole, parts, unit) {
  if (unit === "people" && parts !== undefined) return refused("figure-parted");
  const value = Number(unit === "people" ? whole : whole + (parts ?? "").padEnd(2, "0"));
  return value > MOST[unit] ? refused(HIGH[unit]) : known(value);
}

/** Say an amount of cents in euros, with cents only where there are any. */
export function money(cents, language) {
  const digits = cents % 100 ? 2 : 0;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, { style: "currency", currency: "EUR", ...form })
    .format(cents / 100);
}

/** Say a number of people. */
export const heads = (count, language) => new Intl.NumberFormat(language).format(count);
