/** A session on a case as an anywidget: who leads sees it in Jupyter and in the published page. */

import { createController } from "../../widget/front/controller.ts";
import { kind } from "../../documents/front/entries.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import unwritten from "../unwritten.messages.json" with { type: "json" };
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { messages } from "./messages.ts";
import { createLeaderContext, createLeaderUi } from "./leader/context.ts";
import { createLeaderActions } from "./leader/leader_actions.ts";
import { drawSession } from "./leader/leader_view.ts";
import { isCalled } from "./leader/presence.ts";
import type { SessionTraits } from "./state.ts";

const session: Widget<SessionTraits> = {
  kind,
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    if (!model.get("parts").length) {
      el.textContent = unwritten["session-unwritten"][model.get("language") === "en" ? "en" : "nl"];
      return () => {};
    }
    return createController(
      { model, page },
      (ctx) => drawSession(createLeaderContext(ctx), el),
      {
        messages,
        kind,
        instrument: model.get("instrument"),
        ui: createLeaderUi(isCalled()),
        createActions: createLeaderActions,
      },
    ).stop;
  },
};

export default session;
