/** What who leads a session needs once it is opened; a reader of the case never loads this. */

import { stateOf } from "../host/mount.js";
import { open } from "../host/open.js";
import session from "../widgets/session.js";

/** Lead the session from this place in the page; return how to leave. */
globalThis.leergroepLead = (element) => open(element, session, stateOf(element));
