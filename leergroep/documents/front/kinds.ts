/** The kinds of document there are, by the format that stands in each. */

import { FORMAT as ENTRIES, kind as entries } from "./entries.ts";
import { FORMAT as ANSWERS, kind as answers } from "./answer_sheet.ts";

const KINDS = { [ANSWERS]: answers, [ENTRIES]: entries };

/** Return the kind in which an instrument is filled in: a checklist has factors. */
export const kindFor = (instrument) => instrument.factors ? answers : entries;

/** Return how a document is read and found empty; what has another format is read as answers. */
export function kindOf(document) {
  return Object.hasOwn(KINDS, document?.format ?? "") ? KINDS[document.format] : answers;
}
