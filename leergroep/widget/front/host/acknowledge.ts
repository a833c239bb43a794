/**
 * What was sent to the other side, and whether it was kept there.
 *
 * A kernel that is gone answers nothing, and nobody tells: each change has a number in `asked`,
 * and who keeps it answers with that number in `held`. The host of a published page has neither,
 * and says in `storage` what became of each change.
 */

import type { Model, StorageState, WidgetTraits } from "./host.ts";
import { sendChange } from "./send_change.ts";

export interface Acknowledgement {
  /** Send off what was set. */
  send(): void;
  /** Return where what is filled in is kept: what was not confirmed is nowhere. */
  getStorage(): StorageState;
  /** Tell whether a change is on its way to a kernel, or was lost on it. */
  isUnderWay(): boolean;
  /** Wait until it is known what became of what was sent. */
  settle(): Promise<void>;
  stop(): void;
}

/** A kernel that works answers far sooner: after this the reader is told, within five seconds. */
const PATIENCE = 4_000;
const EVENTS = ["change:storage", "change:held"];
const UNSURE: readonly StorageState["kind"][] = ["opening", "saving"];

/** Send off changes, and follow what becomes of them; `tell` is called whenever that changes. */
export function acknowledge(model: Model<WidgetTraits>, tell: () => void): Acknowledgement {
  const kernel = model.get("held") === undefined ? undefined : askKernel(model, tell);
  const getStorage = kernel?.getStorage ?? (() => model.get("storage"));
  const isSure = () => !UNSURE.includes(getStorage().kind);
  let waiting: (() => void)[] = [];
  const hear = () => {
    kernel?.hear();
    tell();
    if (!isSure()) return;
    waiting.forEach((done) => done());
    waiting = [];
  };
  EVENTS.forEach((event) => model.on(event, hear));
  return {
    send: kernel?.send ?? (() => sendChange(model)),
    getStorage,
    isUnderWay: kernel?.isUnderWay ?? (() => false),
    settle: () => new Promise((done) => isSure() ? done() : waiting.push(done)),
    stop() {
      EVENTS.forEach((event) => model.off(event, hear));
      kernel?.stop();
    },
  };
}

function askKernel(model: Model<WidgetTraits>, tell: () => void) {
  let [wanted, changed, isKnown, isLate] = [0, 0, false, false];
  let patience: ReturnType<typeof setTimeout> | undefined;
  const getHeld = () => Number(model.get("held"));
  const fall = () => {
    isLate = true;
    tell();
  };
  const ask = (send = () => model.save_changes()) => {
    // Never a number of an earlier kernel or of another window.
    wanted = Math.max(Date.now(), Number(model.get("asked")) + 1);
    model.set("asked", wanted);
    send();
    patience ??= setTimeout(fall, PATIENCE);
  };
  const askAgain = () => document.hidden || ask();
  const isUnderWay = () => changed > getHeld();
  const warn = (event: Event) => isUnderWay() && event.preventDefault();
  // The kernel may be gone by the time that the reader comes back, or when the host says so.
  const askAnew = () => ask();
  model.on("comm_live_update", askAnew);
  document.addEventListener("visibilitychange", askAgain);
  addEventListener("beforeunload", warn);
  ask();
  return {
    isUnderWay,
    send() {
      ask(() => sendChange(model));
      changed = wanted;
    },
    hear() {
      if (getHeld() < wanted) return;
      clearTimeout(patience);
      patience = undefined;
      [isKnown, isLate] = [true, false];
    },
    getStorage(): StorageState {
      const { where, kind } = model.get("storage");
      if (isLate) return { kind: where ? "cut-file" : "cut", where };
      if (getHeld() >= wanted) return model.get("storage");
      return isKnown ? { kind: "saving", where, was: kind } : { kind: "opening" };
    },
    stop() {
      clearTimeout(patience);
      model.off("comm_live_update", askAnew);
      document.removeEventListener("visibilitychange", askAgain);
      removeEventListener("beforeunload", warn);
    },
  };
}
