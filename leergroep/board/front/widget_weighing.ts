/** A list that is weighed, as an anywidget for Jupyter and for the published page. */

import { render } from "lit-html";
import words from "../messages.json" with { type: "json" };
import own from "../weighing.messages.json" with { type: "json" };
import { noting, start } from "./actions.ts";
import { kind } from "../../documents/front/entries.ts";
import { createDesk } from "../../widget/front/controller.ts";
import { weighing } from "./weighing_view.ts";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { words: { ...words, ...own }, kind, instrument, ui: start(), more: noting };
    return createDesk(model, (c) => render(weighing(c), el), about).stop;
  },
};
