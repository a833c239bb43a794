/** The rows of a CSV of a statistics office; leergroep/situation/csv_rows.py does the same. */

import { CsvError, DELIMITERS, splitRows } from "../../documents/front/csv_rows.ts";
import { SheetError } from "../../documents/front/document.ts";

/** So much of a file tells what stands between its cells. */
const SAMPLE = 20_000;
const SAMPLED_ROWS = 20;
const AREA = /(?:GM|WK|BU)[0-9]{4}/;

/** Return the rows of a CSV and its delimiter; SheetError names a row with a lone quote. */
export function splitCsv(text: string): { readonly rows: string[][]; readonly delimiter: string } {
  const delimiter = findDelimiter(text);
  const rows = splitStrictly(text, delimiter);
  if (rows.length && !rows[rows.length - 1].length) rows.pop();
  return { rows, delimiter };
}

function splitStrictly(text: string, delimiter: string): string[][] {
  try {
    return splitRows(text, delimiter, { strict: true });
  } catch (error) {
    throw error instanceof CsvError ? refuseQuote(text, error.row) : error;
  }
}

/** Return the sign that makes the most cells of the first rows. */
function findDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const counts = DELIMITERS.map((delimiter) =>
    splitRows(sample, delimiter, { most: SAMPLED_ROWS }).reduce((sum, row) => sum + row.length, 0)
  );
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** Of what holds no code no row would be of use, with its quotation marks in order. */
const refuseQuote = (text: string, row: number): SheetError =>
  AREA.test(text)
    ? new SheetError("situation-quote", { row })
    : new SheetError("situation-no-areas", { found: "–" });
