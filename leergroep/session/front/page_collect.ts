/** What a phone needs that collects for a group: no other phone loads it. */

import { readState } from "../../widget/front/host/mount.ts";
import type { OpenSession } from "./case_page/launcher.ts";
import { openSession } from "./case_page/open_session.ts";
import { collectWidget } from "./collect/collect_widget.ts";
import type { SessionTraits } from "./state.ts";

/** Collect from this place in the page; return how to leave. */
const collect: OpenSession = (element) =>
  openSession(element, collectWidget, readState<SessionTraits>(element));

globalThis.leergroepCollect = collect;
