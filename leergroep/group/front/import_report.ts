/** Every source that does not count, and why: one bad file never spoils the others. */

import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Content } from "../../widget/front/controls/elements.ts";
import { nameCode, renderMend } from "../../widget/front/controls/mend_code.ts";
import type { GroupContext } from "./context.ts";
import type { Refusal } from "./importer.ts";

export function renderRefused(ctx: GroupContext, refused: readonly Refusal[]): Content {
  const { id, translate, actions } = ctx;
  // What was typed and is no code is said in the sentence: nobody wrote a line of that name.
  const told = refused.filter(({ source, key }) => source || key !== "group-nothing");
  if (!told.length) return nothing;
  return html`<section aria-labelledby="${id}-refused">
    <h4 id="${id}-refused">${translate("group-refused", { count: told.length })}</h4>
    <ul class="lg-refused" tabindex="0" aria-labelledby="${id}-refused">${repeat(told, (one) => one, (one, index) =>
      html`<li>
      <strong dir="auto">${nameSource(ctx, one)}</strong><br>
      ${translate(one.key, one.details)}
      ${renderMend(ctx, `${id}-mend-${index}`, one, (text) => actions.mend(one, text))}</li>`)}</ul></section>`;
}

function nameSource(ctx: GroupContext, { source, code }: Refusal): string {
  if (!code) return source || ctx.translate("group-earlier");
  const name = nameCode(ctx, code);
  return source ? `${source} (${name})` : name;
}
