/** A list that is weighed, as an anywidget for Jupyter and for the published page. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import weighingMessages from "../weighing.messages.json" with { type: "json" };
import { kind } from "../../documents/front/entries.ts";
import { createController } from "../../widget/front/controller.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createBoardActions, createUi } from "./actions.ts";
import type { BoardTraits } from "./state.ts";
import { renderWeighing } from "./weighing_view.ts";

const widget: Widget<BoardTraits> = {
  kind,
  render(place) {
    const { model, el } = place;
    prepareElement(place);
    return createController(place, (ctx) => draw(renderWeighing(ctx), el), {
      messages: { ...formMessages, ...messages, ...weighingMessages },
      kind,
      instrument: model.get("instrument"),
      ui: createUi(),
      rounds: { isUnanswered: kind.isUnanswered, close: (sheet) => sheet },
      createActions: createBoardActions,
    }).stop;
  },
};

export default widget;
