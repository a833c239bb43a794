/** What the workbook tells and asks, where the reader's focus goes. */

import { html, nothing } from "lit-html";
import { alert, button } from "../../widget/front/controls/elements.ts";
import { question } from "../../widget/front/controls/tools.ts";

export function said(c) {
  const { notice, asked } = c.ui;
  return html`<div role="status" class="lg-status">${notice ? told(c, notice) : nothing}</div>
    ${notice?.refused?.length ? refused(c, notice.refused) : nothing}
    ${asked ? question(c) : nothing}`;
}

function told(c, notice) {
  return alert(`${c.id}-notice`, "good", html`<p>${c.say(notice.key, notice.details)}
      ${notice.counts?.apart ? c.say("workbook-apart", notice.counts) : nothing}</p>
    ${notice.undo ? button(c.say("undo"), c.act.undo) : nothing}`);
}

function refused(c, all) {
  return alert(`${c.id}-refused`, "bad", html`<p>${c.say("workbook-refused")}</p>
    <ul>${all.map((one) => html`<li><strong>${one.name}</strong>: ${c.say(one.key, one.details)}</li>`)}</ul>`);
}
