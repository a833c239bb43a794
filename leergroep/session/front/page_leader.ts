/** What who leads a session needs once it is opened; a reader of the case never loads this. */

import "../../charts/front/script_parts.ts";
import { readState } from "../../widget/front/host/mount.ts";
import type { OpenSession } from "./case_page/launcher.ts";
import { openSession } from "./case_page/open_session.ts";
import { createReadPages } from "./case_page/read_pages.ts";
import { loadConsole } from "./leader/console_widget.ts";
import type { SessionTraits } from "./state.ts";
import session from "./widget.ts";

/** Lead the session from this place in the page; return how to leave. */
const lead: OpenSession = (element) =>
  openSession(element, session, readState<SessionTraits>(element), createReadPages());

/** Open the window of who leads, beside the group's screen; return how to leave. */
const accompany: OpenSession = async (element) =>
  openSession(element, await loadConsole(), readState<SessionTraits>(element));

globalThis.leergroepLead = lead;
globalThis.leergroepConsole = accompany;
