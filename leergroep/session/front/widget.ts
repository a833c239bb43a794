/** A session on a case as an anywidget: who leads sees it in Jupyter and in the published page. */

import codes from "../../documents/codes.messages.json" with { type: "json" };
import copying from "../../widget/copy.messages.json" with { type: "json" };
import intake from "../intake.messages.json" with { type: "json" };
import paper from "../paper.messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import { kind } from "../../documents/front/entries.ts";
import { createController } from "../../widget/front/controller.ts";
import { beginning, leading } from "./actions.ts";
import { session } from "./view.ts";

export default {
  kind,
  render({ model, el, page }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    return createController({ model, page }, (ctx) => session(ctx, el), {
      messages: { ...codes, ...copying, ...intake, ...paper, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: beginning(),
      createActions: leading,
    }).stop;
  },
};
