/** What a link brings of a session or a group picture: shown first, kept when somebody says so. */

import { getToday, SheetError } from "../../documents/front/document.ts";
import { readHarvestLink } from "../../session/front/results/harvest_link.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { setSheets } from "./actions.ts";
import type { WorkbookActions, WorkbookController } from "./context.ts";
import { addSheets } from "./workbook.ts";

export function createReceivedActions(
  controller: WorkbookController,
): Pick<WorkbookActions, "receive" | "keepReceived" | "closeReceived"> {
  const { id, model, ui, actions, draw } = controller;
  return {
    receive(link) {
      ui.received = readReceived(controller, link);
      // What is in the browser may still be on its way.
      draw();
      queueMicrotask(() => moveFocus(`${id}-received`));
    },
    keepReceived() {
      if (!ui.received || !("sheet" in ui.received)) return;
      const { sheets, counts } = addSheets(model.get("sheets"), [ui.received.sheet], getToday());
      if (!counts.known) setSheets(controller, sheets);
      ui.received = null;
      actions.tell({ key: counts.known ? "received-known" : "received-kept", undo: !counts.known });
    },
    closeReceived() {
      ui.received = null;
      draw();
      moveFocus(`${id}-heading`);
    },
  };
}

/** Only of what has places for it can anything have been agreed. */
function readReceived({ instruments }: WorkbookController, link: string) {
  const boards = Object.entries(instruments).filter(([_, one]) => "rows" in one);
  try {
    return readHarvestLink(link, Object.fromEntries(boards));
  } catch (error) {
    const { key, details } = error instanceof SheetError ? error
      : new SheetError("harvest-link-lost");
    return { name: "", key, details };
  }
}
