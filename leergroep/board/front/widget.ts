/** A board as an anywidget: the same module runs in Jupyter and in the published page. */

import messages from "../messages.json" with { type: "json" };
import { kind } from "../../documents/front/entries.ts";
import { createEntriesWidget } from "../../widget/front/entries_widget.ts";
import { createBoardActions, createUi } from "./actions.ts";
import { renderBoard } from "./view.ts";

export default createEntriesWidget({
  kind,
  messages,
  createUi,
  createActions: createBoardActions,
  render: renderBoard,
});
