/** Whatever a form tool writes for a time to a day: leergroep/group/survey/days.py. */

const ISO = /^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])/;
const SHORT = /^([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9])/;
const SECOND = /([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,][0-9]+)?(?: ?([AaPp])[Mm])?/;

/** The day in each cell, and whether the cells can be read two ways. */
export interface Days {
  /** ISO 8601, "" for an empty cell, null where it is no day. */
  readonly days: readonly (string | null)[];
  readonly isAsked: boolean;
}

/** Return the day in each cell: those of a whole column are read one way. */
export function readDays(cells: readonly string[]): Days {
  const short = [...new Set(cells)].flatMap((cell) => {
    const found = SHORT.exec(cell);
    return found ? [{ first: Number(found[1]), sign: found[2], second: Number(found[3]) }] : [];
  });
  const first = Math.max(0, ...short.map((one) => one.first));
  const second = Math.max(0, ...short.map((one) => one.second));
  const isSlashed = short.some((one) => one.sign === "/" && one.first !== one.second);
  const isMonthFirst = second > 12 && first <= 12;
  const known = new Map<string, string | null>();
  const read = (cell: string): string | null => {
    const met = known.get(cell);
    if (met !== undefined) return met;
    const day = readDay(cell, isMonthFirst);
    known.set(cell, day);
    return day;
  };
  return { days: cells.map(read), isAsked: isSlashed && first <= 12 && second <= 12 };
}

/** Return the day in a cell; "" for an empty one, null where it holds none. */
function readDay(cell: string, isMonthFirst: boolean): string | null {
  if (!cell) return "";
  const iso = ISO.exec(cell);
  if (iso) return writeDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const short = SHORT.exec(cell);
  if (!short) return null;
  const year = Number(short[4]) + (short[4].length === 2 ? 2000 : 0);
  const [one, other] = [Number(short[1]), Number(short[3])];
  return isMonthFirst ? writeDay(year, one, other) : writeDay(year, other, one);
}

function writeDay(year: number, month: number, day: number): string | null {
  if (year < 1990 || year >= 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** Return the day and second in each cell as one text, however it was written; "" for less. */
export function readTimes(cells: readonly string[]): string[] {
  const { days } = readDays(cells);
  return cells.map((cell, at) => {
    const second = readSecond(cell);
    return second && `${days[at]} ${second}`;
  });
}

/** Return the second of the day in a cell; "" for none, and for midnight: that is only a day. */
function readSecond(cell: string): string {
  const found = SECOND.exec(cell);
  if (!found || /^0?0:00:00/.test(found[0])) return "";
  const half = (found[4] ?? "").toLowerCase();
  const hour = half ? Number(found[1]) % 12 + (half === "p" ? 12 : 0) : Number(found[1]);
  return `${String(hour).padStart(2, "0")}:${found[2]}:${found[3]}`;
}
