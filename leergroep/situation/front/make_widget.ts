/** A situational analysis, wherever it runs: what reads files comes from the host. */

import messages from "../messages.json" with { type: "json" };
import reportMessages from "../report.messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import type { EntriesDocument } from "../../documents/front/entries.ts";
import { createController } from "../../widget/front/controller.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { createSituationActions, createUi } from "./actions.ts";
import type { SituationController } from "./context.ts";
import type { FiguresReader } from "./figures_reader.ts";
import type { SituationTraits } from "./state.ts";
import { kind } from "./together.ts";
import { renderSituation } from "./view.ts";

/** Return the widget; `loadReader` gives what reads files, and throws where it cannot be had. */
export const makeWidget = (loadReader: () => Promise<FiguresReader>): Widget<SituationTraits> => ({
  kind,
  render(place) {
    const { model, el } = place;
    prepareElement(place);
    return createController(place, (ctx) => draw(renderSituation(ctx), el), {
      messages: { ...formMessages, ...reportMessages, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: createUi(),
      rounds: { isUnanswered: kind.isUnanswered, close: (sheet) => sheet },
      createActions: (
        controller: SituationController,
        change: (sheet: EntriesDocument) => void,
      ) => createSituationActions(controller, change, loadReader),
    }).stop;
  },
});
