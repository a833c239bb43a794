/** A ladder as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import { createController } from "../../widget/front/controller.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { preparePlace } from "../../widget/front/host/place.ts";
import { createLadderActions, createUi } from "./actions.ts";
import type { LadderTraits } from "./state.ts";
import { kind } from "./typed_entries.ts";
import { renderLadder } from "./view.ts";

const widget: Widget<LadderTraits> = {
  kind,
  render(place) {
    const { model, el } = place;
    preparePlace(el, model);
    return createController(place, (ctx) => render(renderLadder(ctx), el), {
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
