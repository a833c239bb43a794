/** In the window of who leads: what is asked there happens on the screen of the group. */

import type { EntriesDocument } from "../../../documents/front/entries.ts";
import { isSame } from "../../../documents/front/merge.ts";
import { moveFocus } from "../../../widget/front/controller.ts";
import { followKeys } from "../../../widget/front/controls/step_keys.ts";
import { createIntakeActions } from "../intake/intake_actions.ts";
import { createAgreementActions } from "./agreement_actions.ts";
import { type ConsoleMessage, isStageMessage, type StageMessage } from "./console_messages.ts";
import type { LeaderActions, LeaderController, Show } from "./context.ts";
import { showTime } from "./presence.ts";
import { createJump, findTalk } from "./step_actions.ts";
import { getSender, isOurs, post } from "./window_link.ts";

/** So often the group's screen is asked whether it is there; so many times it may miss. */
const EVERY = 1000;
const MOST_MISSED = 3;

export function createConsoleActions(
  controller: LeaderController,
  change: (sheet: EntriesDocument) => void,
): LeaderActions {
  const { ui, draw } = controller;
  const show: Show = (state, target) => {
    Object.assign(ui, { notice: null, asked: null, ...state });
    draw();
    if (target) moveFocus(`${controller.id}-${target}`);
  };
  const send = followStage(controller);
  const write = (sheet: EntriesDocument) => {
    change(sheet);
    send({});
  };
  const go = (place: ConsoleMessage["go"]) => {
    ui.asked = null;
    send({ go: place });
  };
  // The group's screen may have another page of what is read.
  const move = (number: number) => ui.asked || send({ move: number });
  addEventListener("keydown", followKeys(move));
  // Only the group's screen begins a session and leaves it.
  const elsewhere = () => {};
  return {
    ...createAgreementActions(controller, show, write),
    ...createIntakeActions(controller, write),
    goToStep: createJump(controller, go),
    move,
    enterPlace: (place, arrival) => go({ ...place, ...arrival }),
    showPrompt(prompt) {
      const talk = findTalk(controller);
      if (talk) go({ step: talk.step, scene: talk.scene, prompt });
    },
    togglePause: () => send({ pause: true }),
    // As the key that goes back: on the group's screen it holds what is about to go on.
    hold: () => send({ move: -1 }),
    tick: elsewhere,
    show,
    begin: elsewhere,
    enter: elsewhere,
    resume: elsewhere,
    leave: elsewhere,
    restart: elsewhere,
    toggleOwn: elsewhere,
    openSecond: elsewhere,
    share: elsewhere,
    complete: () => Promise.resolve(),
  };
}

/** Stay in step with the screen of the group; return what sends it a message. */
function followStage(
  controller: LeaderController,
): (message: Pick<ConsoleMessage, "go" | "move" | "pause">) => void {
  const { model } = controller;
  const stage: Window | null = globalThis.opener;
  let [number, heard, version, missed] = [0, 0, 0, 0];
  // What the group's screen is known to hold.
  let known = model.get("sheet");
  const isUnheard = () => !isSame(known, model.get("sheet"));
  const say = (message: Pick<ConsoleMessage, "go" | "move" | "pause">) => {
    const written = isUnheard() ? { before: known, after: model.get("sheet") } : undefined;
    if (stage && !stage.closed) post(stage, { from: "console", number, version, written, ...message });
  };
  const take = ({ state, ...message }: StageMessage) => {
    missed = 0;
    heard = message.heard;
    // What was written here since is on its way: the answer to that says how it stands.
    if (heard !== number) return;
    version = message.version;
    if (state) known = state.sheet;
    showState(controller, state);
  };
  addEventListener("message", (event) => {
    const isStage = stage && getSender(event) === stage && isOurs(event);
    if (isStage && isStageMessage(event.data)) take(event.data);
  });
  addEventListener("beforeunload", (event) => {
    if (isUnheard()) event.preventDefault();
  });
  const ask = () => {
    missed += 1;
    if (missed > MOST_MISSED || !stage || stage.closed) lose(controller);
    say({});
    showTime(controller);
  };
  setInterval(ask, EVERY);
  // Once everything that it needs is there.
  queueMicrotask(ask);
  return (message) => {
    number += 1;
    say(message);
  };
}

/** Show what the group's screen holds and where it is. */
function showState({ model, ui, draw }: LeaderController, state: StageMessage["state"]): void {
  const isBack = ui.second === "lost";
  ui.second = "own";
  if (!state) return isBack ? draw() : undefined;
  const { sheet, storage, ...place } = state;
  // What came in for one scene is no news in the next.
  if (place.scene !== ui.scene || place.step !== ui.step) ui.intake = { camera: ui.intake.camera, stop: ui.intake.stop };
  Object.assign(ui, place);
  model.set("storage", storage);
  model.set("sheet", sheet);
  draw();
}

function lose({ ui, draw }: LeaderController): void {
  if (ui.second === "lost") return;
  ui.second = "lost";
  draw();
}
