/** What a group brought together, as a document: share codes and their order, nothing else. */

import {
  type Document,
  findWrongEntry,
  type Format,
  isCount,
  isRecord,
  makeBlank,
  parseDocument,
} from "../../documents/front/document.ts";
import type { DocumentKind } from "../../documents/front/kind.ts";

/** Share codes, and behind each what number it was. */
export interface CollectedCodes extends Document {
  readonly codes: Readonly<Record<string, number>>;
}

export const FORMAT: Format = { format: "leergroep/group", version: 1, parts: { codes: 1 } };

/** Return the codes in the order in which they came in. */
export const listCodes = ({ codes }: CollectedCodes): string[] =>
  Object.keys(codes).sort((one, other) => codes[one] - codes[other] || (one < other ? -1 : 1));

/** Return codes as a text, in their order, whatever stands behind them. */
export function listOrder(codes: Readonly<Record<string, unknown>>): string {
  const place = (code: string): number => isCount(codes[code]) ? Number(codes[code]) : 0;
  return Object.keys(codes)
    .sort((one, other) => place(one) - place(other) || (one < other ? -1 : 1)).join("\n");
}

/** Return the document with these codes, in this order. */
export function setCodes(
  sheet: CollectedCodes,
  codes: readonly string[],
  round: string,
): CollectedCodes {
  const numbered = Object.fromEntries(codes.map((code, index) => [code, index + 1]));
  return { ...sheet, round: sheet.round || round, codes: numbered };
}

export const kind: DocumentKind<CollectedCodes> = {
  ...FORMAT,
  blank: (instrument) => makeBlank(instrument, FORMAT),
  isEmpty: (sheet) => Object.keys(sheet.codes).length === 0,
  parse: (text, instrument) =>
    parseDocument(text, instrument, FORMAT, ({ codes }) =>
      isRecord(codes) ? findWrongEntry("codes", codes, isCount) : "codes"),
  things: "group",
};
