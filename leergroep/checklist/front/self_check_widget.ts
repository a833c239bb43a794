/** The questions on a rule's page as a widget. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { kind } from "../../documents/front/answer_sheet.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import type { ChecklistContext, ChecklistTraits } from "./context.ts";
import { createForm } from "./controller.ts";
import { renderSelfCheck } from "./self_check_view.ts";
import type { SelfShare } from "./self_share.ts";

/** Return the widget; `load` brings what hands the answers over, once somebody does. */
export const createSelfCheck = (load: () => Promise<SelfShare>): Widget<ChecklistTraits> => ({
  kind,
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    let share: SelfShare | undefined;
    const open = async (ctx: ChecklistContext) => {
      share ??= await load().catch(() => undefined);
      ctx.ui.isShareLost = !share;
      if (share) share.open(ctx);
      else ctx.draw();
    };
    const paint = (ctx: ChecklistContext) => {
      draw(renderSelfCheck(ctx, () => open(ctx)), el);
      const place = el.querySelector<HTMLElement>(".lg-sharing");
      if (share && place) share.draw(ctx, place);
    };
    return createForm({ model, page }, paint, { ...formMessages, ...messages }).stop;
  },
});
