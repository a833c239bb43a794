/** What brings a harvest to the phones in the room: who leads loads it once there is a harvest. */

import { type DrawForPhones, drawForPhones } from "./results/phones_view.ts";

declare global {
  var leergroepHome: DrawForPhones | undefined;
}

globalThis.leergroepHome = drawForPhones;
