/** While a session is on: keys, the clock, and an address that brings it back after a reload. */

import { attempt } from "../../../documents/front/attempt.ts";
import { followKeys } from "../../../widget/front/controls/step_keys.ts";
import { createWakeLock } from "../../../widget/front/controls/wake_lock.ts";
import type { LeaderController } from "./context.ts";
import { formatTime, measureTime } from "./timer.ts";
import { watchTwin } from "./twin.ts";

/** The address of the page says that a session is on. */
const HASH = "#sessie";

/** Tell whether the address says that a session is on. */
export const isCalled = (): boolean => globalThis.location?.hash === HASH;

/** Holds keys, clock and address as long as a session is on. */
export interface Presence {
  take(): void;
  letGo(): void;
}

/** Return a presence in which `move(number)` goes so many scenes on; `tick` comes each second. */
export function createPresence(
  controller: LeaderController,
  move: (number: number) => void,
  tick: () => void,
): Presence {
  const { page: { presenter }, ui, model } = controller;
  const onKey = followKeys(move);
  const wakeLock = createWakeLock();
  const twin = watchTwin(model.get("instrument").slug, (hasTwin) => {
    ui.hasTwin = hasTwin;
    controller.draw();
  });
  let ticking: ReturnType<typeof setInterval> | undefined;
  return {
    take() {
      clearInterval(ticking);
      ticking = setInterval(() => {
        showTime(controller);
        tick();
      }, 1000);
      wakeLock.take();
      if (!presenter) return;
      twin.take();
      addEventListener("keydown", onKey);
      callSession();
    },
    letGo() {
      clearInterval(ticking);
      wakeLock.letGo();
      ui.shown = "";
      if (!presenter) return;
      twin.letGo();
      removeEventListener("keydown", onKey);
      setHash("");
      presenter.clear();
      if (document.fullscreenElement) document.exitFullscreen();
    },
  };
}

/** In a strange frame the address stays as it is: then a reload does not bring the session back. */
const setHash = (hash: string): void =>
  attempt(() =>
    history.replaceState(history.state, "", location.pathname + location.search + hash)
  );

/** Have the address say that a session is on, for a reload. */
export const callSession = (): void => setHash(HASH);

/** Put the time in the bar without drawing anything else. */
export function showTime(
  { id, ui, translate }: Pick<LeaderController, "id" | "ui" | "translate">,
): void {
  const place = document.getElementById(`${id}-clock`);
  if (!place) return;
  place.textContent = translate(ui.timer.paused ? "session-clock-paused" : "session-clock", {
    time: formatTime(measureTime(ui.timer, Date.now())),
  });
}
