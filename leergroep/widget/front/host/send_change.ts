/** Hand a change to the host, and say what it was made on. */

import type { Model, WidgetTraits } from "./host.ts";

let sent = 0;

/**
 * Hand to the host what was set on a model.
 *
 * In Jupyter it says on which revision of Python's: a change that crosses one of Python's on its
 * way is merged with it there. In a page there is no revision, and nothing to cross.
 */
export function sendChange(model: Model<WidgetTraits>): void {
  const revision = model.get("revision");
  // The same list would not be sent again.
  if (revision !== undefined) model.set("seen", [revision, ++sent]);
  model.save_changes();
}
