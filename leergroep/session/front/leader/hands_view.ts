/** Counting hands, for who has no phone at hand. */

import { html, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import { type EventOf, renderButton } from "../../../widget/front/controls/elements.ts";
import { listFactorsAt } from "../moments.ts";
import { HANDS } from "../results/vote_count.ts";
import type { MembersState, OptionState } from "../state.ts";
import type { AgreementActions } from "./agreement_actions.ts";

/** What counts hands. */
export interface HandsContext extends ViewContext {
  readonly members: MembersState;
  readonly sheet: EntriesDocument;
  readonly actions: Pick<AgreementActions, "setHands">;
}

export function renderHands(ctx: HandsContext, moment: string): TemplateResult {
  const { members, translate } = ctx;
  return html`<details class="lg-hands"><summary>${translate("session-hands")}</summary>
    <p class="utrecht-form-field-description">${translate("session-hands-help")}</p>
    ${listFactorsAt(members, moment).map((factor) => html`<fieldset class="lg-count">
      <legend>${factor.title}</legend>
      ${factor.items.map((item) => keyed(item.slug, renderCounter(ctx, item)))}</fieldset>`)}</details>`;
}

function renderCounter(ctx: HandsContext, { slug, statement }: OptionState): TemplateResult {
  const { translate, actions } = ctx;
  const id = `${ctx.id}-hands-${slug}`;
  // A file of any make may hold words here, which a field for numbers refuses aloud.
  const count = Number(ctx.sheet.entries[HANDS]?.[slug]) || 0;
  const set = (number: number) => actions.setHands(slug, number);
  const renderStep = (sign: string, key: string, step: number) =>
    renderButton(html`
    <span aria-hidden="true">${sign}</span><span class="lg-hidden">${translate(key)}: ${
      statement
    }</span>`, () => set(count + step));
  return html`<div class="lg-counter">
    <label for=${id}>${statement}</label>
    <span class="lg-counter__set">
      ${renderStep("−", "session-hand-less", -1)}
      <input class="lg-line" id=${id} type="number" min="0" max="999" inputmode="numeric"
        .value=${count ? String(count) : ""}
        @input=${({ currentTarget }: EventOf<HTMLInputElement>) =>
          correct(currentTarget, set(Number(currentTarget.value)))}>
      ${renderStep("+", "session-hand-more", 1)}</span></div>`;
}

/** What was typed beyond the limits changes nothing that is drawn: correct the field itself. */
function correct(field: HTMLInputElement, count: number): void {
  const text = count ? String(count) : "";
  if (field.value !== text) field.value = text;
}
