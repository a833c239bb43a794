/** The picture of a group as an anywidget: what was brought together, and where views differ. */

import checklistMessages from "../../checklist/messages.json" with { type: "json" };
import codeMessages from "../../documents/codes.messages.json" with { type: "json" };
import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { createController } from "../../widget/front/controller.ts";
import { openOnPaper } from "../../widget/front/controls/print.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createGroupActions, createUi } from "./actions.ts";
import { kind } from "./collected_codes.ts";
import { FOLDS, type GroupController } from "./context.ts";
import type { GroupTraits } from "./state.ts";
import type { OpenTalk } from "./talk/context.ts";
import { renderGroup } from "./view.ts";

/** Return the picture; `openTalk` opens its stage. */
export const createPicture = (openTalk: OpenTalk): Widget<GroupTraits> => ({
  kind,
  render(place) {
    const { model, el } = place;
    prepareElement(place);
    const { controller, stop } = createController(place, (ctx) => draw(renderGroup(ctx), el), {
      messages: { ...formMessages, ...checklistMessages, ...codeMessages, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: createUi(),
      createActions: (controller: GroupController) => createGroupActions(controller, openTalk),
    });
    const close = openOnPaper(el, () => controller.actions.unfold(FOLDS));
    return () => {
      close();
      stop();
    };
  },
});
