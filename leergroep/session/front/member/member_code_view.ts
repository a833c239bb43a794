/** The code to hand over to whoever leads: to scan, to read out or to send. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { AnswerSheet } from "../../../documents/front/answer_sheet.ts";
import { encode, groupCode } from "../../../documents/front/share_code.ts";
import { copyText } from "../../../widget/front/controls/copy.ts";
import { renderButton } from "../../../widget/front/controls/elements.ts";
import { renderFetchedQr } from "../../../widget/front/controls/qr_code.ts";
import { ROUNDS } from "../results/vote_count.ts";
import type { MemberContext } from "./member_actions.ts";
import { dropHalfMade, isBegun, isRoundWhole } from "./member_choices.ts";

export function renderCode(ctx: MemberContext): TemplateResult {
  const sheet = dropHalfMade(ctx.sheet, ctx.instrument, ctx.ui.picks);
  return html`<section class="lg-member__code" aria-labelledby="${ctx.id}-code">
    <h2 id="${ctx.id}-code">${ctx.translate("your-code")}</h2>
    ${isBegun(sheet, ctx.instrument)
      ? renderWays(ctx, sheet)
      : html`<p>${ctx.translate("member-no-code")}</p>`}
  </section>`;
}

/** The code in letters and as a picture, and a button to copy it. */
function renderWays(ctx: MemberContext, handed: AnswerSheet): TemplateResult {
  const { id, ui, instrument, sheet, translate } = ctx;
  const code = encode(handed, instrument);
  const [first] = ROUNDS;
  const isAgain = ui.place !== first && isRoundWhole(first, instrument, sheet, ui.picks);
  return html`<p class="lg-code" tabindex="0" role="group" aria-labelledby="${id}-code">
      ${groupCode(code)}</p>
    <p>${translate(isAgain ? "member-code-again" : "member-code-help")}</p>
    <p>${renderButton(translate("copy-code"), () => copyCode(ctx, code), "main")}</p>
    <p role="status">${ui.status ? translate(ui.status) : nothing}</p>
    ${renderFetchedQr(ctx, code, translate("member-qr"))}`;
}

async function copyCode({ actions }: MemberContext, code: string): Promise<void> {
  actions.showStatus(await copyText(code) ? "copied-code" : "copy-refused");
}
