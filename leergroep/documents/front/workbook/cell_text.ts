/** What stands in a cell of a workbook as text, as Python writes it. */

/** The days between the first of 1900, or of 1904, and the first that JavaScript knows. */
const [FROM_1900, FROM_1904] = [25_569, 24_107];
/** Up to here 1900 has a day too many in spreadsheets. */
const LEAP = 60;
const DAY = 86_400_000;
const WHOLE = /^-?[0-9]{1,15}$/;
/** The built-in formats of days and times. */
const DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const IGNORED = /"[^"]*"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]|[_\\]./g;
const DATED = /[dmhys]/i;

/** Tell whether numbers of a format are days or times. */
export const isDate = (id: number, code: string | undefined): boolean =>
  code === undefined ? DATES.has(id) : DATED.test(code.split(";")[0].replace(IGNORED, ""));

/** Return a number as text: whole ones without a point. */
export function writeNumber(text: string): string {
  if (WHOLE.test(text) || text === "") return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

/** Return the day, and the time where there is one, that a number means. */
export function writeDate(text: string, is1904: boolean): string {
  const serial = Number(text);
  const days = Math.floor(serial);
  const time = Math.round((serial - days) * DAY);
  const shift = !is1904 && serial < LEAP ? 1 : 0;
  const moment = (days + shift - (is1904 ? FROM_1904 : FROM_1900)) * DAY + time;
  const date = new Date(moment);
  if (text === "" || Number.isNaN(date.getTime())) return text;
  const said = date.toISOString();
  const short = said.endsWith(".000Z") ? said.slice(0, -5) : `${said.slice(0, -1)}000`;
  return serial >= 0 && serial < 1 ? short.slice(11) : short;
}
