/** While a session is on: keys, the clock, and an address that brings it back after a reload. */

import type { LeaderController } from "./context.ts";
import { formatTime, measureTime } from "./timer.ts";
import { watchTwin } from "./twin.ts";
import { createWakeLock } from "./wake_lock.ts";

/** The address of the page says that a session is on. */
const HASH = "#sessie";
/** A remote sends the last two. No letters: those would fire at who talks to a screen. */
const KEYS: Readonly<Record<string, number>> =
  { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 };
/** Where keys have work of their own. */
const BUSY =
  "input, select, textarea, video, [contenteditable], [role=alertdialog], [tabindex='0']";

/** Tell whether the address says that a session is on. */
export const isCalled = (): boolean => globalThis.location?.hash === HASH;

/** Holds keys, clock and address as long as a session is on. */
export interface Presence {
  take(): void;
  letGo(): void;
}

/** Return what follows the keys of a keyboard or a remote: `move(number)` goes so many scenes on. */
export const followKeys = (move: (number: number) => void) => (event: KeyboardEvent): void => {
  const number = readKey(event);
  if (!number) return;
  event.preventDefault();
  move(number);
};

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
      setHash(HASH);
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

/** Return how many scenes on a key goes, 0 for a key that goes nowhere. */
function readKey(event: KeyboardEvent): number {
  const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  const isBusy = event.target instanceof Element && event.target.closest(BUSY);
  return held || event.defaultPrevented || isBusy ? 0 : KEYS[event.key] ?? 0;
}

const setHash = (hash: string): void =>
  history.replaceState(history.state, "", location.pathname + location.search + hash);

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

export function toggleFullScreen(): void {
  const { fullscreenElement, documentElement } = document;
  const done = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen();
  // Refused by the browser or by a page around this one: the session goes on as it was.
  done.catch(() => {});
}

export const canFillScreen = Boolean(globalThis.document?.fullscreenEnabled);
