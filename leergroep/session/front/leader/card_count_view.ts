/** For how many people cards are printed, asked before a session. */

import { html, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../../widget/front/controller.ts";
import type { EventOf } from "../../../widget/front/controls/elements.ts";
import type { Show } from "./context.ts";

/** More people than meet in one room. */
const MOST_PEOPLE = 100;

/** What remembers the number. */
interface CardContext extends ViewContext {
  readonly ui: { readonly people: number };
  readonly actions: { readonly show: Show };
}

/** For how many people cards are printed. */
export function renderCardCount(
  { id, translate, ui, actions }: CardContext,
): TemplateResult {
  const own = `${id}-people`;
  const count = (event: EventOf<HTMLInputElement>) => {
    const number = Math.trunc(Number(event.currentTarget.value)) || 0;
    actions.show({ people: Math.min(MOST_PEOPLE, Math.max(0, number)) });
  };
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label lg-label" for=${own}>${translate("paper-people")}</label>
    <p class="utrecht-form-field-description" id="${own}-help">${
    translate("paper-people-help")
  }</p>
    <input class="lg-line lg-people" id=${own} type="number" min="0" max=${MOST_PEOPLE}
      inputmode="numeric" aria-describedby="${own}-help" .value=${ui.people ? String(ui.people) : ""}
      @change=${count}></div>`;
}
