/** The workbook as an anywidget: all that was filled in, in the browser or in a folder. */

import { render } from "lit-html";
import checklistMessages from "../../checklist/messages.json" with { type: "json" };
import ladderMessages from "../../ladder/messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import type { Widget } from "../../widget/front/host/host.ts";
import { preparePlace } from "../../widget/front/host/place.ts";
import { createWorkbook } from "./controller.ts";
import type { WorkbookTraits } from "./state.ts";
import { renderWorkbook } from "./view.ts";

const widget: Widget<WorkbookTraits> = {
  render({ model, el }) {
    preparePlace(el, model);
    const known = { ...formMessages, ...checklistMessages, ...ladderMessages, ...messages };
    return createWorkbook(model, (ctx) => render(renderWorkbook(ctx), el), known);
  },
};

export default widget;
