import { getToday } from "../../documents/front/document.ts";
import type { Model } from "../../widget/front/host/host.ts";
import { mount } from "../../widget/front/host/mount.ts";
import { watchNamed } from "../../widget/front/host/url_fragment.ts";
import type { CaseFinderTraits } from "./state.ts";
import { type Choice, setTick } from "./ticks.ts";
import caseFinder from "./widget.ts";

/** The rules that a group differs over, as its picture hands them on. */
const RULES = "regels";

/** Tick the rules that a link brings, beside what was ticked already. */
function tickRules(model: Model<CaseFinderTraits>, slugs: string): void {
  const offered = model.get("groups").find((group) => group.kind === "rules")?.options ?? [];
  const known = slugs.split(/[^a-z-]+/).filter((slug) => offered.some((one) => one.slug === slug));
  const tick = (sheet: Choice, slug: string) => setTick(sheet, "rules", slug, true, getToday());
  model.set("sheet", known.reduce(tick, model.get("sheet")));
  model.save_changes();
}

mount("case-finder", {
  ...caseFinder,
  initialize: ({ model }) => watchNamed(RULES, (slugs) => tickRules(model, slugs)),
});
