/** A whole checklist, or the picture of one part: in Jupyter and in the published page alike. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import copying from "../../widget/copy.messages.json" with { type: "json" };
import ownCode from "../../widget/own_code.messages.json" with { type: "json" };
import share from "../share.messages.json" with { type: "json" };
import { kind } from "../../documents/front/answer_sheet.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Model, Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createLaterPaper } from "../../widget/front/later_paper.ts";
import type { ChecklistContext, ChecklistTraits } from "./context.ts";
import { createForm } from "./controller.ts";
import type { HandOver } from "./hand_over.ts";
import { renderElement } from "./element_view.ts";
import { renderPaper } from "./paper.ts";
import { ON_PAPER, renderChecklist } from "./view.ts";

/** Return the widget; `openHandOver` is what only a kernel can do. */
export const createChecklist = (
  openHandOver?: (model: Model<ChecklistTraits>, draw: () => void) => HandOver,
): Widget<ChecklistTraits> => ({
  kind,
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    const handOver = openHandOver?.(model, () => form.controller.draw());
    const paper = createLaterPaper(el, `.${ON_PAPER}`);
    const paint = (ctx: ChecklistContext) => {
      if (model.get("part")) return draw(renderElement(ctx), el);
      draw(renderChecklist(ctx, handOver?.render), el);
      paper.plan(() => renderPaper(ctx));
    };
    const own = { ...formMessages, ...messages, ...copying, ...ownCode, ...share };
    const form = createForm({ model, page }, paint, { ...own, ...handOver?.messages });
    return () => {
      handOver?.stop();
      paper.stop();
      form.stop();
    };
  },
});

export const checklist = createChecklist();
