/** Hand the answers over: as a code, a link or a QR code. Nothing reaches a server. */

import { html, nothing } from "lit-html";
import { button } from "../../widget/front/controls/elements.ts";
import { copy } from "../../widget/front/controls/copy.ts";
import { canDraw, loadQr, qr } from "../../widget/front/controls/qr_code.ts";
import { encode, freshMark, grouped, markOf } from "../../documents/front/share_code.ts";
import { named } from "../../documents/front/subjects.ts";

/** `look` is that of the first button: alone at the end of the outcome, or one tool of many. */
export function share(c, look = "plain") {
  return html`<div class="lg-tool">
    <p>${button(c.say("share"), () => open(c), look)}</p>
    <p class="utrecht-form-field-description">${c.say("share-help")}</p>
    <div role="status">${said(c)}</div>
    ${c.ui.share && answered(c) ? code(c) : nothing}</div>`;
}

const answered = (c) => Object.keys(c.sheet.answers).length > 0;

function said(c) {
  if (!c.ui.share) return nothing;
  if (!answered(c)) return html`<p>${c.say("share-empty")}</p>`;
  return c.ui.share.said ? html`<p>${c.say(c.ui.share.said)}</p>` : nothing;
}

function open(c) {
  if (answered(c)) marked(c);
  c.act.share({});
}

/** Return the sheet with its mark, given when it first leaves this device. */
export function marked(c) {
  if (!markOf(c.model.get("sheet"))) c.act.about({ mark: freshMark() });
  return c.model.get("sheet");
}

function code(c) {
  const text = encode(c.sheet, c.model.get("instrument"));
  const link = address(c, text);
  const travels = link && location.protocol !== "file:";
  const copying = (what, copied) => async () =>
    c.act.share({ said: await copy(what) ? copied : "copy-refused" });
  return html`<p class="lg-label" id="${c.id}-code">${c.say("your-code")}</p>
    <p class="lg-code" tabindex="0" role="group" aria-labelledby="${c.id}-code">${grouped(text)}</p>
    ${c.instrument.subject
      ? html`<p>${c.say("share-subject", { subject: named(c.sheet.subject) || "…" })}</p>`
      : nothing}
    <p class="utrecht-action-group">
      ${button(c.say("copy-code"), copying(text, "copied-code"), "main")}
      ${travels ? button(c.say("copy-link"), copying(link, "copied-link")) : nothing}
      ${canDraw ? button(c.say("show-qr"), () => draw(c)) : nothing}</p>
    ${c.ui.share.draw
      ? qr(c.ui.share.draw, travels ? link : text, c.say(travels ? "qr-link" : "qr-code"))
      : nothing}
    ${link ? html`<p><a href=${link}>${c.say("to-group")}</a></p>` : nothing}`;
}

/** The code stands behind the #: that part of an address stays in the browser. */
function address(c, text) {
  const page = c.links.pages?.group?.href;
  return page ? `${new URL(page, location.href).href}#${text}` : "";
}

async function draw(c) {
  try {
    c.act.share({ draw: await loadQr() });
  } catch {
    c.act.share({ said: "qr-refused" });
  }
}
