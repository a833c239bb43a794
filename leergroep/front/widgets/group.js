/** The picture of a group as an anywidget: what was brought together, and where views differ. */

import { render } from "lit-html";
import answering from "../../words/checklist.json" with { type: "json" };
import codes from "../../words/codes.json" with { type: "json" };
import words from "../../words/group.json" with { type: "json" };
import { kind } from "../group/gathered.js";
import { createDesk } from "../views/desk.js";
import { gathering } from "../views/group/acts.js";
import { openOnPaper } from "../views/group/open.js";
import { together } from "../views/group/together.js";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const desk = createDesk(model, (c) => render(together(c), el), {
      words: { ...answering, ...codes, ...words },
      kind,
      instrument: model.get("instrument"),
      more: gathering,
    });
    const close = openOnPaper(el);
    return () => {
      close();
      desk.stop();
    };
  },
};
