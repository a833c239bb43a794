/** What a member needs to take part: a phone loads nothing of what is for who leads. */

import { stateOf } from "../host/mount.js";
import { open } from "../host/open.js";
import { blank } from "../sheet.js";
import { member } from "../views/member/member.js";

/** Take part from this place in the page; return how to leave. */
globalThis.leergroepJoin = (element) => {
  const { members: instrument, ...state } = stateOf(element);
  return open(element, member, { ...state, instrument, sheet: blank(instrument) });
};
