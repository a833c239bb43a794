/** With how many a group is: who leads may say so before a session and while it is on. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { EventOf } from "../../../widget/front/controls/elements.ts";
import { COURSE } from "../session_steps.ts";
import type { LeaderContext } from "./context.ts";

/** More people than meet in one room. */
const MOST_PEOPLE = 200;

export function renderPeople(
  { id, translate, people, course, ui, actions }: LeaderContext,
): TemplateResult {
  const own = `${id}-people`;
  const count = (field: HTMLInputElement): number => {
    const number = Math.max(0, Math.trunc(Number(field.value)) || 0);
    const said = Math.min(MOST_PEOPLE, number);
    if (said === people) return said;
    if (course.step) actions.write(COURSE, { people: said });
    else actions.show({ people: said });
    return said;
  };
  // What is half typed is no number yet, and stays as it is until the field is left.
  const type = ({ currentTarget }: EventOf<HTMLInputElement>) =>
    currentTarget.validity.badInput || count(currentTarget);
  const leave = ({ currentTarget }: EventOf<HTMLInputElement>) => {
    // What was typed beyond the limits changes nothing that is drawn: correct the field itself.
    currentTarget.value = String(count(currentTarget) || "");
  };
  // Who leads and changes it knows what it is for.
  const help = ui.on ? nothing
    : html`<p class="utrecht-form-field-description" id="${own}-help">${
      translate("session-people-help")
    }</p>`;
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label lg-label" for=${own}>${translate("session-people")}</label>
    ${help}
    <input class="lg-line lg-people" id=${own} type="number" min="0" max=${MOST_PEOPLE}
      inputmode="numeric" aria-describedby=${ui.on ? nothing : `${own}-help`} .value=${String(people || "")}
      @input=${type} @change=${leave}></div>`;
}
