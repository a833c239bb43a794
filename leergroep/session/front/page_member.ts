/** What a member needs to take part: a phone loads nothing of what is for who leads. */

import { readState } from "../../widget/front/host/mount.ts";
import { open } from "./open_session.ts";
import { makeBlankSheet } from "../../documents/front/answer_sheet.ts";
import { member } from "./member_view.ts";

/** Take part from this place in the page; return how to leave. */
globalThis.leergroepJoin = (element) => {
  const { members: instrument, ...state } = readState(element);
  return open(element, member, { ...state, instrument, sheet: makeBlankSheet(instrument) });
};
