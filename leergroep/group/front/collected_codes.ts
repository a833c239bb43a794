/** What a group brought together, as a document: share codes and their order, nothing else. */

import { blankOf, isCount, isRecord, parseDocument, patch, wrongEntry } from "../../documents/front/document.ts";

const FORMAT = "leergroep/group";
const VERSION = 1;

const blank = (instrument) => blankOf(instrument, FORMAT, VERSION, "codes");

const isEmpty = (sheet) => Object.keys(sheet.codes).length === 0;

function parse(text, instrument) {
  const data = parseDocument(text, instrument, { format: FORMAT, version: VERSION, wrongPart });
  return { ...blank(instrument), ...data };
}

const wrongPart = (data) =>
  isRecord(data.codes) ? wrongEntry("codes", data.codes, isCount) : "codes";

const patched = (stored, before, after) => ({
  ...patch(stored, before, after),
  codes: patch(stored.codes, before.codes, after.codes),
});

/** Return the codes in the order in which they came in. */
export const inOrder = ({ codes }) =>
  Object.keys(codes).sort((one, other) => codes[one] - codes[other] || (one < other ? -1 : 1));

/** Return the document with these codes, in this order. */
export function withCodes(sheet, codes, round) {
  const numbered = Object.fromEntries(codes.map((code, index) => [code, index + 1]));
  return { ...sheet, round: sheet.round || round, codes: numbered };
}

/** What the host needs to know of this kind of document to keep it. */
export const kind = { blank, isEmpty, parse, patched, things: "group" };
