/** Where this reader was: the newest of what was begun, on the start page. */

import { Kept, listBegun } from "./kept_records.ts";

const MOST = 3;

export function showBegun(place: HTMLElement, kept: Kept): void {
  const items = new Map(
    [...place.querySelectorAll<HTMLElement>("li[data-slug]")]
      .map((item): [string, HTMLElement] => [item.dataset.slug ?? "", item]),
  );
  const begun = listBegun(kept, items.keys()).slice(0, MOST);
  for (const { slug, round } of begun) {
    const item = items.get(slug);
    if (!item) continue;
    item.hidden = false;
    item.parentElement?.append(item);
    // By a name of its own: a translator puts elements of its own in a link.
    const day = item.querySelector("[data-day]");
    if (day) day.textContent = nameDay(round);
  }
  place.hidden = begun.length === 0;
}

/** A round is called after the day it began; a second one of that day has more behind it. */
function nameDay(round: string): string {
  const day = new Date(`${round.slice(0, 10)}T12:00`);
  if (Number.isNaN(day.getTime())) return round;
  return day.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" });
}
