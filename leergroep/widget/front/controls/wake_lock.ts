/** A screen that stays awake: a group talks longer than a screen waits. */

import { attemptLater } from "../../../documents/front/attempt.ts";

/** Keeps the screen awake from `take` to `letGo`; where a browser cannot, nothing happens. */
export interface WakeLock {
  take(): void;
  letGo(): void;
}

export function createWakeLock(): WakeLock {
  let isOn = false;
  let held: Promise<WakeLockSentinel | undefined> = Promise.resolve(undefined);
  const release = () => held.then((lock) => lock?.release()).catch(() => {});
  // A browser lets go of it whenever the page is out of sight, and refuses it on a low battery.
  const ask = () => {
    if (!isOn || document.hidden) return;
    release();
    held = attemptLater(() => navigator.wakeLock.request("screen"));
  };
  return {
    take() {
      if (isOn) return;
      isOn = true;
      document.addEventListener("visibilitychange", ask);
      ask();
    },
    letGo() {
      isOn = false;
      document.removeEventListener("visibilitychange", ask);
      release();
    },
  };
}
