/** What a tick is called inside a sentence. */

import type { TraitKind } from "./nearest.ts";
import type { GroupState } from "./state.ts";

/** Return a tick's title as it stands inside a sentence; a rule keeps its title as it is. */
export function nameTick(groups: readonly GroupState[], kind: TraitKind, slug: string): string {
  const options = groups.find((group) => group.kind === kind)?.options ?? [];
  const title = options.find((option) => option.slug === slug)?.title ?? "";
  return kind === "rules" ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}
