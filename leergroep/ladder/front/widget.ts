/** A ladder as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import words from "../messages.json" with { type: "json" };
import { figuring, start } from "./actions.ts";
import { kind } from "./typed_entries.ts";
import { createDesk } from "../../widget/front/controller.ts";
import { ladder } from "./view.ts";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { words, kind, instrument, ui: start(), more: figuring };
    return createDesk(model, (c) => render(ladder(c), el), about).stop;
  },
};
