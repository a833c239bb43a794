/** A file that a reader chose to a table: CSV at once, a workbook by what is fetched for it. */

import { canFetch, fetchScript } from "../../charts/front/script_loader.ts";
import { SheetError } from "../../documents/front/document.ts";
import { decodeText } from "../../documents/front/encoding.ts";
import { checkBytes, parseCsv, parseRows } from "./statistics_reader.ts";
import type { StatisticsTable } from "./statistics_table.ts";

/** A sheet of a workbook. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

declare global {
  /** Set by xlsx_reader.ts. */
  var leergroepReadXlsx: ((file: File) => Promise<SheetRows[]>) | undefined;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel's workbooks of before 2007, and those with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
/** What stands before each file in a zip's own list, and how long that part is. */
const [ENTRY, ENTRY_SIZE] = [0x02014b50, 46];
const [END, END_SIZE] = [0x06054b50, 22];
/** What a workbook may grow to when it is unpacked: all figures of the country are half of this. */
const MOST_UNPACKED = 400_000_000;
const BOOK = "xl/workbook.xml";

/** Return the figures in a file; throw SheetError when it holds none. */
export async function readTable(file: File): Promise<StatisticsTable> {
  checkBytes(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(OLD)) throw new SheetError("situation-old");
  return begins(ZIP) ? readWorkbook(file, bytes) : parseCsv(file.name, decodeText(bytes));
}

async function readWorkbook(file: File, bytes: Uint8Array): Promise<StatisticsTable> {
  checkZip(bytes);
  // In Jupyter there is nothing to fetch: there Python reads workbooks.
  if (!canFetch) throw new SheetError("situation-xlsx");
  await fetchScript("xlsx-reader.js").catch(() => {
    throw new SheetError("situation-xlsx");
  });
  const sheets = await globalThis.leergroepReadXlsx?.(file).catch(() => {
    throw new SheetError("situation-damaged");
  });
  return chooseSheet(file.name, sheets ?? []);
}

/** Return the figures of the sheet with the most areas; throw SheetError when none has. */
export function chooseSheet(name: string, sheets: readonly SheetRows[]): StatisticsTable {
  let refused = new SheetError("situation-empty");
  const tables = sheets.filter(({ rows }) => rows.length).flatMap(({ rows }) => {
    try {
      return [parseRows(name, rows, ".")];
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      refused = error;
      return [];
    }
  });
  if (!tables.length) throw refused;
  return tables.reduce((best, one) => one.codes.length > best.codes.length ? one : best);
}

/** Throw SheetError for a zip that is no workbook, is damaged or unpacks to more than fits. */
export function checkZip(bytes: Uint8Array): void {
  const { names, size } = listZip(bytes);
  if (!names.includes(BOOK)) throw new SheetError("situation-zip");
  if (size > MOST_UNPACKED) {
    const details = { size: Math.round(size / 1_000_000), most: MOST_UNPACKED / 1_000_000 };
    throw new SheetError("situation-size", details);
  }
}

/** Return the names in a zip, and how large all that is in it says to be. */
function listZip(bytes: Uint8Array): { readonly names: readonly string[]; readonly size: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new SheetError("situation-damaged");
  const names: string[] = [];
  let size = 0;
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_SIZE <= end && view.getUint32(at, true) === ENTRY) {
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    names.push(decodeText(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + lengths[0])));
    size += view.getUint32(at + 24, true);
    at += ENTRY_SIZE + lengths.reduce((sum, length) => sum + length);
  }
  return { names, size };
}
