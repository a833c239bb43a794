/** A ladder as an anywidget: the same module runs in Jupyter and in the published page. */

import messages from "../messages.json" with { type: "json" };
import { createEntriesWidget } from "../../widget/front/entries_widget.ts";
import { createLadderActions, createUi } from "./actions.ts";
import { kind } from "./typed_entries.ts";
import { renderLadder } from "./view.ts";

export default createEntriesWidget({
  kind,
  messages,
  createUi,
  createActions: createLadderActions,
  render: renderLadder,
});
