/** Bring answers in: files, share codes, or what is in this browser. */

import { html, nothing } from "lit-html";
import { renderButton } from "../../widget/front/controls/elements.ts";

export function bring(ctx) {
  return html`<section class="lg-bring" aria-labelledby="${ctx.id}-bring"
      @dragover=${(event) => event.preventDefault()} @drop=${(event) => dropped(ctx, event)}>
    <h3 id="${ctx.id}-bring">${ctx.translate("group-bring")}</h3>
    <div class="lg-tool"><label class="lg-label" for="${ctx.id}-codes">${ctx.translate("group-codes")}</label>
      <p class="utrecht-form-field-description" id="${ctx.id}-codes-help">${ctx.translate("group-codes-help")}</p>
      <textarea class="utrecht-textarea utrecht-textarea--html-textarea lg-codes" rows="4"
        id="${ctx.id}-codes" aria-describedby="${ctx.id}-codes-help" spellcheck="false"
        autocapitalize="characters" autocomplete="off"></textarea>
      <p>${renderButton(ctx.translate("group-codes-add"), () => pasted(ctx), "main")}</p></div>
    <div class="lg-tool"><input type="file" multiple class="lg-file" id="${ctx.id}-files"
        accept=".json,.txt,application/json,text/plain" aria-describedby="${ctx.id}-files-help"
        @change=${(event) => picked(ctx, event.target)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${ctx.id}-files">
        ${ctx.translate("group-files")}</label>
      <p class="utrecht-form-field-description" id="${ctx.id}-files-help">${ctx.translate("group-files-help")}</p></div>
    ${ctx.page.readAllSheets
      ? html`<div class="lg-tool"><p>${renderButton(ctx.translate("group-own"), () => ctx.actions.addOwn())}</p>
        <p class="utrecht-form-field-description">${ctx.translate("group-own-help")}</p></div>`
      : nothing}
  </section>`;
}

function dropped(ctx, event) {
  event.preventDefault();
  ctx.actions.addFiles(event.dataTransfer.files);
}

async function picked(ctx, input) {
  await ctx.actions.addFiles(input.files);
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

/** What was refused stays in the field, to be mended. */
function pasted(ctx) {
  const field = document.getElementById(`${ctx.id}-codes`);
  const lines = field.value.split("\n");
  const name = `${ctx.translate("group-line")}.txt`;
  ctx.actions.add([{ name, text: field.value }]);
  const bad = (ctx.ui.refused ?? []).filter((one) => one.key.startsWith("code-"));
  const places = bad.map((one) => Number(one.source.split(":").at(-1)) - 1);
  field.value = lines.filter((_, index) => places.includes(index)).join("\n");
}
