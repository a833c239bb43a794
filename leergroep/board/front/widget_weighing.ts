/** A list that is weighed, as an anywidget for Jupyter and for the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import own from "../weighing.messages.json" with { type: "json" };
import { noting, start } from "./actions.ts";
import { kind } from "../../documents/front/entries.ts";
import { createController } from "../../widget/front/controller.ts";
import { weighing } from "./weighing_view.ts";

export default {
  kind,
  render({ model, el, page }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { messages: { ...messages, ...own }, kind, instrument, ui: start(), createActions: noting };
    return createController({ model, page }, (ctx) => render(weighing(ctx), el), about).stop;
  },
};
