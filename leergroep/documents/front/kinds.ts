/** The kinds of document there are, by the format that stands in each. */

import { type AnswerSheet, kind as answers, type Questionnaire } from "./answer_sheet.ts";
import { isRecord } from "./document.ts";
import { type EntriesDocument, kind as entries } from "./entries.ts";
import type { FillableKind } from "./kind.ts";

/** A document that stands in a workbook. */
export type Sheet = AnswerSheet | EntriesDocument;

/** What is in a workbook is read by what stands in it. */
type SheetKind = FillableKind<Sheet, Questionnaire>;

const KINDS: Readonly<Record<string, SheetKind>> = {
  [answers.format]: answers,
  [entries.format]: entries,
};

/** Return the kind in which an instrument is filled in: a checklist has factors. */
export const chooseKind = (instrument: object): SheetKind =>
  "factors" in instrument ? answers : entries;

/** Return how a document is read and found empty; what has another format is read as answers. */
export function findKind(document: unknown): SheetKind {
  const format = isRecord(document) ? document.format : "";
  return typeof format === "string" && Object.hasOwn(KINDS, format) ? KINDS[format] : answers;
}
