/** Bring answers in: files, share codes, or what is in this browser. */

import { html, nothing } from "lit-html";
import { button } from "../../widget/front/controls/elements.ts";

export function bring(c) {
  return html`<section class="lg-bring" aria-labelledby="${c.id}-bring"
      @dragover=${(event) => event.preventDefault()} @drop=${(event) => dropped(c, event)}>
    <h3 id="${c.id}-bring">${c.say("group-bring")}</h3>
    <div class="lg-tool"><label class="lg-label" for="${c.id}-codes">${c.say("group-codes")}</label>
      <p class="utrecht-form-field-description" id="${c.id}-codes-help">${c.say("group-codes-help")}</p>
      <textarea class="utrecht-textarea utrecht-textarea--html-textarea lg-codes" rows="4"
        id="${c.id}-codes" aria-describedby="${c.id}-codes-help" spellcheck="false"
        autocapitalize="characters" autocomplete="off"></textarea>
      <p>${button(c.say("group-codes-add"), () => pasted(c), "main")}</p></div>
    <div class="lg-tool"><input type="file" multiple class="lg-file" id="${c.id}-files"
        accept=".json,.txt,application/json,text/plain" aria-describedby="${c.id}-files-help"
        @change=${(event) => picked(c, event.target)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${c.id}-files">
        ${c.say("group-files")}</label>
      <p class="utrecht-form-field-description" id="${c.id}-files-help">${c.say("group-files-help")}</p></div>
    ${c.model.allSheets
      ? html`<div class="lg-tool"><p>${button(c.say("group-own"), () => c.act.addOwn())}</p>
        <p class="utrecht-form-field-description">${c.say("group-own-help")}</p></div>`
      : nothing}
  </section>`;
}

function dropped(c, event) {
  event.preventDefault();
  c.act.addFiles(event.dataTransfer.files);
}

async function picked(c, input) {
  await c.act.addFiles(input.files);
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

/** What was refused stays in the field, to be mended. */
function pasted(c) {
  const field = document.getElementById(`${c.id}-codes`);
  const lines = field.value.split("\n");
  const name = `${c.say("group-line")}.txt`;
  c.act.add([{ name, text: field.value }]);
  const bad = (c.ui.refused ?? []).filter((one) => one.key.startsWith("code-"));
  const places = bad.map((one) => Number(one.source.split(":").at(-1)) - 1);
  field.value = lines.filter((_, index) => places.includes(index)).join("\n");
}
