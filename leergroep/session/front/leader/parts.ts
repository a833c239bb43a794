/** What a session needs after its first screen: it is fetched while that is read. */

import { html, nothing } from "lit-html";
import type { Content } from "../../../widget/front/controls/elements.ts";
import type { IntakeActions } from "../intake/intake_actions.ts";
import type { LeaderContext } from "./context.ts";
import type { OnwardActions } from "./onward.ts";

type Later = typeof import("./later.ts");

/** What a screen can do before it knows how to read codes and when to go on by itself. */
export const NOT_YET: IntakeActions & OnwardActions = {
  tick: () => {},
  takeIn: () => ({ isNone: true }),
  takeBack: () => {},
  mend: () => {},
  canScan: () => false,
  scan: () => Promise.resolve(),
  stopScan: () => {},
};

let later: Later | undefined;

/** Return what comes later, undefined until it is there. */
export const getLater = (): Later | undefined => later;

/** Have what comes later; after a failure the next call tries again. In Jupyter it came along. */
export async function loadLater(): Promise<Later> {
  later = await import("./later.ts");
  return later;
}

/** Draw with what comes later; until it is there, say so where it did not come. */
export function renderLater(ctx: LeaderContext, render: (later: Later) => Content): Content {
  if (later) return render(later);
  return ctx.ui.isCut ? html`<p role="status">${ctx.translate("session-cut")}</p>` : nothing;
}
