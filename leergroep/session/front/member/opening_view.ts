/** A step that is still closed: what to wait for, and the word that opens it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { MOST_LINE } from "../../../documents/front/document.ts";
import { renderButton } from "../../../widget/front/controls/elements.ts";
import { listOpened } from "../opening_words.ts";
import type { MemberContext } from "./member_actions.ts";

export function renderClosed(ctx: MemberContext): TemplateResult {
  const { id, ui, translate } = ctx;
  // What was typed is the field's own: a drawing while somebody types takes nothing away.
  const field = `${id}-word`;
  const open = () => openStep(ctx, field);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    open();
  };
  return html`<form class="utrecht-form-field lg-closed" @submit=${onSubmit}>
    <label class="utrecht-form-label" for=${field}>${translate("member-word")}</label>
    <p class="utrecht-form-field-description" id="${field}-help">${translate("member-word-help")}</p>
    ${ui.wrongWord ? html`<p class="utrecht-form-field-error-message" id="${field}-error"
        role="alert">${translate("member-word-wrong", { word: ui.wrongWord })}</p>` : nothing}
    <input class="lg-line" id=${field} autocomplete="off" autocapitalize="none" spellcheck="false"
      maxlength=${MOST_LINE} aria-invalid=${ui.wrongWord ? "true" : nothing}
      aria-describedby="${field}-help${ui.wrongWord ? ` ${field}-error` : ""}">
    <p>${renderButton(translate("member-word-open"), open, "main")}</p></form>`;
}

/** Open a step, and those before it, by the word in the field; else say kindly what is wrong. */
function openStep(
  { id, ui, instrument, language, actions }: MemberContext,
  field: string,
): void {
  const input = document.getElementById(field);
  if (!(input instanceof HTMLInputElement)) return;
  const opened = listOpened(input.value, instrument.slug, language);
  const isOpening = opened.some((moment) => moment === ui.place);
  if (isOpening) actions.openSteps(opened, `${id}-heading`);
  else actions.refuseWord(input.value.trim() || "…", field);
}
