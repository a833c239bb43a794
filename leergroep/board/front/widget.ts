/** A board as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import { noting, start } from "./actions.ts";
import { kind } from "../../documents/front/entries.ts";
import { board } from "./view.ts";
import { createController } from "../../widget/front/controller.ts";

export default {
  kind,
  render({ model, el, page }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { messages, kind, instrument, ui: start(), createActions: noting };
    return createController({ model, page }, (ctx) => render(board(ctx), el), about).stop;
  },
};
