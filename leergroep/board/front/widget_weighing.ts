/** A list that is weighed, as an anywidget for Jupyter and for the published page. */

import messages from "../messages.json" with { type: "json" };
import weighingMessages from "../weighing.messages.json" with { type: "json" };
import { kind } from "../../documents/front/entries.ts";
import { createEntriesWidget } from "../../widget/front/entries_widget.ts";
import { createBoardActions, createUi } from "./actions.ts";
import { renderWeighing } from "./weighing_view.ts";

export default createEntriesWidget({
  kind,
  messages: { ...messages, ...weighingMessages },
  createUi,
  createActions: createBoardActions,
  render: renderWeighing,
});
