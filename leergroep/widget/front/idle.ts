import { attempt } from "../../documents/front/attempt.ts";

/** Act when the browser has nothing else to do; in Safari, which knows no such moment, soon. */
export function whenIdle(act: () => void): void {
  if (!attempt(() => requestIdleCallback(act))) setTimeout(act);
}
