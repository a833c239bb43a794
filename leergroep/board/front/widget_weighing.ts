/** A list that is weighed, as an anywidget for Jupyter and for the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import weighingMessages from "../weighing.messages.json" with { type: "json" };
import { kind } from "../../documents/front/entries.ts";
import { createController } from "../../widget/front/controller.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { preparePlace } from "../../widget/front/host/place.ts";
import { createBoardActions, createUi } from "./actions.ts";
import type { BoardTraits } from "./state.ts";
import { renderWeighing } from "./weighing_view.ts";

const widget: Widget<BoardTraits> = {
  kind,
  render(place) {
    const { model, el } = place;
    preparePlace(el, model);
    return createController(place, (ctx) => render(renderWeighing(ctx), el), {
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
