/** What who leads a session needs once it is opened; a reader of the case never loads this. */

import { readState } from "../../widget/front/host/mount.ts";
import { open } from "./open_session.ts";
import session from "./widget.ts";

/** Lead the session from this place in the page; return how to leave. */
globalThis.leergroepLead = (element) => open(element, session, readState(element));
