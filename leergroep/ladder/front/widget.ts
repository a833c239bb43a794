/** A ladder as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import { figuring, start } from "./actions.ts";
import { kind } from "./typed_entries.ts";
import { createController } from "../../widget/front/controller.ts";
import { ladder } from "./view.ts";

export default {
  kind,
  render({ model, el, page }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { messages, kind, instrument, ui: start(), createActions: figuring };
    return createController({ model, page }, (ctx) => render(ladder(ctx), el), about).stop;
  },
};
