/** Where the pages of a folder do not share a memory, a page that shows what was kept says so. */

import { findAddress, isAlone } from "../../../widget/front/host/persistence.ts";

/** Once a page, with the address at which it does work where there is one. */
export function tellAlone(place: HTMLElement): void {
  place.hidden = !isAlone() || place !== document.querySelector("[data-kept=alone]");
  const address = findAddress();
  if (place.hidden || !address) return;
  const link = document.createElement("a");
  link.href = link.textContent = address;
  place.append(` ${place.dataset.address ?? ""} `, link);
}
