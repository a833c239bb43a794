/** The way to the questions under a rule's title: it says so when they were answered before. */

import { Kept, readAnswers, weigh } from "./kept_records.ts";

export function tellAnswered(line: HTMLElement, kept: Kept): void {
  const items = (line.dataset.items ?? "").split(" ");
  const { answered } = weigh(readAnswers(kept, line.dataset.scan ?? ""), items);
  const link = line.querySelector("a");
  if (link && answered === items.length) link.textContent = line.dataset.done ?? "";
}
