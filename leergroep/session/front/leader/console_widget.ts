/** The window of who leads as a widget: it keeps nothing itself, and tells all to the group's screen. */

import { kind } from "../../../documents/front/entries.ts";
import { createController } from "../../../widget/front/controller.ts";
import type { Widget } from "../../../widget/front/host/host.ts";
import { messages } from "../messages.ts";
import type { SessionTraits } from "../state.ts";
import { createLeaderContext, createLeaderUi } from "./context.ts";
import { drawPlace } from "./leader_view.ts";
import { loadLater } from "./parts.ts";

/** Return the window of who leads: all of it is there from the start. */
export async function loadConsole(): Promise<Widget<SessionTraits>> {
  const { createConsoleActions } = await loadLater();
  return {
    // What is written here is kept by the screen of the group.
    keep: () => Promise.resolve(),
    render({ model, el, page }) {
      return createController(
        { model, page },
        (ctx) => drawPlace(createLeaderContext(ctx), el),
        {
          messages,
          kind,
          instrument: model.get("instrument"),
          ui: { ...createLeaderUi(false), second: "own" as const },
          createActions: createConsoleActions,
        },
      ).stop;
    },
  };
}
