/** What is printed is drawn when the browser has time, or prints: on a screen nobody sees it. */

import { draw } from "./draw.ts";
import { whenIdle } from "./idle.ts";

/** Draws on paper, sooner or later. */
export interface LaterPaper {
  /** Have this drawn instead of what waited. */
  plan(view: () => unknown): void;
  stop(): void;
}

/** Draw in the place of a widget that `selector` finds, which its own view leaves empty. */
export function createLaterPaper(el: HTMLElement, selector: string): LaterPaper {
  let waiting: (() => unknown) | undefined;
  const fill = () => {
    const place = el.querySelector<HTMLElement>(selector);
    if (waiting && place) draw(waiting(), place);
    waiting = undefined;
  };
  addEventListener("beforeprint", fill);
  return {
    plan(view) {
      if (!waiting) whenIdle(fill);
      waiting = view;
    },
    stop: () => removeEventListener("beforeprint", fill),
  };
}
