/** Marks: signs that tell one person's sheets from another's, and name nobody. */

export const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** A mark of four tells a session apart; one of nine 100,000 people. */
export const SHORT_MARK = 4;
export const MARK = 9;

/** Return the mark of a sheet, "" when it has none that a code can hold. */
export const readMark = ({ mark }: { readonly mark?: unknown }): string =>
  isMark(mark, SHORT_MARK) || isMark(mark, MARK) ? mark : "";

/** Return a mark for a new sheet: random, so that it names nobody. */
export function makeMark(width = MARK): string {
  const random = crypto.getRandomValues(new Uint32Array(width));
  const mark = Array.from(random, (number) => ALPHABET[number % ALPHABET.length]).join("");
  return isMark(mark, width) ? mark : makeMark(width);
}

/** The mark that is all noughts is nobody's. */
export const isMark = (mark: unknown, width: number): mark is string =>
  typeof mark === "string" && mark.length === width &&
  [...mark].every((letter) => ALPHABET.includes(letter)) &&
  [...mark].some((letter) => letter !== ALPHABET[0]);
