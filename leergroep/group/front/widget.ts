/** The picture of a group as an anywidget: what was brought together, and where views differ. */

import { render } from "lit-html";
import answering from "../../checklist/messages.json" with { type: "json" };
import codes from "../../documents/codes.messages.json" with { type: "json" };
import words from "../messages.json" with { type: "json" };
import { kind } from "./collected_codes.ts";
import { createDesk } from "../../widget/front/controller.ts";
import { gathering } from "./actions.ts";
import { openOnPaper } from "../../widget/front/controls/print.ts";
import { together } from "./import_report.ts";

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
