/** Rows to a CSV that a Dutch spreadsheet opens at once, and in which nothing can run. */

/** A cell that begins like this is a formula to a spreadsheet: an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Return rows of texts and numbers as CSV: semicolons, decimal commas, and a mark for UTF-8. */
export function csv(rows) {
  return "\ufeff" + rows.map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
}

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
