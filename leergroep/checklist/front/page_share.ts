/** What hands the answers on a rule's page over; a reader who does not share never loads this. */

import { type SelfShare, selfShare } from "./self_share.ts";

declare global {
  var leergroepShare: SelfShare;
}

globalThis.leergroepShare = selfShare;
