/** The workbook as an anywidget: all that was filled in, in the browser or in a folder. */

import { render } from "lit-html";
import checklist from "../../words/checklist.json" with { type: "json" };
import ladder from "../../words/ladder.json" with { type: "json" };
import own from "../../words/workbook.json" with { type: "json" };
import { createBook } from "../views/workbook/book.js";
import { workbook } from "../views/workbook/workbook.js";

export default {
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const words = { ...checklist, ...ladder, ...own };
    return createBook(model, (c) => render(workbook(c), el), words).stop;
  },
};
