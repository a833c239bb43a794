/** What one can do with the workbook: begin and open rounds, wipe, and bring files in. */

import { checkSize, getToday, nameRound, SheetError } from "../../documents/front/document.ts";
import { type DocumentSet, makeKey, mergeSets } from "../../documents/front/document_set.ts";
import { readText } from "../../documents/front/encoding.ts";
import { findKind, type Sheet } from "../../documents/front/kinds.ts";
import { makeMark } from "../../documents/front/share_code.ts";
import type { WorkbookActions, WorkbookController } from "./context.ts";
import type { Instruments } from "./state.ts";
import {
  addSheets,
  beginRound,
  listRounds,
  MOST_WORKBOOK,
  parseWorkbook,
  type ReadSheets,
  readSet,
} from "./workbook.ts";

export function createRoundActions(
  controller: WorkbookController,
): Pick<WorkbookActions, "begin" | "open" | "wipe"> {
  const { model, instruments, actions } = controller;
  const nameTitle = (slug: string) => ({ title: instruments[slug].title });
  const openRound = (slug: string, round: string) => ({ ...model.get("currents"), [slug]: round });
  return {
    begin(slug, subject, key) {
      const instrument = instruments[slug];
      // Only answers to a checklist are brought together in a group picture.
      const started = "factors" in instrument ? "round-started" : "round-started-alone";
      const before = model.get("sheets");
      const round = nameRound(listRounds(before, slug), getToday());
      const sheets = beginRound(before, instrument, { round, subject, mark: makeMark() });
      change(controller, { sheets, currents: openRound(slug, round) });
      actions.tell({ key: key ?? started, details: nameTitle(slug) });
    },
    open(slug, round) {
      change(controller, { currents: openRound(slug, round) });
      actions.tell({ key: "round-opened", details: nameTitle(slug) });
    },
    wipe(sheet) {
      const sheets = model.get("sheets").filter((one) => makeKey(one) !== makeKey(sheet));
      const { [sheet.instrument]: open, ...others } = model.get("currents");
      const currents = open === sheet.round ? others : model.get("currents");
      change(controller, { sheets, currents });
      actions.tell({ key: "round-wiped", undo: true });
    },
  };
}

export function createWholeActions(
  controller: WorkbookController,
): Pick<WorkbookActions, "wipeAll" | "undo" | "importFiles"> {
  const { model, instruments, ui, actions } = controller;
  return {
    wipeAll() {
      change(controller, { sheets: [], currents: {} });
      actions.tell({ key: "workbook-wiped", undo: true });
    },
    undo() {
      if (!ui.undo) return;
      const { before, after } = ui.undo;
      // What was done since, in another tab too, stays.
      change(controller, mergeSets<Sheet>(findKind, readSet(model), after, before));
      actions.tell({ key: "workbook-undone" });
    },
    async importFiles(files) {
      const read = await Promise.all([...files].map((file) => readFile(file, instruments)));
      const refused = read.flatMap((one) => one.refused);
      const found = read.flatMap((one) => one.sheets).filter((one) => !findKind(one).isEmpty(one));
      const { sheets, counts } = addSheets(model.get("sheets"), found, getToday());
      const isNew = counts.added + counts.apart > 0;
      const currents = { ...findNewest(found), ...model.get("currents") };
      if (isNew) change(controller, { sheets, currents });
      const details = { ...counts };
      actions.tell({ key: "workbook-imported", details, counts, refused, undo: isNew });
    },
  };
}

/** Return the newest round that came in, by instrument: it is open where nothing was yet. */
function findNewest(sheets: readonly Sheet[]): Record<string, string> {
  const ordered = sheets.toSorted((one, other) => one.round.localeCompare(other.round));
  return Object.fromEntries(ordered.map((one) => [one.instrument, one.round || getToday()]));
}

async function readFile(file: File, instruments: Instruments): Promise<ReadSheets> {
  try {
    checkSize(file.size, MOST_WORKBOOK);
    const { sheets, refused } = parseWorkbook(await readText(file), instruments);
    return {
      sheets,
      refused: refused.map((one) => ({ ...one, name: `${file.name} ${one.name}` })),
    };
  } catch (error) {
    const { key, details } = error instanceof SheetError ? error : { key: "bad-json" };
    return { sheets: [], refused: [{ name: file.name, key, details }] };
  }
}

/** Put other sheets in the workbook, and keep the way back. */
export const setSheets = (controller: WorkbookController, sheets: readonly Sheet[]): void =>
  change(controller, { sheets });

/** Change the model whole, and keep the way back. */
function change({ model, ui, send }: WorkbookController, next: Partial<DocumentSet<Sheet>>): void {
  const before = readSet(model);
  if (next.sheets) model.set("sheets", next.sheets);
  if (next.currents) model.set("currents", next.currents);
  ui.undo = { before, after: readSet(model) };
  send();
}
