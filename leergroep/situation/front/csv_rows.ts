/** The rows of a CSV of a statistics office; leergroep/situation/csv_rows.py does the same. */

import { SheetError } from "../../documents/front/document.ts";

const DELIMITERS = [";", ",", "\t", "|"];
/** So much of a file tells what stands between its cells. */
const SAMPLE = 20_000;
const SAMPLED_ROWS = 20;
const QUOTE = '"';
const AREA = /(?:GM|WK|BU)[0-9]{4}/;

/** Return the rows of a CSV and its delimiter; SheetError names a row with a lone quote. */
export function splitCsv(text: string): { readonly rows: string[][]; readonly delimiter: string } {
  const delimiter = findDelimiter(text);
  return { rows: splitRows(text, delimiter, true), delimiter };
}

/** Return the sign that makes the most cells of the first rows. */
function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const counts = DELIMITERS.map((delimiter) =>
    splitRows(sample, delimiter, false).slice(0, SAMPLED_ROWS)
      .reduce((sum, row) => sum + row.length, 0)
  );
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** Return rows of cells; an empty line is a row without cells, and none at the end. */
function splitRows(text: string, delimiter: string, strict: boolean): string[][] {
  const rows: string[][] = [];
  const plain = new RegExp(`[^${delimiter === "|" ? "\\|" : delimiter}\r\n]*`, "y");
  let at = 0;
  let row: string[] = [];
  while (at < text.length) {
    let cell = "";
    if (text[at] === QUOTE) {
      [cell, at] = readQuoted(text, at, strict, rows.length + 1);
      const isEnd = at >= text.length || text[at] === delimiter || isBreak(text[at]);
      if (strict && !isEnd) throw refuseQuote(text, rows.length + 1);
    }
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? "";
    at += rest.length;
    row.push(cell + rest);
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      row.push("");
    }
    rows.push(row.length === 1 && row[0] === "" ? [] : row);
    row = [];
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  if (rows.length && !rows[rows.length - 1].length) rows.pop();
  return rows;
}

/** Of what holds no code no row would be of use, with its quotation marks in order. */
const refuseQuote = (text: string, row: number): SheetError =>
  AREA.test(text)
    ? new SheetError("situation-quote", { row })
    : new SheetError("situation-no-areas", { found: "–" });

const isBreak = (sign: string): boolean => sign === "\r" || sign === "\n";

/** Return what stands between quotation marks from here on, and where it ends. */
function readQuoted(text: string, from: number, strict: boolean, row: number): [string, number] {
  let cell = "";
  let at = from + 1;
  for (;;) {
    const end = text.indexOf(QUOTE, at);
    if (end < 0) {
      if (strict) throw refuseQuote(text, row);
      return [cell + text.slice(at), text.length];
    }
    cell += text.slice(at, end);
    if (text[end + 1] !== QUOTE) return [cell, end + 1];
    cell += QUOTE;
    at = end + 2;
  }
}
