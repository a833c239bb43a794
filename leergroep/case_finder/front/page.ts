import * as choices from "./ticks.ts";
import { getToday } from "../../documents/front/document.ts";
import { watchFragment } from "../../widget/front/host/url_fragment.ts";
import { mount } from "../../widget/front/host/mount.ts";
import finder from "./widget.ts";

/** The rules that a group differs over, as its picture hands them on. */
const RULES = /^#regels=([a-z-]+(?:,[a-z-]+)*)$/;

/** Tick the rules that a link brings, beside what was ticked already. */
function tick(model, slugs) {
  const offered = model.get("groups").find((group) => group.kind === "rules")?.options ?? [];
  const known = slugs.split(",").filter((slug) => offered.some((one) => one.slug === slug));
  const put = (sheet, slug) => choices.ticked(sheet, "rules", slug, true, getToday());
  model.set("sheet", known.reduce(put, model.get("sheet")));
  model.save_changes();
}

mount("case-finder", {
  ...finder,
  initialize: ({ model }) => watchFragment(RULES, (slugs) => tick(model, slugs)),
});
