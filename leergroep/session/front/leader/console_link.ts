/** On the group's screen: the window of who leads, opened by a press, heard and told. */

import { SheetError } from "../../../documents/front/document.ts";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import { isSame, merge } from "../../../documents/front/merge.ts";
import { type ConsoleMessage, isConsoleMessage, type StageState } from "./console_messages.ts";
import type { LeaderController, SecondWindow } from "./context.ts";
import { getSender, isOurs, post } from "./window_link.ts";

/** Behind this the address of a case opens the window of who leads. */
export const CONSOLE_HASH = "#leider";
const LOOK = "popup,width=1000,height=900";

export interface ConsoleActions {
  /** Open the window of who leads; where the browser refuses, this screen shows what it holds. */
  openSecond(): void;
  /** Have the group see a question that opens the talk. */
  showPrompt(prompt: number): void;
}

/** Speaks with the window of who leads, as long as a session is on. */
export interface ConsoleLink {
  open(): void;
  /** Tell the other window what is new here. */
  share(): void;
  /** Notice that the other window was closed. */
  watch(): void;
}

export function createConsoleLink(
  controller: LeaderController,
  change: (sheet: EntriesDocument) => void,
): ConsoleLink {
  const { model, ui, page } = controller;
  let second: Window | null = null;
  let heard = 0;
  // Never a version of this page from before it was reloaded.
  let version = Date.now();
  let told: StageState | undefined;
  const show = (state: SecondWindow) => {
    if (ui.second === state) return;
    ui.second = state;
    if (state === "open") ui.isOwn = false;
    controller.draw();
  };
  const tell = (known: number) => {
    const state = readState(controller);
    if (!told || !isSame(told, state)) version += 1;
    told = state;
    if (second) post(second, { from: "stage", version, heard, ...(known !== version && { state }) });
  };
  const hear = (event: MessageEvent) => {
    const sender = getSender(event);
    // Only a window that this page opened, whichever of its lives that was in.
    if (sender?.opener !== globalThis || !isOurs(event) || !isConsoleMessage(event.data)) return;
    second = sender;
    heard = event.data.number;
    show("open");
    follow(controller, event.data, change);
    tell(event.data.version);
  };
  if (page.presenter) addEventListener("message", hear);
  return {
    open() {
      const address = location.href.split("#")[0] + CONSOLE_HASH;
      second = globalThis.open(address, `leergroep-${model.get("instrument").slug}`, LOOK);
      if (!second) ui.isOwn = true;
      show(second ? ui.second : "refused");
      second?.focus();
    },
    share() {
      if (second && ui.second === "open" && !isSame(told, readState(controller))) tell(0);
    },
    watch() {
      if (ui.second === "open" && second?.closed) show("closed");
    },
  };
}

const readState = ({ model, ui }: LeaderController): StageState => ({
  on: ui.on,
  step: ui.step,
  scene: ui.scene,
  prompt: ui.prompt,
  timer: ui.timer,
  pages: ui.pages,
  ahead: ui.ahead,
  sheet: model.get("sheet"),
  storage: model.get("storage"),
});

/** Do what who leads asks, and keep what was written there. */
function follow(
  { model, kind, instrument, ui, actions }: LeaderController,
  { go, move, pause, written }: ConsoleMessage,
  change: (sheet: EntriesDocument) => void,
): void {
  if (written) {
    const read = (sheet: EntriesDocument) => kind.parse(JSON.stringify(sheet), instrument);
    try {
      change(merge(kind, model.get("sheet"), read(written.before), read(written.after)));
    } catch (error) {
      if (!(error instanceof SheetError)) throw error;
    }
  }
  if (!ui.on) return;
  if (go) actions.enterPlace(go, { prompt: go.prompt });
  if (move) actions.move(move);
  if (pause) actions.togglePause();
}
