/** A ladder as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import words from "../../words/ladder.json" with { type: "json" };
import { figuring, start } from "../ladder/acts.js";
import { kind } from "../ladder/sheet.js";
import { createDesk } from "../views/desk.js";
import { ladder } from "../views/ladder/ladder.js";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { words, kind, instrument, ui: start(), more: figuring };
    return createDesk(model, (c) => render(ladder(c), el), about).stop;
  },
};
