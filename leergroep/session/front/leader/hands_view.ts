/** Counting hands, for who has no phone at hand. */

import { html, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import type { EventOf } from "../../../widget/front/controls/elements.ts";
import { HANDS, listFactorsAt } from "../results/vote_count.ts";
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
      ${factor.items.map((item) => renderCounter(ctx, item))}</fieldset>`)}</details>`;
}

function renderCounter(ctx: HandsContext, { slug, statement }: OptionState): TemplateResult {
  const id = `${ctx.id}-hands-${slug}`;
  // A file of any make may hold words here, which a field for numbers refuses aloud.
  const count = Number(ctx.sheet.entries[HANDS]?.[slug]) || 0;
  const set = (number: number) => ctx.actions.setHands(slug, number);
  return html`<div class="lg-counter">
    <label for=${id}>${statement}</label>
    <span class="lg-counter__set">
      ${renderStep("−", ctx.translate("session-hand-less"), statement, () => set(count - 1))}
      <input class="lg-line" id=${id} type="number" min="0" max="999" inputmode="numeric"
        .value=${live(count ? String(count) : "")}
        @input=${(event: EventOf<HTMLInputElement>) => set(Number(event.currentTarget.value))}>
      ${
    renderStep("+", ctx.translate("session-hand-more"), statement, () => set(count + 1))
  }</span></div>`;
}

/** One more or one less. */
function renderStep(
  sign: string,
  label: string,
  statement: string,
  act: () => void,
): TemplateResult {
  return html`<button type="button" class="utrecht-button utrecht-button--html-button
      utrecht-button--secondary-action" @click=${act}>
    <span aria-hidden="true">${sign}</span><span class="lg-hidden">${label}: ${
    statement
  }</span></button>`;
}
