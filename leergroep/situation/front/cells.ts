/** Numbers as statistics offices write them; leergroep/situation/cells.py does the same. */

/** Secret, unreliable, impossible or not yet known: in the figures it is all one. */
const MISSING = new Set([
  ...["", ".", "..", "-", "x", "X", "NA", "N/A", "#N/A", "NaN", "nan", "null", "NULL", "None"],
]);
/** What stands for missing in files for maps: -99997 and the like. */
const MAP_MISSING = /^-(?:9999[0-9]|9{7,9})(?:\.0+)?$/;
const NUMBER = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/;
const THOUSANDS = {
  ",": /^[-+]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?$/,
  ".": /^[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/,
};
/** A cell with a comma between digits: between quotation marks where commas stand between cells. */
const WITH_COMMA = /(?:^|[;\t|"])[ ]*([-+]?[0-9]+,[0-9]+)[ ]*(?=[;\t|"\r\n]|$)/gm;
const QUOTED_COMMA = /"[ ]*([-+]?[0-9]+,[0-9]+)[ ]*"/g;
const WITH_POINT = /[0-9]\.[0-9]/;
const GROUPED = /^[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+$/;

export type Decimal = "," | ".";

/** Return the decimal sign of a whole file. */
export function findDecimal(text: string, delimiter: string): Decimal {
  let grouped = false;
  for (const [, number] of text.matchAll(delimiter === "," ? QUOTED_COMMA : WITH_COMMA)) {
    if (!GROUPED.test(number)) return ",";
    grouped = true;
  }
  // 1,234 alone can be either: of thousands where points are decimals, or commas stand alone.
  return grouped && delimiter !== "," && !WITH_POINT.test(text) ? "," : ".";
}

const PLAIN = /^[0-9]{1,15}$/;

/** Return the number in a cell, null for a missing one, undefined for anything else. */
export function parseCell(padded: string, decimal: Decimal): number | null | undefined {
  const cell = padded.trim();
  if (PLAIN.test(cell)) return Number(cell);
  if (MISSING.has(cell) || MAP_MISSING.test(cell)) return null;
  let plain = cell;
  if (THOUSANDS[decimal].test(cell)) plain = cell.replaceAll(decimal === "," ? "." : ",", "");
  else if (decimal === "," && cell.includes(".")) return undefined;
  if (decimal === ",") plain = plain.replaceAll(",", ".");
  const value = NUMBER.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : undefined;
}
