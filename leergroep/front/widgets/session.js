/** A session on a case as an anywidget: who leads sees it in Jupyter and in the published page. */

import codes from "../../words/codes.json" with { type: "json" };
import copying from "../../words/copy.json" with { type: "json" };
import intake from "../../words/intake.json" with { type: "json" };
import paper from "../../words/paper.json" with { type: "json" };
import words from "../../words/session.json" with { type: "json" };
import { kind } from "../entries.js";
import { createDesk } from "../views/desk.js";
import { beginning, leading } from "../views/session/acts.js";
import { session } from "../views/session/session.js";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    return createDesk(model, (c) => session(c, el), {
      words: { ...codes, ...copying, ...intake, ...paper, ...words },
      kind,
      instrument: model.get("instrument"),
      ui: beginning(),
      more: leading,
    }).stop;
  },
};
