/** The code to hand over to whoever leads: to scan, to read out or to send. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { AnswerSheet } from "../../../documents/front/answer_sheet.ts";
import { encode, groupCode } from "../../../documents/front/share_code.ts";
import { copyText } from "../../../widget/front/controls/copy.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { renderFetchedQr } from "../../../widget/front/controls/qr_code.ts";
import { sendLink } from "../../../widget/front/controls/send.ts";
import { ROUNDS, RULES_MOMENT } from "../moments.ts";
import { encodeShort, groupShort } from "../short_code.ts";
import type { MemberContext } from "./member_actions.ts";
import { dropHalfMade, isBegun, isRoundWhole } from "./member_choices.ts";
import { isOpened } from "./opened.ts";

export function renderCode(ctx: MemberContext): TemplateResult {
  const sheet = dropHalfMade(ctx.sheet, ctx.instrument, ctx.ui.picks);
  return html`<section class="lg-member__code" aria-labelledby="${ctx.id}-code">
    <h2 id="${ctx.id}-code">${ctx.translate("your-code")}</h2>
    ${isBegun(sheet, ctx.instrument)
      ? renderWays(ctx, sheet)
      : html`<p>${ctx.translate("member-no-code")}</p>`}
  </section>`;
}

/** The short code to read out, the whole one as a picture, and a way to send it. */
function renderWays(ctx: MemberContext, handed: AnswerSheet): TemplateResult {
  const { id, ui, instrument, sheet, translate } = ctx;
  const code = encode(handed, instrument);
  const short = encodeShort(handed, { members: instrument, picks: ui.picks });
  const [first] = ROUNDS;
  const isAgain = ui.place !== first && isOpened(ui.place, sheet, instrument) &&
    isRoundWhole(first, instrument, sheet, ui.picks);
  const isRules = ui.place === RULES_MOMENT && isOpened(ui.place, sheet, instrument);
  const help = isRules
    ? "member-rules-way"
    : isAgain ? "member-code-again" : "member-code-help";
  return html`${isRules ? nothing
      : html`<p class="lg-code lg-code--short" translate="no" tabindex="0" role="group"
        aria-labelledby="${id}-code">${short ? groupShort(short) : groupCode(code)}</p>`}
    <p>${translate(help)}</p>
    ${renderFetchedQr(ctx, code, translate("member-qr"))}
    <p role="status">${ui.status ? translate(ui.status) : nothing}</p>
    <details class="lg-sending"><summary>${translate("member-send")}</summary>
      <p>${translate("member-send-help")}</p>
      <p class="lg-code lg-code--whole" tabindex="0" role="group" aria-label=${
    translate("member-send")
  }>${groupCode(code)}</p>
      <p class="utrecht-action-group">${renderSendLink(ctx, code)}${
    renderButton(translate("copy-code"), () => copyCode(ctx, code))
  }</p>
      <p>${translate("member-mark-help")}</p>
      <p>${renderButton(translate("member-mark"), ctx.actions.changeMark)}</p></details>`;
}

/** A link that whoever leads opens: it counts, also where the session is in another tab. */
function renderSendLink({ instrument, translate, actions }: MemberContext, code: string): Content {
  if (!location.protocol.startsWith("http")) return nothing;
  const send = async () => {
    const url = `${location.href.split("#")[0]}#sessie=${code}`;
    actions.showStatus(await sendLink({ title: instrument.title, url }));
  };
  return renderButton(translate("member-send-link"), send, "main");
}

async function copyCode({ actions }: MemberContext, code: string): Promise<void> {
  actions.showStatus(await copyText(code) ? "copied-code" : "copy-refused");
}
