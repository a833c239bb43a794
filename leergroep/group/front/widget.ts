/** The picture of a group as an anywidget: what was brought together, and where views differ. */

import { render } from "lit-html";
import answering from "../../checklist/messages.json" with { type: "json" };
import codes from "../../documents/codes.messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import { kind } from "./collected_codes.ts";
import { createController } from "../../widget/front/controller.ts";
import { gathering } from "./actions.ts";
import { openOnPaper } from "../../widget/front/controls/print.ts";
import { together } from "./import_report.ts";

export default {
  kind,
  render({ model, el, page }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const controller = createController({ model, page }, (ctx) => render(together(ctx), el), {
      messages: { ...answering, ...codes, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: {},
      createActions: gathering,
    });
    const close = openOnPaper(el);
    return () => {
      close();
      controller.stop();
    };
  },
};
