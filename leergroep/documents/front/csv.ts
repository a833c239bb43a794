/** Rows to a CSV that a Dutch spreadsheet opens at once, and in which nothing can run. */

/** A cell that begins like this is a formula to a spreadsheet: an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

export type Cell = string | number | null | undefined;

/** Return rows of texts and numbers as CSV: semicolons, decimal commas, and a mark for UTF-8. */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return "\ufeff" + rows.map((row) => row.map(quoteCell).join(";")).join("\r\n") + "\r\n";
}

function quoteCell(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
