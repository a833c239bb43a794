/** Surveys among what is brought in: what reads them comes in a script of its own. */

import { canFetch, fetchScript } from "../../charts/front/script_loader.ts";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { WorkbookSheet } from "../../documents/front/workbook/workbook.ts";
import { WorkbookError } from "../../documents/front/workbook/workbook_error.ts";
import { openWorkbook } from "../../documents/front/workbook/workbook_loader.ts";
import type { GroupContext } from "./context.ts";
import type { Source, SurveySource } from "./importer.ts";
import { isOldWorkbook, isZip } from "./no_text.ts";
import type { ChecklistState } from "./state.ts";

/** More than 18,000 people with 66 answers in words: what is larger is no survey of a group. */
export const MOST_TABLE = 30_000_000;
/** How much of a file tells whether it may be a table. */
export const BEGINNING = 4_096;
/** What a workbook may grow to when it is unpacked. */
const MOST_UNPACKED = 100_000_000;
const NAMED_TABLE = /\.(?:csv|tsv|tab|xlsx)$/i;

/** A survey that waits until its reader says that it is right. */
export interface OpenSurvey {
  /** Return what it shows; `close` is called once, with what of it counts. */
  /** Whether it is a table in which no statement stands. */
  readonly isUnclear: boolean;
  render(ctx: GroupContext, close: (found?: SurveySource) => void): Content;
}

export type TextSource = Extract<Source, { readonly text: string }>;

/** A workbook that was not opened yet. */
export interface WorkbookSource {
  readonly name: string;
  readonly workbook: Blob;
}

/** What may hold a survey: the text of a CSV, or the sheets of a workbook. */
export type TableSource =
  | TextSource
  | { readonly name: string; readonly sheets: readonly WorkbookSheet[] };

declare global {
  /** Set by survey.js; returns undefined for what is no survey, throws for a damaged one. */
  var leergroepOpenSurvey:
    | ((source: TableSource, instruments: readonly ChecklistState[]) => OpenSurvey | undefined)
    | undefined;
}

/** Tell whether a text may be a table: no JSON, and something stands between its cells. */
export function isTable(text: string): boolean {
  const first = text.slice(0, BEGINNING).replace(/^[\ufeff\s]+/, "");
  return !/^[{[]/.test(first) && !isZip(text) && !isOldWorkbook(text) && /[;,\t|]/.test(first);
}

/** Tell whether a text is the inside of a workbook. */
export const isWorkbook = (text: string): boolean => isZip(text) && text.includes("xl/workbook.xml");

const REFUSED = {
  damaged: "survey-damaged",
  size: "survey-size",
  unread: "group-xlsx",
  zip: "group-zip",
} as const;

/** Return the sheets of a workbook, or why it is not read. */
export async function readSheets({ name, workbook }: WorkbookSource): Promise<TableSource | Source> {
  try {
    return { name, sheets: await openWorkbook(workbook, MOST_UNPACKED) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const details = { most: MOST_UNPACKED / 1_000_000 };
    return { name, error: { key: REFUSED[error.reason], details } };
  }
}

/** Return what opens surveys; undefined where it cannot be fetched, as in a notebook. */
export async function loadSurveys(): Promise<typeof globalThis.leergroepOpenSurvey> {
  if (!canFetch) return undefined;
  try {
    await Promise.all([fetchScript("survey.js"), fetchScript("survey-words.js")]);
  } catch {
    return undefined;
  }
  return globalThis.leergroepOpenSurvey;
}

/** Return why a table that was not read as a survey does not count. */
export const explainTable = (name: string): string | undefined => {
  if (!NAMED_TABLE.test(name)) return undefined;
  return canFetch ? "group-survey-shut" : "group-survey-lab";
};
