/** What this sheet is about, where that is a project rather than the neighbourhood. */

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE } from "../../../documents/front/answer_sheet.ts";

export function subject(c) {
  const id = `${c.id}-subject`;
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${c.instrument.subject}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${c.say("subject-help")}</p>
    <input class="lg-line" id=${id} dir="auto" autocomplete="off" maxlength=${MOST_LINE}
      aria-describedby="${id}-help" .value=${live(c.sheet.subject ?? "")}
      @input=${(event) => c.act.about({ subject: event.target.value })}>
  </div>`;
}
