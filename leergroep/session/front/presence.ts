/** While a session is on: keys, the clock, and an address that brings it back after a reload. */

import { clock, spent } from "./timer.ts";

/** The address of the page says that a session is on. */
const HASH = "#sessie";
/** A presenter's remote sends the last two. No letters: those would fire at who talks to a screen. */
const KEYS = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 };
/** Where keys have work of their own. */
const BUSY = "input, select, textarea, video, [contenteditable], [role=alertdialog], [tabindex='0']";

export const isCalled = () => globalThis.location?.hash === HASH;

/** Return {take, letGo}: `by(number)` goes so many steps on. */
export function presence(controller, by) {
  const keys = (event) => {
    const number = keyed(event);
    if (!number) return;
    event.preventDefault();
    by(number);
  };
  let ticking;
  return {
    take() {
      clearInterval(ticking);
      ticking = setInterval(() => tick(controller), 1000);
      if (!controller.page.presenter) return;
      addEventListener("keydown", keys);
      address(HASH);
    },
    letGo() {
      clearInterval(ticking);
      controller.ui.shown = "";
      if (!controller.page.presenter) return;
      removeEventListener("keydown", keys);
      address("");
      controller.page.presenter.clear();
      if (document.fullscreenElement) document.exitFullscreen();
    },
  };
}

function keyed(event) {
  const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (held || event.defaultPrevented || event.target.closest?.(BUSY)) return 0;
  return KEYS[event.key] ?? 0;
}

const address = (hash) =>
  history.replaceState(history.state, "", location.pathname + location.search + hash);

/** Put the time in the bar without drawing anything else. */
export function tick({ id, ui, translate }) {
  const place = document.getElementById(`${id}-clock`);
  if (!place) return;
  place.textContent = translate(ui.timer.paused ? "session-clock-paused" : "session-clock", {
    time: clock(spent(ui.timer, Date.now())),
  });
}

export function toggleFullScreen() {
  const { fullscreenElement, documentElement } = document;
  // Refused by the browser or by a page around this one: the session goes on as it was.
  const done = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen();
  done.catch(() => {});
}

export const canFill = Boolean(globalThis.document?.fullscreenEnabled);
