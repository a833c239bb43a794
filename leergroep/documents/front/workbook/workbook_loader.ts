/** A workbook that a reader chose to its sheets, by what is fetched for it. */

import { canFetch, fetchScript } from "../../../charts/front/script_loader.ts";
import type { readWorkbook, WorkbookSheet } from "./workbook.ts";
import { WorkbookError } from "./workbook_error.ts";

declare global {
  /** Set by workbook_script.ts. */
  var leergroepReadWorkbook: typeof readWorkbook | undefined;
}

/** Return the sheets of a workbook that hold anything; throw WorkbookError when it is none. */
export async function openWorkbook(file: Blob, most: number): Promise<WorkbookSheet[]> {
  // In Jupyter there is nothing to fetch: there Python reads workbooks.
  if (!canFetch || !globalThis.DecompressionStream) throw new WorkbookError("unread");
  await fetchScript("xlsx-reader.js").catch(() => {
    throw new WorkbookError("unread");
  });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await globalThis.leergroepReadWorkbook?.(bytes, most) ?? [];
  } catch (error) {
    // What is fetched has errors of its own class: they are known by what they hold.
    const isKnown = error instanceof Error && "reason" in error;
    throw new WorkbookError(isKnown ? error.reason as WorkbookError["reason"] : "damaged");
  }
}
