/** A list that is weighed, as an anywidget for Jupyter and for the published page. */

import { render } from "lit-html";
import words from "../../words/board.json" with { type: "json" };
import own from "../../words/weighing.json" with { type: "json" };
import { noting, start } from "../board/acts.js";
import { kind } from "../entries.js";
import { createDesk } from "../views/desk.js";
import { weighing } from "../views/weighing.js";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { words: { ...words, ...own }, kind, instrument, ui: start(), more: noting };
    return createDesk(model, (c) => render(weighing(c), el), about).stop;
  },
};
