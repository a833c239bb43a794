/** The code to hand over to whoever leads: to scan, to read out or to send. */

import { html, nothing } from "lit-html";
import { handed, isBegun, isRoundWhole } from "./member_choices.ts";
import { ROUNDS } from "./vote_count.ts";
import { encode, grouped } from "../../documents/front/share_code.ts";
import { copy } from "../../widget/front/controls/copy.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { qrOf } from "../../widget/front/controls/qr_code.ts";

export function handing(c) {
  const sheet = handed(c.sheet, c.instrument, c.ui.picks);
  return html`<section class="lg-member__code" aria-labelledby="${c.id}-code">
    <h2 id="${c.id}-code">${c.say("your-code")}</h2>
    ${isBegun(sheet, c.instrument) ? code(c, sheet) : html`<p>${c.say("member-no-code")}</p>`}
  </section>`;
}

function code(c, sheet) {
  const text = encode(sheet, c.instrument);
  const [first] = ROUNDS;
  const again = c.ui.place !== first && isRoundWhole(first, c.instrument, c.sheet, c.ui.picks);
  return html`<p class="lg-code" tabindex="0" role="group" aria-labelledby="${c.id}-code">
      ${grouped(text)}</p>
    <p>${c.say(again ? "member-code-again" : "member-code-help")}</p>
    <p>${button(c.say("copy-code"), () => copied(c, text), "main")}</p>
    <p role="status">${c.ui.said ? c.say(c.ui.said) : nothing}</p>
    ${qrOf(c, text, c.say("member-qr"))}`;
}

async function copied(c, text) {
  c.act.said(await copy(text) ? "copied-code" : "copy-refused");
}
