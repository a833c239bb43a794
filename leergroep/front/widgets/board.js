/** A board as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import words from "../../words/board.json" with { type: "json" };
import { noting, start } from "../board/acts.js";
import { kind } from "../entries.js";
import { board } from "../views/board.js";
import { createDesk } from "../views/desk.js";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { words, kind, instrument, ui: start(), more: noting };
    return createDesk(model, (c) => render(board(c), el), about).stop;
  },
};
