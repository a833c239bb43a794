/** A member's link that whoever leads opened: its code counts, and the session goes on. */

import type { Notice } from "../../../widget/front/controller.ts";
import type { LeaderController } from "./context.ts";
import { callSession } from "./presence.ts";

/** What is behind the # of a member's link, before its code. */
const NAME = "sessie";
/** What is said of a whole code says it of a link too; of any other, the link arrived damaged. */
const WHOLE = ["code-twice", "code-earlier", "code-other-case", "code-no-case", "code-version",
  "code-newer", "code-older"];

/** Take in the code of the link in the address, now and whenever a link brings another. */
export function watchLinks({ page, ui, actions }: LeaderController): void {
  page.watchNamed?.(NAME, async (text) => {
    await actions.complete();
    if (ui.isCut) return actions.tell({ key: "session-cut", bad: true });
    actions.takeIn(text);
    if (ui.on) callSession();
    const notice = describeLink(ui.intake);
    if (!ui.on || notice.bad) actions.tell(notice);
  });
}

function describeLink({ added = 0, replaced = 0, refused = [] }: LeaderController["ui"]["intake"]): Notice {
  if (added + replaced) return { key: "session-link-in" };
  const whole = refused.find(({ key }) => WHOLE.includes(key));
  return whole
    ? { key: whole.key, details: whole.details, bad: whole.key !== "code-twice" }
    : { key: "session-link-out", bad: true };
}
