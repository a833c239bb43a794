/** A member's link that whoever leads opened: its code counts, and the session goes on. */

import type { LeaderController } from "./context.ts";
import { callSession } from "./presence.ts";

/** What is behind the # of a member's link. */
const LINK = /^#sessie=(.+)$/s;

/** Take in the code of the link in the address, now and whenever a link brings another. */
export function watchLinks({ page, ui, actions }: LeaderController): void {
  page.watchFragment?.(LINK, async (text) => {
    await actions.complete();
    if (ui.isCut) return actions.tell({ key: "session-cut", bad: true });
    actions.takeIn(text);
    if (ui.on) return callSession();
    const isIn = Boolean((ui.intake.added ?? 0) + (ui.intake.replaced ?? 0));
    actions.tell({ key: isIn ? "session-link-in" : "session-link-out", bad: !isIn });
  });
}
