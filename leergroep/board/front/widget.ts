/** A board as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import words from "../messages.json" with { type: "json" };
import { noting, start } from "./actions.ts";
import { kind } from "../../documents/front/entries.ts";
import { board } from "./view.ts";
import { createDesk } from "../../widget/front/controller.ts";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const instrument = model.get("instrument");
    const about = { words, kind, instrument, ui: start(), more: noting };
    return createDesk(model, (c) => render(board(c), el), about).stop;
  },
};
