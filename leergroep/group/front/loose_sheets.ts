/** Answer sheets in whatever stands around them: leergroep/group/loose_sheets.py finds the same. */

import { FORMAT } from "../../documents/front/answer_sheet.ts";
import {
  checkSize,
  isRecord,
  type Json,
  listChildren,
  parseJson,
  SheetError,
} from "../../documents/front/document.ts";
import { QUOTED } from "../../documents/front/pasted_text.ts";

/** Sheets that stand one after another, a line each. */
const NEXT = /\}\s*\{/g;

/** Return the records in a text that say that they are answer sheets, in their order. */
export function findSheets(text: string): Json[] {
  if (!text.includes(FORMAT.format)) return [];
  const plain = text.replace(QUOTED, "$1");
  const last = Math.max(plain.lastIndexOf("}"), plain.lastIndexOf("]"));
  const inside = plain.slice(Math.max(plain.search(/[[{]/), 0), last + 1);
  for (const piece of [inside, `[${inside.replace(NEXT, "},{")}]`]) {
    try {
      checkSize(piece.length);
      return listSheets(parseJson(piece));
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
    }
  }
  return [];
}

const listSheets = (data: unknown): Json[] =>
  isRecord(data) && data.format === FORMAT.format && Object.hasOwn(data, "answers")
    ? [data]
    : listChildren(data).flatMap(listSheets);
