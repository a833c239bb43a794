/** What reads a workbook, for all widgets of a page: fetched when a workbook is opened. */

import readXlsxFile, { readSheetNames } from "read-excel-file";
import type { SheetRows } from "./open_file.ts";

const write = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : value instanceof Date
    ? value.toISOString()
    : String(value);

/** Return the sheets of a workbook as rows of texts; throw for what is none. */
async function readSheets(file: File): Promise<SheetRows[]> {
  const sheets: SheetRows[] = [];
  for (const name of await readSheetNames(file)) {
    const rows = await readXlsxFile(file, { sheet: name });
    sheets.push({ name, rows: rows.map((row) => row.map(write)) });
  }
  return sheets;
}

globalThis.leergroepReadXlsx = readSheets;
