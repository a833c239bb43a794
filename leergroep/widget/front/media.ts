/** What a browser tells of its screen, where it tells anything. */

import { attempt } from "../../documents/front/attempt.ts";

/** Whether a screen is as a query says, now and whenever that changes. */
export interface Media {
  matches(): boolean;
  /** Act at each change; return how to stop. */
  watch(act: () => void): () => void;
}

export function askMedia(query: string): Media {
  const list = attempt(() => matchMedia(query));
  return {
    matches: () => Boolean(list?.matches),
    watch(act) {
      attempt(() => list?.addEventListener("change", act));
      return () => list?.removeEventListener("change", act);
    },
  };
}
