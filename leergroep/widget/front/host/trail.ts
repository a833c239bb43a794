/**
 * The places in a form as steps of the browser: back and forward go a step.
 *
 * A browser refuses steps in a strange frame, and when there are many within seconds.
 */

import { attempt } from "../../../documents/front/attempt.ts";

/** Remembers where a reader went in a form. */
export interface Trail {
  /** Where a reader was who comes back from another page. */
  readonly place?: string;
  /** The reader goes from one place to another. */
  step(from: string | undefined, to: string): void;
  /** Listen to the browser no more. */
  stop(): void;
}

/**
 * Return a trail; `show` a place when the browser goes back or forward to it.
 *
 * The address stays as it is: codes and links into the page are read from it.
 */
export function openTrail(name: string, show: (place: string) => void): Trail {
  const key = `leergroep/${name}`;
  const follow = ({ state }: { readonly state: unknown }) => {
    const place = readPlace(state, key);
    if (place !== undefined) show(place);
  };
  addEventListener("popstate", follow);
  return {
    place: isComingBack() ? readPlace(history.state, key) : undefined,
    step(from, to) {
      if (from === to) return;
      // Each costs more than it takes to draw a screen: what the entry says already stays.
      if (readPlace(history.state, key) !== from) {
        attempt(() => history.replaceState({ ...history.state, [key]: from }, ""));
      }
      attempt(() => history.pushState({ ...history.state, [key]: to }, ""));
    },
    stop: () => removeEventListener("popstate", follow),
  };
}

/** An entry that something else made, as a link inside the page does, says nothing of places. */
function readPlace(state: unknown, key: string): string | undefined {
  const place = state && typeof state === "object" ? Reflect.get(state, key) : undefined;
  return typeof place === "string" ? place : undefined;
}

/** A reload begins where the form says; only the back and forward buttons return to a place. */
function isComingBack(): boolean {
  const [visit] = attempt(() => performance.getEntriesByType("navigation")) ?? [];
  return visit instanceof PerformanceNavigationTiming && visit.type === "back_forward";
}
