/** The place of what brings a harvest to phones, which is fetched once there is a harvest. */

import { canFetch, fetchScript } from "../../../charts/front/script_loader.ts";
import type { TakeHomeContext } from "./files_view.ts";
import type { Harvest } from "./harvest.ts";
import type { DrawForPhones } from "./phones_view.ts";

declare global {
  /** Set by session/front/page_home.ts. */
  var leergroepHome: DrawForPhones | undefined;
}

// No view of ours draws in it: what is fetched brings a drawing of its own.
const place = globalThis.document?.createElement("div");

/** Return the place, drawn as the harvest is now; without the script the files have to do. */
export function placeForPhones(ctx: TakeHomeContext, harvest: Harvest): HTMLElement | undefined {
  if (globalThis.leergroepHome) globalThis.leergroepHome(ctx, harvest, place);
  else if (canFetch) fetchScript("page-home.js").then(ctx.draw, () => {});
  return place;
}
