/** A member's link that whoever leads opened: its code counts, and the session goes on. */

import type { LeaderController } from "./context.ts";

/** What is behind the # of a member's link. */
const LINK = /^#sessie=(.+)$/s;
const HASH = "#sessie";

/** Take in the code of the link in the address, now and whenever a link brings another. */
export function watchLinks({ page, ui, actions }: LeaderController): void {
  page.watchFragment?.(LINK, (text) => {
    const { isNone } = actions.takeIn(unescapeText(text));
    const count = (ui.intake.added ?? 0) + (ui.intake.replaced ?? 0);
    // While a session is on its address says so, for a reload.
    if (ui.on) return history.replaceState(history.state, "", HASH);
    const key = count ? "session-link-in" : isNone ? "session-link-none" : "session-link-refused";
    actions.tell({ key, bad: !count });
  });
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
