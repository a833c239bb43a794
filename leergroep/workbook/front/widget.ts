/** The workbook as an anywidget: all that was filled in, in the browser or in a folder. */

import checklistMessages from "../../checklist/messages.json" with { type: "json" };
import ladderMessages from "../../ladder/messages.json" with { type: "json" };
import situationMessages from "../../situation/report.messages.json" with { type: "json" };
import codeMessages from "../../documents/codes.messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createWorkbook } from "./controller.ts";
import type { WorkbookTraits } from "./state.ts";
import { renderWorkbook } from "./view.ts";

const widget: Widget<WorkbookTraits> = {
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    const known = {
      ...formMessages,
      ...checklistMessages,
      ...ladderMessages,
      ...situationMessages,
      ...codeMessages,
      ...messages,
    };
    return createWorkbook({ model, page }, (ctx) => draw(renderWorkbook(ctx), el), known);
  },
};

export default widget;
