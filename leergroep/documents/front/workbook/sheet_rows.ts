/** A sheet of a workbook to rows of texts, piece by piece: other things can be done meanwhile. */

import { decodeXml, listAttributes, makeFinder, PREFIX } from "./xml.ts";
import { writeDate, writeNumber } from "./cell_text.ts";
import { WorkbookError } from "./workbook_error.ts";
import { streamText, type ZipEntry } from "./zip.ts";

/** What of a workbook its sheets refer to. */
export interface Book {
  readonly shared: readonly string[];
  /** The styles in which numbers are days or times. */
  readonly dated: ReadonlySet<string>;
  readonly is1904: boolean;
}

/** The cells of a sheet as texts, and what in them cannot be read. */
export interface Sheet {
  /** All as wide as the widest; row 1 of the sheet is the first. */
  readonly rows: readonly (readonly string[])[];
  /** Ranges of merged cells: only the first cell of each says something. */
  readonly merged: readonly Range[];
  /** Cells with a formula of which the file does not hold the outcome. */
  readonly formulas: readonly { readonly row: number; readonly cell: string }[];
}

/** Merged cells, with the first and last row from 1 on. */
export interface Range {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** A sheet at work. */
interface Reader {
  readonly book: Book;
  readonly rows: string[][];
  readonly formulas: { readonly row: number; readonly cell: string }[];
  width: number;
}

/** No row is longer than this: what has no end is no sheet. */
const MOST_ROW = 8_000_000;
/** All figures of the country are a tenth of this. */
const MOST_CELLS = 40_000_000;
/** For so long nothing else happens. */
const SLICE = 40;
const ROW = makeFinder("row");
const CELL = makeFinder("c");
const TEXT = makeFinder("t");
const VALUE = new RegExp(`<${PREFIX}v(?=[\\s>])[^>]*>([^<]*)`);
const FORMULA = new RegExp(`<${PREFIX}f[\\s/>]`);
const PHONETIC = makeFinder("rPh");
const REFERENCE = /\br=["']([A-Z]{1,3})[0-9]+["']/;
const NUMBER = /\br=["']([0-9]{1,7})["']/;
const TYPE = /\bt=["'](\w+)["']/;
const STYLE = /\bs=["']([0-9]+)["']/;
const RANGE = /^([A-Z]{1,3})([0-9]+):([A-Z]{1,3})([0-9]+)$/;
const END = new RegExp(`</${PREFIX}sheetData\\s*>`);

/** Let other things go first; not every browser can go on at once after them. */
function rest(): Promise<void> {
  const { scheduler }: { readonly scheduler?: Partial<Scheduler> } = globalThis;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Return the texts that cells share; those of how a text sounds are no part of it. */
export async function readShared(entry: ZipEntry | undefined): Promise<string[]> {
  const found: string[] = [];
  if (!entry) return found;
  await readPieces(entry, "si>", (piece) => {
    for (const [, , inside = ""] of piece.matchAll(makeFinder("si"))) found.push(joinTexts(inside));
  });
  return found;
}

const joinTexts = (xml: string): string => {
  let text = "";
  for (const [, , inside = ""] of xml.replace(PHONETIC, "").matchAll(TEXT)) text += inside;
  return decodeXml(text);
};

/** Return what stands in a sheet; throw WorkbookError for cells without end. */
export async function readSheet(entry: ZipEntry, book: Book): Promise<Sheet> {
  const reader: Reader = { book, rows: [], formulas: [], width: 0 };
  const last = await readPieces(entry, "row>", (piece) => readRows(reader, piece));
  const { formulas, width, rows } = reader;
  while (rows.length && !rows[rows.length - 1].length) rows.pop();
  if (rows.length * width > MOST_CELLS) throw new WorkbookError("damaged");
  for (const row of rows) while (row.length < width) row.push("");
  return { rows, merged: mergeCells(rows, last), formulas };
}

/** Give the text of a file in pieces that end after a whole element; return the last of them. */
async function readPieces(
  entry: ZipEntry,
  closing: string,
  take: (piece: string) => void,
): Promise<string> {
  let left = "";
  let isOver = false;
  let begun = performance.now();
  for await (const piece of streamText(entry)) {
    left += piece;
    isOver ||= END.test(left);
    const end = isOver ? -1 : findClosing(left, closing);
    if (end > 0) {
      take(left.slice(0, end));
      left = left.slice(end);
    } else if (!isOver && left.length > MOST_ROW) {
      throw new WorkbookError("damaged");
    }
    if (performance.now() - begun < SLICE) continue;
    await rest();
    begun = performance.now();
  }
  take(left);
  return left;
}

/** Return where the last element of a name is closed, -1 for nowhere. */
function findClosing(text: string, closing: string): number {
  let at = text.lastIndexOf(closing);
  while (at > 0 && text[text.lastIndexOf("<", at) + 1] !== "/") at = text.lastIndexOf(closing, at - 1);
  return at < 0 ? -1 : at + closing.length;
}

function readRows(reader: Reader, piece: string): void {
  const { rows } = reader;
  for (const [, attributes, inside = ""] of piece.matchAll(ROW)) {
    const number = Number(NUMBER.exec(attributes)?.[1] ?? rows.length + 1);
    const cells = readCells(reader, inside, number);
    if (!cells.length) continue;
    while (rows.length < number) rows.push([]);
    rows[number - 1] = cells;
    reader.width = Math.max(reader.width, cells.length);
    if (rows.length + cells.length > MOST_CELLS) throw new WorkbookError("damaged");
  }
}

function readCells(reader: Reader, inside: string, row: number): string[] {
  const cells: string[] = [];
  let place = -1;
  for (const [, attributes, body] of inside.matchAll(CELL)) {
    const letters = REFERENCE.exec(attributes)?.[1];
    place = letters ? findPlace(letters) : place + 1;
    if (!body) continue;
    const text = readCell(reader.book, attributes, body);
    if (text) {
      while (cells.length < place) cells.push("");
      cells[place] = text;
    } else if (FORMULA.test(body) && TYPE.exec(attributes)?.[1] !== "str") {
      reader.formulas.push({ row, cell: `${letters ?? ""}${row}` });
    }
  }
  return cells;
}

/** Return the number of a column by its letters, from 0 on. */
function findPlace(letters: string): number {
  let place = 0;
  for (let at = 0; at < letters.length; at++) place = place * 26 + letters.charCodeAt(at) - 64;
  return place - 1;
}

function readCell(book: Book, attributes: string, body: string): string {
  const type = TYPE.exec(attributes)?.[1] ?? "n";
  if (type === "inlineStr") return joinTexts(body);
  const value = VALUE.exec(body)?.[1] ?? "";
  switch (type) {
    case "s":
      return findShared(book, value);
    case "b":
      return value === "1" ? "True" : value === "0" ? "False" : "";
    case "n":
      return book.dated.size && book.dated.has(STYLE.exec(attributes)?.[1] ?? "0")
        ? writeDate(value.trim(), book.is1904)
        : writeNumber(value.trim());
    default:
      return decodeXml(value);
  }
}

function findShared({ shared }: Book, value: string): string {
  const found = value === "" ? "" : shared[Number(value)];
  if (found === undefined) throw new WorkbookError("damaged");
  return found;
}

/** Return the ranges of merged cells, and empty all cells in them but the first. */
function mergeCells(rows: string[][], xml: string): Range[] {
  return listAttributes(xml, "mergeCell").flatMap(({ ref = "" }) => {
    const [name, left, first, right, last] = RANGE.exec(ref) ?? [];
    if (!name) return [];
    for (let at = Number(first) - 1; at < Math.min(Number(last), rows.length); at++) {
      const begin = findPlace(left) + Number(at === Number(first) - 1);
      rows[at].fill("", begin, Math.max(findPlace(right) + 1, begin));
    }
    return [{ name, first: Number(first), last: Number(last) }];
  });
}
