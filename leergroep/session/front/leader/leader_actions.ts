/** What who leads can do: go through the steps, reveal, count, and put down what is agreed. */

import type { EntriesDocument } from "../../../documents/front/entries.ts";
import { moveFocus } from "../../../widget/front/controller.ts";
import { createAgreementActions } from "./agreement_actions.ts";
import { type ConsoleActions, createConsoleLink } from "./console_link.ts";
import type { LeaderActions, LeaderController, Show } from "./context.ts";
import { readEarlierSessions } from "./earlier_sessions.ts";
import { watchLinks } from "./link_in.ts";
import { loadLater, NOT_YET } from "./parts.ts";
import { createStartActions } from "./start_actions.ts";
import { createStepActions, findTalk } from "./step_actions.ts";

export function createLeaderActions(
  controller: LeaderController,
  change: (sheet: EntriesDocument) => void,
): LeaderActions {
  const show: Show = (state, target) => {
    Object.assign(controller.ui, { notice: null, asked: null, ...state });
    controller.draw();
    if (target) moveFocus(`${controller.id}-${target}`);
  };
  const link = createConsoleLink(controller, change);
  const consoleActions: ConsoleActions & Pick<LeaderActions, "share"> = {
    openSecond: link.open,
    showPrompt(prompt) {
      const talk = findTalk(controller);
      if (talk) controller.actions.enterPlace(talk, { prompt });
    },
    share: link.share,
  };
  // After the first drawing: what was kept of earlier sessions may change what it says.
  queueMicrotask(() => {
    readEarlierSessions(controller);
    controller.actions.complete();
    watchLinks(controller);
    // What did not come is asked for again: the next print has it.
    addEventListener("beforeprint", () => controller.actions.complete());
  });
  return {
    ...createStartActions(controller, show, change, () => {
      link.watch();
      controller.actions.tick();
    }),
    ...createStepActions(controller, show, change),
    ...createAgreementActions(controller, show, change),
    ...NOT_YET,
    ...consoleActions,
    show,
    complete: () => complete(controller, change),
  };
}

/** Codes can be taken in once what reads them is there; a screen that lacks it says so. */
async function complete(
  controller: LeaderController,
  change: (sheet: EntriesDocument) => void,
): Promise<void> {
  const { ui, actions, draw } = controller;
  if (actions.takeIn !== NOT_YET.takeIn) return;
  try {
    const later = await loadLater();
    Object.assign(actions, later.createIntakeActions(controller, change), later.createOnward(controller));
    ui.isCut = false;
  } catch {
    ui.isCut = true;
  }
  draw();
}
