/** What a member needs to take part: a phone loads nothing of what is for who leads. */

import "../../charts/front/script_parts.ts";
import { makeBlankSheet } from "../../documents/front/answer_sheet.ts";
import { readState } from "../../widget/front/host/mount.ts";
import type { OpenSession } from "./case_page/launcher.ts";
import { openSession } from "./case_page/open_session.ts";
import { memberWidget } from "./member/member_view.ts";
import type { SessionTraits } from "./state.ts";

/** Take part from this place in the page; return how to leave. */
const join: OpenSession = (element) => {
  const { members, ...state } = readState<SessionTraits>(element);
  const member = { ...state, instrument: members, sheet: makeBlankSheet(members) };
  return openSession(element, memberWidget, member);
};

globalThis.leergroepJoin = join;
