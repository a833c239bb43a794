/** The code to hand over to whoever leads: to scan, to read out or to send. */

import { html, nothing } from "lit-html";
import { handed, isBegun, isRoundWhole } from "./member_choices.ts";
import { ROUNDS } from "./vote_count.ts";
import { encode, groupCode } from "../../documents/front/share_code.ts";
import { copyText } from "../../widget/front/controls/copy.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { renderFetchedQr } from "../../widget/front/controls/qr_code.ts";

export function handing(ctx) {
  const sheet = handed(ctx.sheet, ctx.instrument, ctx.ui.picks);
  return html`<section class="lg-member__code" aria-labelledby="${ctx.id}-code">
    <h2 id="${ctx.id}-code">${ctx.translate("your-code")}</h2>
    ${isBegun(sheet, ctx.instrument) ? code(ctx, sheet) : html`<p>${ctx.translate("member-no-code")}</p>`}
  </section>`;
}

function code(ctx, sheet) {
  const text = encode(sheet, ctx.instrument);
  const [first] = ROUNDS;
  const again = ctx.ui.place !== first && isRoundWhole(first, ctx.instrument, ctx.sheet, ctx.ui.picks);
  return html`<p class="lg-code" tabindex="0" role="group" aria-labelledby="${ctx.id}-code">
      ${groupCode(text)}</p>
    <p>${ctx.translate(again ? "member-code-again" : "member-code-help")}</p>
    <p>${renderButton(ctx.translate("copy-code"), () => copied(ctx, text), "main")}</p>
    <p role="status">${ctx.ui.said ? ctx.translate(ctx.ui.said) : nothing}</p>
    ${renderFetchedQr(ctx, text, ctx.translate("member-qr"))}`;
}

async function copied(ctx, text) {
  ctx.actions.said(await copyText(text) ? "copied-code" : "copy-refused");
}
