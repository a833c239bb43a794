/** The workbook as an anywidget: all that was filled in, in the browser or in a folder. */

import { render } from "lit-html";
import checklistMessages from "../../checklist/messages.json" with { type: "json" };
import ladderMessages from "../../ladder/messages.json" with { type: "json" };
import codeMessages from "../../documents/codes.messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import type { Widget } from "../../widget/front/host/host.ts";
import { createWorkbook } from "./controller.ts";
import type { WorkbookTraits } from "./state.ts";
import { renderWorkbook } from "./view.ts";

const widget: Widget<WorkbookTraits> = {
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const known = { ...formMessages, ...checklistMessages, ...ladderMessages, ...codeMessages, ...messages };
    return createWorkbook(model, (ctx) => render(renderWorkbook(ctx), el), known);
  },
};

export default widget;
