/** What the views of the workbook share: its state, what it can do, and when it draws. */

import { createTranslator, type Messages } from "../../messages/front/translate.ts";
import { moveFocus } from "../../widget/front/controller.ts";
import { acknowledge } from "../../widget/front/host/acknowledge.ts";
import type { RenderProps } from "../../widget/front/host/host.ts";
import { makeViewId } from "../../widget/front/ids.ts";
import { HARVEST_NAME } from "../../session/front/results/harvest_link.ts";
import { createRoundActions, createWholeActions } from "./actions.ts";
import type {
  WorkbookActions,
  WorkbookContext,
  WorkbookController,
  WorkbookUi,
} from "./context.ts";
import { createReceivedActions } from "./received.ts";
import type { WorkbookTraits } from "./state.ts";

const EVENTS = ["sheets", "currents", "aside"].map((name) => `change:${name}`);

/** What a workbook is drawn for, and where. */
type Place = Pick<RenderProps<WorkbookTraits>, "model" | "page">;

/** Draw the workbook of a model with `paint` and again at each change; return how to stop. */
export function createWorkbook(
  { model, page }: Place,
  paint: (ctx: WorkbookContext) => void,
  messages: Messages,
): () => void {
  const language = model.get("language");
  const translate = createTranslator(language, messages);
  const things = translate("things-answers");
  // The draw is called later than it is made.
  const kept = acknowledge(model, () => controller.draw());
  const controller: WorkbookController = {
    id: makeViewId(),
    model,
    language,
    translate: (key, details) => translate(key, { things, ...details }),
    instruments: model.get("instruments"),
    places: model.get("places"),
    ui: { notice: null, asked: null, undo: null, received: null },
    send: kept.send,
    draw: () => paint({ ...readContext(controller), storage: kept.getStorage() }),
    // What it can do may ask for what else it can do.
    actions: {} as WorkbookActions,
  };
  Object.assign(
    controller.actions,
    createNoticeActions(controller),
    createRoundActions(controller),
    createWholeActions(controller),
    createReceivedActions(controller),
  );
  EVENTS.forEach((event) => model.on(event, controller.draw));
  controller.draw();
  page?.watchNamed?.(HARVEST_NAME, controller.actions.receive);
  return () => {
    EVENTS.forEach((event) => model.off(event, controller.draw));
    kept.stop();
  };
}

function readContext(controller: WorkbookController): Omit<WorkbookContext, "storage"> {
  const { model } = controller;
  return {
    ...controller,
    sheets: model.get("sheets"),
    currents: model.get("currents"),
    aside: model.get("aside"),
  };
}

/** Ask and tell, with the reader's focus on what has just appeared. */
function createNoticeActions(
  controller: WorkbookController,
): Pick<WorkbookActions, "ask" | "tell"> {
  const { id, ui, draw } = controller;
  const show = (state: Partial<WorkbookUi>, target: string) => {
    Object.assign(ui, { notice: null, asked: null, ...state });
    draw();
    moveFocus(target);
  };
  return {
    ask: (asked) => show({ asked }, `${id}-asked`),
    tell: (notice, target) => show({ notice }, target ?? `${id}-notice`),
  };
}
