/** A ladder as an anywidget: the same module runs in Jupyter and in the published page. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { createController } from "../../widget/front/controller.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createLadderActions, createUi } from "./actions.ts";
import type { LadderTraits } from "./state.ts";
import { kind } from "./typed_entries.ts";
import { renderLadder } from "./view.ts";

const widget: Widget<LadderTraits> = {
  kind,
  render(place) {
    const { model, el } = place;
    prepareElement(place);
    return createController(place, (ctx) => draw(renderLadder(ctx), el), {
      messages: { ...formMessages, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: createUi(),
      rounds: { isUnanswered: kind.isUnanswered, close: (sheet) => sheet },
      createActions: createLadderActions,
    }).stop;
  },
};

export default widget;
