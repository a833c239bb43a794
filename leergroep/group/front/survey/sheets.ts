/** The sheets of a workbook as tables: leergroep/group/survey/workbook_file.py reads the same. */

import type { WorkbookSheet } from "../../../documents/front/workbook/workbook.ts";
import { type Problem, type Table, trimRow } from "./table.ts";
import { dropUnseen } from "./words.ts";

const MOST_ROWS = 50_000;

/** Return the visible sheets of a workbook that hold anything. */
export const listSheets = (name: string, sheets: readonly WorkbookSheet[]): Table[] =>
  sheets.filter((one) => one.isVisible).map((sheet) => ({
    name,
    sheet: sheet.name,
    rows: sheet.rows.slice(0, MOST_ROWS).map((row) => trimRow(row.map(dropUnseen))),
    problems: listProblems(sheet),
    widths: [],
  })).filter(({ rows }) => rows.some((row) => row.length));

function listProblems({ rows, merged, formulas }: WorkbookSheet): Problem[] {
  const tell = (row: number, column: string, key: string) =>
    ({ row, column, key, counts: true, details: {} });
  const below = merged.flatMap(({ name, first, last }) =>
    Array.from(
      { length: Math.min(last, MOST_ROWS) - first },
      (_, at) => tell(first + at + 1, name, "survey-merged"),
    )
  );
  const more = rows.length > MOST_ROWS ? [tell(MOST_ROWS + 1, "", "survey-rows")] : [];
  return [...below, ...formulas.map(({ row, cell }) => tell(row, cell, "survey-formula")), ...more];
}
