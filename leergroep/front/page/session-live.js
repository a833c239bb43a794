/** What a session needs once it is opened; a reader of the case never loads this. */

import { start } from "../host/mount.js";
import { createStage } from "../session/stage.js";
import session from "../widgets/session.js";

/** Lead the session from this place in the page. */
globalThis.leergroepSession = {
  lead: (element) =>
    start(element, {
      ...session,
      initialize: ({ model }) => Object.assign(model, { stage: createStage(element) }),
    }),
};
