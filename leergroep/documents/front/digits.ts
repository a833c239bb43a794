/** The numbers in a share code: digits in any base, and the check over the field GF(31). */

/** The symbols are the digits of this base; it is prime, so they are a field. */
export const BASE = 31;

/** Return a number in a base, lowest digit first. */
export function toDigits(number: number | bigint, base: number, width: number): number[] {
  let [rest, by] = [BigInt(number), BigInt(base)];
  return Array.from({ length: width }, () => {
    const digit = Number(rest % by);
    rest /= by;
    return digit;
  });
}

/** Return the number that digits stand for, lowest digit first. */
export const fromDigits = (digits: readonly number[], base: number): bigint =>
  digits.reduceRight((number, digit) => number * BigInt(base) + BigInt(digit), 0n);

/**
 * Return the digits of a number in another base, lowest first; undefined for one that is too large.
 *
 * By hand: large integers took most of the time of bringing 1,000 sheets together.
 */
export function convertDigits(
  digits: readonly number[],
  from: number,
  to: number,
  width: number,
): number[] | undefined {
  const [many, few] = [from, to].map(countTogether);
  const limbs = new Array<number>(Math.ceil(width / few)).fill(0);
  const [step, size] = [from ** many, to ** few];
  for (let start = digits.length - 1 - (digits.length - 1) % many; start >= 0; start -= many) {
    let carry = 0;
    for (let at = Math.min(start + many, digits.length) - 1; at >= start; at--) {
      carry = carry * from + digits[at];
    }
    for (let at = 0; at < limbs.length; at++) {
      const value = limbs[at] * step + carry;
      limbs[at] = value % size;
      carry = (value - limbs[at]) / size;
    }
    if (carry) return undefined;
  }
  const found = new Array<number>(width);
  for (let at = 0; at < limbs.length * few; at++) {
    const limb = Math.floor(at / few);
    const digit = limbs[limb] % to;
    limbs[limb] = (limbs[limb] - digit) / to;
    if (at < width) found[at] = digit;
    else if (digit) return undefined;
  }
  return found;
}

/** Return how many digits of a base are reckoned with at once: two such numbers fit in one. */
const countTogether = (base: number): number => Math.floor(Math.log(1e6) / Math.log(base));

/** Return the number that few digits stand for, lowest first. */
export const joinDigits = (digits: readonly number[], base: number): number =>
  digits.reduceRight((number, digit) => number * base + digit, 0);

/** Return the digits of a number that can be reckoned with, lowest first. */
export function splitNumber(number: number, base: number, width: number): number[] {
  const digits: number[] = [];
  for (let rest = number; digits.length < width; rest = Math.floor(rest / base)) {
    digits.push(rest % base);
  }
  return digits;
}

/** Return the symbols as a polynomial over GF(31), modulo that of a check. */
export function computeRemainder(symbols: readonly number[], check: readonly number[]): number[] {
  const rest = check.map(() => 0);
  for (const symbol of symbols) {
    const first = rest[0];
    for (let at = 0; at < rest.length; at++) {
      const next = at + 1 < rest.length ? rest[at + 1] : symbol;
      rest[at] = (next + (BASE - first) * check[at]) % BASE;
    }
  }
  return rest;
}

/** Return the symbols with their check behind them. */
export const addCheck = (symbols: readonly number[], check: readonly number[]): number[] => [
  ...symbols,
  ...computeRemainder([...symbols, ...check.map(() => 0)], check)
    .map((rest) => (BASE - rest) % BASE),
];
