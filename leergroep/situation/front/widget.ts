/** A situational analysis as an anywidget: the same module in Jupyter and in the published page. */

import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { createController } from "../../widget/front/controller.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createSituationActions, createUi } from "./actions.ts";
import { kind } from "./analysis.ts";
import type { SituationTraits } from "./state.ts";
import { renderSituation } from "./view.ts";

const widget: Widget<SituationTraits> = {
  kind,
  render(place) {
    const { model, el } = place;
    prepareElement(place);
    return createController(place, (ctx) => draw(renderSituation(ctx), el), {
      messages: { ...formMessages, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: createUi(),
      rounds: { isUnanswered: kind.isUnanswered, close: (sheet) => sheet },
      createActions: createSituationActions,
    }).stop;
  },
};

export default widget;
