/** What a page does with what its reader did before: looks, and writes nothing. */

import { tellAlone } from "./alone.ts";
import { foldParts } from "./fold.ts";
import { colourFramework } from "./framework.ts";
import { tellAnswered } from "./jump.ts";
import { Kept, readKept } from "./kept_records.ts";
import { joinOpinions } from "./opinions.ts";
import { showBegun } from "./resume.ts";

/** What waits for nothing, so that a browser which does not answer keeps nobody from it. */
const AT_ONCE: Record<string, (place: HTMLElement) => void> = {
  alone: tellAlone,
  opinions: joinOpinions,
};
const KEPT: Record<string, (place: HTMLElement, kept: Kept) => void> = {
  framework: colourFramework,
  jump: tellAnswered,
  resume: showBegun,
};

async function show(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>("[data-kept]")];
  for (const place of places) AT_ONCE[place.dataset.kept ?? ""]?.(place);
  const kept = await readKept();
  for (const place of places) KEPT[place.dataset.kept ?? ""]?.(place, kept);
}

foldParts([...document.querySelectorAll<HTMLDetailsElement>("details.lg-fold")]);
show();
