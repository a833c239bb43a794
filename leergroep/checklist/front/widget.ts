/** A checklist as an anywidget: the same module runs in Jupyter and in the published page. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import copying from "../../widget/copy.messages.json" with { type: "json" };
import ownCode from "../../widget/own_code.messages.json" with { type: "json" };
import share from "../share.messages.json" with { type: "json" };
import { kind } from "../../documents/front/answer_sheet.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Model, Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import type { ChecklistTraits } from "./context.ts";
import { createForm } from "./controller.ts";
import { renderChecklist } from "./view.ts";
import { renderElement } from "./element_view.ts";
import { renderSelfCheck } from "./self_check_view.ts";

const checklist: Widget<ChecklistTraits> = {
  kind,
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    const view = chooseView(model);
    const own = { ...formMessages, ...messages, ...copying, ...ownCode, ...share };
    return createForm({ model, page }, (ctx) => draw(view(ctx), el), own).stop;
  },
};

function chooseView(model: Model<ChecklistTraits>) {
  if (model.get("factor")) return renderSelfCheck;
  return model.get("part") ? renderElement : renderChecklist;
}

export default checklist;
