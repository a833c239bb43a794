/** The workbook as an anywidget: all that was filled in, in the browser or in a folder. */

import { render } from "lit-html";
import checklist from "../../checklist/messages.json" with { type: "json" };
import ladder from "../../ladder/messages.json" with { type: "json" };
import own from "../messages.json" with { type: "json" };
import { createBook } from "./controller.ts";
import { workbook } from "./view.ts";

export default {
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const messages = { ...checklist, ...ladder, ...own };
    return createBook(model, (ctx) => render(workbook(ctx), el), messages).stop;
  },
};
