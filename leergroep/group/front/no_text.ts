/** Files that hold no text: which they are, their first signs say. */

import { SheetError } from "../../documents/front/document.ts";

const ZIP = "PK\x03\x04";
/** Documents are zip files too, and nobody unpacks those. */
const DOCUMENTS = ["[Content_Types].xml", "mimetype"];
/** Workbooks of before 2007, and those with a password, as Windows-1252 has their first bytes. */
const OLD = "\xd0\xcf\x11\xe0";
// deno-lint-ignore no-control-regex
const BINARY = /^%PDF|[\x01-\x08\x0e-\x1a\x1c-\x1f]/;
const BEGINNING = 4_096;

/** Tell whether a text is the inside of a zip file. */
export const isZip = (text: string): boolean => text.startsWith(ZIP);

/** Tell whether a text is the inside of a workbook that nothing here reads. */
export const isOldWorkbook = (text: string): boolean => text.startsWith(OLD);

/** Throw SheetError for the inside of a zip file. */
export function refuseZip(text: string): void {
  if (!isZip(text)) return;
  const isDocument = DOCUMENTS.some((one) => text.includes(one));
  throw new SheetError(isDocument ? "group-no-text" : "group-zip");
}

/** Return why nothing was found in a text: it is none, or there is nothing in it. */
export function nameNothing(text: string): string {
  if (isOldWorkbook(text)) return "survey-old";
  return BINARY.test(text.slice(0, BEGINNING)) ? "group-no-text" : "group-nothing";
}
