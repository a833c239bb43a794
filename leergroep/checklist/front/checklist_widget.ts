/** A whole checklist, or the picture of one part: in Jupyter and in the published page alike. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import copying from "../../widget/copy.messages.json" with { type: "json" };
import ownCode from "../../widget/own_code.messages.json" with { type: "json" };
import share from "../share.messages.json" with { type: "json" };
import { kind } from "../../documents/front/answer_sheet.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import type { ChecklistTraits } from "./context.ts";
import { createForm } from "./controller.ts";
import { renderChecklist } from "./view.ts";
import { renderElement } from "./element_view.ts";

export const checklist: Widget<ChecklistTraits> = {
  kind,
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    const view = model.get("part") ? renderElement : renderChecklist;
    const own = { ...formMessages, ...messages, ...copying, ...ownCode, ...share };
    return createForm({ model, page }, (ctx) => draw(view(ctx), el), own).stop;
  },
};
