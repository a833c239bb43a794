/** The model an anywidget front end asks for, kept by the page instead of a kernel. */

import { isSame } from "../../../documents/front/merge.ts";
import type { Model } from "./host.ts";

/** Return a model over plain state with the calls of the anywidget contract. */
export function createModel<S extends object>(state: S): Model<S> {
  const values = { ...state };
  const listeners = new Map<string, Set<() => void>>();
  const fire = (event: string) => [...(listeners.get(event) ?? [])].forEach((listen) => listen());
  return {
    get: (name) => values[name],
    set(name, value) {
      if (isSame(values[name], value)) return;
      values[name] = value;
      fire(`change:${name}`);
      fire("change");
    },
    on(event, listen) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listen));
    },
    off(event, listen) {
      if (listen) listeners.get(event)?.delete(listen);
      else listeners.delete(event);
    },
    save_changes: () => fire("save"),
    // Nobody listens on the other side of a published page.
    send: () => {},
  };
}
