/** A file that a reader chose to a table: CSV at once, a workbook by what is fetched for it. */

import { SheetError } from "../../documents/front/document.ts";
import { decodeText } from "../../documents/front/encoding.ts";
import type { WorkbookSheet } from "../../documents/front/workbook/workbook.ts";
import { WorkbookError } from "../../documents/front/workbook/workbook_error.ts";
import { openWorkbook } from "../../documents/front/workbook/workbook_loader.ts";
import { checkBytes, parseCsv, parseRows } from "./statistics_reader.ts";
import type { RowProblem, StatisticsTable } from "./statistics_table.ts";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel's workbooks of before 2007, and those with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
/** What a workbook may grow to when it is unpacked: all figures of the country are half of this. */
const MOST_UNPACKED = 400_000_000;
const REFUSED = {
  damaged: "situation-damaged",
  size: "situation-unpacked",
  unread: "situation-xlsx",
  zip: "situation-zip",
} as const;

/** Return the figures in a file; throw SheetError when it holds none. */
export async function readTable(file: File): Promise<StatisticsTable> {
  checkBytes(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(OLD)) throw new SheetError("situation-old");
  return begins(ZIP) ? readSheets(file) : parseCsv(file.name, decodeText(bytes));
}

async function readSheets(file: File): Promise<StatisticsTable> {
  try {
    return chooseSheet(file.name, await openWorkbook(file, MOST_UNPACKED));
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new SheetError(REFUSED[error.reason], { most: MOST_UNPACKED / 1_000_000 });
  }
}

/** Return the figures of the sheet with the most areas; throw SheetError when none has. */
export function chooseSheet(name: string, sheets: readonly WorkbookSheet[]): StatisticsTable {
  let refused = new SheetError("situation-empty");
  const tables = sheets.flatMap((sheet) => {
    try {
      return [parseRows(name, sheet.rows, ".", listProblems(sheet))];
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
      refused = error;
      return [];
    }
  });
  if (!tables.length) throw refused;
  return tables.reduce((best, one) => one.codes.length > best.codes.length ? one : best);
}

/** Return the rows with merged cells, and the formulas without an outcome. */
const listProblems = ({ merged, formulas }: WorkbookSheet): RowProblem[] => [
  ...merged.flatMap(({ first, last, name }) =>
    Array.from({ length: last - first }, (_, at) => ({
      row: first + at + 1,
      column: name,
      key: "situation-merged",
      details: {},
    }))
  ),
  ...formulas.map(({ row, cell }) => ({ row, column: cell, key: "situation-formula", details: {} })),
];
