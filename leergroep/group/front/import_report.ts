/** Every source that does not count, and why: one bad file never spoils the others. */

import { html, nothing } from "lit-html";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { Refusal } from "./importer.ts";

export function renderRefused(
  { id, translate }: ViewContext,
  refused: readonly Refusal[],
): Content {
  if (!refused.length) return nothing;
  return html`<section aria-labelledby="${id}-refused">
    <h4 id="${id}-refused">${translate("group-refused", { count: refused.length })}</h4>
    <ul class="lg-refused">${refused.map(({ source, key, details }) => html`<li>
      <strong dir="auto">${source || translate("group-earlier")}</strong><br>
      ${translate(key, details)}</li>`)}</ul></section>`;
}
