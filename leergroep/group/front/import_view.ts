/** Bring answers in: files, share codes, or what is in this browser. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type EventOf, renderButton } from "../../widget/front/controls/elements.ts";
import type { GroupContext } from "./context.ts";

export function renderImport(ctx: GroupContext): TemplateResult {
  const { id, page, translate, actions } = ctx;
  return html`<section class="lg-bring" aria-labelledby="${id}-bring"
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${(event: DragEvent) => dropFiles(ctx, event)}>
    <h3 id="${id}-bring">${translate("group-bring")}</h3>
    <div class="lg-tool"><label class="lg-label" for="${id}-codes">${translate("group-codes")}</label>
      <p class="utrecht-form-field-description" id="${id}-codes-help">${translate("group-codes-help")}</p>
      <textarea class="utrecht-textarea utrecht-textarea--html-textarea lg-codes" rows="4"
        id="${id}-codes" aria-describedby="${id}-codes-help" spellcheck="false"
        autocapitalize="characters" autocomplete="off"></textarea>
      <p>${renderButton(translate("group-codes-add"), () => addTyped(ctx), "main")}</p></div>
    <div class="lg-tool"><input type="file" multiple class="lg-file" id="${id}-files"
        aria-describedby="${id}-files-help"
        @change=${(event: EventOf<HTMLInputElement>) => addChosen(ctx, event.currentTarget)}>
      <label class="utrecht-button utrecht-button--secondary-action" for="${id}-files">
        ${translate("group-files")}</label>
      <p class="utrecht-form-field-description" id="${id}-files-help">${translate("group-files-help")}</p></div>
    ${page.readAllSheets
      ? html`<div class="lg-tool"><p>${renderButton(translate("group-own"), actions.addOwn)}</p>
        <p class="utrecht-form-field-description">${translate("group-own-help")}</p></div>`
      : nothing}
  </section>`;
}

function dropFiles({ actions }: GroupContext, event: DragEvent): void {
  event.preventDefault();
  actions.addFiles(event.dataTransfer?.files ?? []);
}

async function addChosen({ actions }: GroupContext, input: HTMLInputElement): Promise<void> {
  await actions.addFiles(input.files ?? []);
  // Choosing the same file once more must be noticed too.
  input.value = "";
}

/** What is damaged gets a field of its own below, to be mended. */
function addTyped({ id, ui, actions }: GroupContext): void {
  const field = document.getElementById(`${id}-codes`);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const text = field.value;
  actions.add(text.trim() ? [{ name: "", text }] : []);
  // What holds no code stays: nothing that somebody typed is lost.
  if (ui.notice?.key !== "codes-none") field.value = "";
}
