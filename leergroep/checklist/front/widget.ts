/** A checklist as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import copying from "../../widget/copy.messages.json" with { type: "json" };
import share from "../share.messages.json" with { type: "json" };
import { kind } from "../../documents/front/answer_sheet.ts";
import { createForm } from "./controller.ts";
import { checklist } from "./view.ts";
import { element } from "./element_view.ts";
import { selfCheck } from "./self_check_view.ts";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const view = model.get("factor") ? selfCheck : model.get("part") ? element : checklist;
    const form = createForm(model, (ctx) => render(view(ctx), el), { ...messages, ...copying, ...share });
    return form.stop;
  },
};
