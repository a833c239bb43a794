/** A board as an anywidget: the same module runs in Jupyter and in the published page. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { kind } from "../../documents/front/entries.ts";
import { createController } from "../../widget/front/controller.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createBoardActions, createUi } from "./actions.ts";
import type { BoardTraits } from "./state.ts";
import { renderBoard } from "./view.ts";

const widget: Widget<BoardTraits> = {
  kind,
  render(place) {
    const { model, el } = place;
    prepareElement(place);
    return createController(place, (ctx) => draw(renderBoard(ctx), el), {
      messages: { ...formMessages, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: createUi(),
      rounds: { isUnanswered: kind.isUnanswered, close: (sheet) => sheet },
      createActions: createBoardActions,
    }).stop;
  },
};

export default widget;
