/** Which steps are open to a member. */

import type { AnswerSheet } from "../../../documents/front/answer_sheet.ts";
import { OPENED } from "../moments.ts";
import type { MembersState } from "../state.ts";
import type { MemberPlace } from "./member_actions.ts";
import { listMoments } from "./member_choices.ts";

/** A member's sheet also keeps which steps a word opened; nothing but this phone reads that. */
export interface MemberSheet extends AnswerSheet {
  readonly opened?: unknown;
}

/** Tell whether a step is open: the first always is, and one that was answered stays so. */
export function isOpened(place: MemberPlace, sheet: MemberSheet, members: MembersState): boolean {
  const at = OPENED.findIndex((one) => one === place);
  const later: readonly string[] = OPENED.slice(at);
  const { opened } = sheet;
  return at < 0 || later.some((one) => Array.isArray(opened) && opened.includes(one)) ||
    listMoments(sheet, members).some((moment) => later.includes(moment));
}
