/** What a page does with what its reader did before: looks, and writes nothing. */

import { tellAlone } from "./alone.ts";
import { foldParts } from "./fold.ts";
import { colourFramework } from "./framework.ts";
import { tellAnswered } from "./jump.ts";
import { Kept, readKept } from "./kept_records.ts";
import { joinOpinions } from "./opinions.ts";
import { showBegun } from "./resume.ts";

const PLACES: Record<string, (place: HTMLElement, kept: Kept) => void> = {
  alone: tellAlone,
  framework: colourFramework,
  jump: tellAnswered,
  opinions: joinOpinions,
  resume: showBegun,
};

async function show(): Promise<void> {
  const places = [...document.querySelectorAll<HTMLElement>("[data-kept]")];
  const kept = await readKept();
  for (const place of places) PLACES[place.dataset.kept ?? ""]?.(place, kept);
}

foldParts([...document.querySelectorAll<HTMLDetailsElement>("details.lg-fold")]);
show();
