/** What this sheet is about, where that is a project rather than the neighbourhood. */

import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE } from "../../../documents/front/document.ts";
import type { ViewContext } from "../controller.ts";
import type { EventOf } from "./elements.ts";

/** What asks for a subject. */
export interface SubjectContext extends ViewContext {
  readonly instrument: { readonly subject?: string };
  readonly sheet: { readonly subject?: string };
  readonly actions: { about(fields: { readonly subject: string }): void };
}

export function renderSubject(ctx: SubjectContext): TemplateResult {
  const id = `${ctx.id}-subject`;
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${ctx.instrument.subject}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("subject-help")}</p>
    <input class="lg-line" id=${id} dir="auto" autocomplete="off" maxlength=${MOST_LINE}
      aria-describedby="${id}-help" .value=${live(ctx.sheet.subject ?? "")}
      @input=${(event: EventOf<HTMLInputElement>) =>
        ctx.actions.about({ subject: event.currentTarget.value })}>
  </div>`;
}
