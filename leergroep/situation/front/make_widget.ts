/** A situational analysis, wherever it runs: what reads files comes from the host. */

import messages from "../messages.json" with { type: "json" };
import reportMessages from "../report.messages.json" with { type: "json" };
import type { Widget } from "../../widget/front/host/host.ts";
import { createEntriesWidget } from "../../widget/front/entries_widget.ts";
import { createSituationActions, createUi } from "./actions.ts";
import type { FiguresReader } from "./figures_reader.ts";
import type { SituationTraits } from "./state.ts";
import { kind } from "./together.ts";
import { renderSituation } from "./view.ts";

/** Return the widget; `loadReader` gives what reads files, and throws where it cannot be had. */
export const makeWidget = (loadReader: () => Promise<FiguresReader>): Widget<SituationTraits> =>
  createEntriesWidget({
    kind,
    messages: { ...reportMessages, ...messages },
    createUi,
    createActions: (controller, change) => createSituationActions(controller, change, loadReader),
    render: renderSituation,
  });
