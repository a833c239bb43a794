/** A checklist as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import words from "../../words/checklist.json" with { type: "json" };
import copying from "../../words/copy.json" with { type: "json" };
import share from "../../words/share.json" with { type: "json" };
import { kind } from "../sheet.js";
import { createForm } from "../views/form.js";
import { checklist } from "../views/checklist.js";
import { element } from "../views/element.js";
import { selfCheck } from "../views/selfcheck.js";

export default {
  kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const view = model.get("factor") ? selfCheck : model.get("part") ? element : checklist;
    const form = createForm(model, (c) => render(view(c), el), { ...words, ...copying, ...share });
    return form.stop;
  },
};
