/** The part of a session that its first screen does without; see parts.ts. */

import "../later_messages.ts";

export { createIntakeActions } from "../intake/intake_actions.ts";
export { renderHarvest, renderReport, renderTake } from "../results/harvest_view.ts";
export { renderActions } from "./agreed_view.ts";
export { renderConsole } from "./console_view.ts";
export { createConsoleActions } from "./console_actions.ts";
export { createOnward } from "./onward.ts";
export { renderLookBack } from "./notes_view.ts";
export { renderPaper } from "./paper.ts";
export { renderShowing } from "./showing_view.ts";
export { renderTime } from "./time_view.ts";
