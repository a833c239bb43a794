/** The window of who leads, beside the screen of the group: it is loaded in that window alone. */

import { readState } from "../../widget/front/host/mount.ts";
import type { OpenSession } from "./case_page/launcher.ts";
import { openSession } from "./case_page/open_session.ts";
import { consoleWidget } from "./leader/console_widget.ts";
import type { SessionTraits } from "./state.ts";

/** Open what only who leads needs; return how to leave. */
const open: OpenSession = (element) =>
  openSession(element, consoleWidget, readState<SessionTraits>(element));

globalThis.leergroepConsole = open;
