/** The questions on a rule's page: what hands them over is loaded once somebody does. */

import { fetchScript } from "../../charts/front/script_loader.ts";
import { mount } from "../../widget/front/host/mount.ts";
import { createSelfCheck } from "./self_check_widget.ts";
import type { SelfShare } from "./self_share.ts";

declare global {
  /** Set by checklist/front/page_share.ts. */
  var leergroepShare: SelfShare;
}

mount("self-check", createSelfCheck(async () => {
  await fetchScript("page-share.js");
  return globalThis.leergroepShare;
}));
