/** The keys of a keyboard or a remote that go from one screen to the next. */

/** A remote sends the last three. No letters: those would fire at who talks to a screen. */
const KEYS: Readonly<Record<string, number>> =
  { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1, " ": 1 };
/** Where keys have work of their own. */
const BUSY =
  "input, select, textarea, video, [contenteditable], [role=alertdialog], [tabindex='0']";

/** What the space bar presses. */
const PRESSED = "button, summary, a, label";

/** Tell whether a key is one of several that are pressed together. */
export const isHeld = (event: KeyboardEvent): boolean =>
  event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

/** Return what follows the keys: `move(number)` goes so many screens on. */
export const followKeys = (move: (number: number) => void) => (event: KeyboardEvent): void => {
  const number = readKey(event);
  if (!number) return;
  event.preventDefault();
  move(number);
};

/** Return how many screens on a key goes, 0 for a key that goes nowhere. */
function readKey(event: KeyboardEvent): number {
  const busy = event.key === " " ? `${BUSY}, ${PRESSED}` : BUSY;
  const isBusy = event.target instanceof Element && event.target.closest(busy);
  return isHeld(event) || event.defaultPrevented || isBusy ? 0 : KEYS[event.key] ?? 0;
}
