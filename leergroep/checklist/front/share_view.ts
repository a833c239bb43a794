/** Hand the answers over: as a code, a link or a QR code. Nothing reaches a server. */

import { html, nothing } from "lit-html";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { copyText } from "../../widget/front/controls/copy.ts";
import { canDraw, loadQr, renderQr } from "../../widget/front/controls/qr_code.ts";
import { encode, makeMark, groupCode, readMark } from "../../documents/front/share_code.ts";
import { tidySubject } from "../../documents/front/subjects.ts";

/** `look` is that of the first button: alone at the end of the outcome, or one tool of many. */
export function share(ctx, look = "plain") {
  return html`<div class="lg-tool">
    <p>${renderButton(ctx.translate("share"), () => open(ctx), look)}</p>
    <p class="utrecht-form-field-description">${ctx.translate("share-help")}</p>
    <div role="status">${said(ctx)}</div>
    ${ctx.ui.share && answered(ctx) ? code(ctx) : nothing}</div>`;
}

const answered = (ctx) => Object.keys(ctx.sheet.answers).length > 0;

function said(ctx) {
  if (!ctx.ui.share) return nothing;
  if (!answered(ctx)) return html`<p>${ctx.translate("share-empty")}</p>`;
  return ctx.ui.share.said ? html`<p>${ctx.translate(ctx.ui.share.said)}</p>` : nothing;
}

function open(ctx) {
  if (answered(ctx)) marked(ctx);
  ctx.actions.share({});
}

/** Return the sheet with its mark, given when it first leaves this device. */
export function marked(ctx) {
  if (!readMark(ctx.model.get("sheet"))) ctx.actions.about({ mark: makeMark() });
  return ctx.model.get("sheet");
}

function code(ctx) {
  const text = encode(ctx.sheet, ctx.model.get("instrument"));
  const link = address(ctx, text);
  const travels = link && location.protocol !== "file:";
  const copying = (what, copied) => async () =>
    ctx.actions.share({ said: await copyText(what) ? copied : "copy-refused" });
  return html`<p class="lg-label" id="${ctx.id}-code">${ctx.translate("your-code")}</p>
    <p class="lg-code" tabindex="0" role="group" aria-labelledby="${ctx.id}-code">${groupCode(text)}</p>
    ${ctx.instrument.subject
      ? html`<p>${ctx.translate("share-subject", { subject: tidySubject(ctx.sheet.subject) || "…" })}</p>`
      : nothing}
    <p class="utrecht-action-group">
      ${renderButton(ctx.translate("copy-code"), copying(text, "copied-code"), "main")}
      ${travels ? renderButton(ctx.translate("copy-link"), copying(link, "copied-link")) : nothing}
      ${canDraw ? renderButton(ctx.translate("show-qr"), () => draw(ctx)) : nothing}</p>
    ${ctx.ui.share.draw
      ? renderQr(ctx.ui.share.draw, travels ? link : text, ctx.translate(travels ? "qr-link" : "qr-code"))
      : nothing}
    ${link ? html`<p><a href=${link}>${ctx.translate("to-group")}</a></p>` : nothing}`;
}

/** The code stands behind the #: that part of an address stays in the browser. */
function address(ctx, text) {
  const page = ctx.links.pages?.group?.href;
  return page ? `${new URL(page, location.href).href}#${text}` : "";
}

async function draw(ctx) {
  try {
    ctx.actions.share({ draw: await loadQr() });
  } catch {
    ctx.actions.share({ said: "qr-refused" });
  }
}
