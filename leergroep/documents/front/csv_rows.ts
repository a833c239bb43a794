/** The rows of a CSV, whatever ends its lines; leergroep/documents/csv_rows.py does the same. */

export const DELIMITERS: readonly string[] = [";", ",", "\t", "|"];
const QUOTE = '"';
/** More in one cell is no cell: a quotation mark swallowed it. */
const MOST_CELL = 131_072;

/** Thrown for a CSV that cannot be read; `row` counts from 1. */
export class CsvError extends Error {
  constructor(readonly row: number) {
    super(`row ${row}`);
  }
}

export interface CsvLook {
  /** How many rows are read; all when it is left out. */
  readonly most?: number;
  /** Refuse a quotation mark that stands alone or never closes. */
  readonly strict?: boolean;
}

/** Return rows of cells, none in an empty line; throw CsvError for a huge cell. */
export function splitRows(
  text: string,
  delimiter: string,
  { most = Infinity, strict = false }: CsvLook = {},
): string[][] {
  const rows: string[][] = [];
  const refuse = () => new CsvError(rows.length + 1);
  const plain = new RegExp(`[^${delimiter.replace(/[\\\]^-]/, "\\$&")}\r\n]*`, "y");
  const isEnd = (at: number) => at >= text.length || text[at] === "\n" || text[at] === "\r";
  const readCell = (start: number): [cell: string, end: number] => {
    let [cell, at] = ["", start];
    if (text[at] === QUOTE) {
      const [quoted, end] = readQuoted(text, at);
      [cell, at] = [quoted, Math.min(end, text.length)];
      const isClosed = end <= text.length && (isEnd(end) || text[end] === delimiter);
      if (strict && !isClosed) throw refuse();
    }
    plain.lastIndex = at;
    const rest = plain.exec(text)?.[0] ?? "";
    if (cell.length + rest.length > MOST_CELL) throw refuse();
    return [cell + rest, at + rest.length];
  };
  let at = 0;
  while (at < text.length && rows.length < most) {
    const row: string[] = [];
    for (let isMore = !isEnd(at); isMore;) {
      const [cell, end] = readCell(at);
      row.push(cell);
      isMore = text[end] === delimiter;
      at = end + Number(isMore);
    }
    rows.push(row);
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  return rows;
}

/** Return what stands between quotation marks from here on, and where it ends: beyond an open end. */
function readQuoted(text: string, start: number): [cell: string, end: number] {
  let cell = "";
  for (let at = start + 1;;) {
    const end = text.indexOf(QUOTE, at);
    if (end < 0) return [cell + text.slice(at), text.length + 1];
    cell += text.slice(at, end);
    if (text[end + 1] !== QUOTE) return [cell, end + 1];
    cell += QUOTE;
    at = end + 2;
  }
}
