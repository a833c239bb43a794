/** What a reader may say about himself: a role from a fixed list, and the name of the group. */

import { html, type TemplateResult } from "lit-html";
import type { About, RoleState } from "../../documents/front/answer_sheet.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { Content, EventOf } from "../../widget/front/controls/elements.ts";

/** What asks about the reader. */
export interface AboutContext extends ViewContext {
  readonly instrument: { readonly roles: readonly RoleState[] };
  readonly sheet: { readonly role: string; readonly group: string };
  readonly actions: { about(fields: About): void };
}

export function renderAbout(ctx: AboutContext): TemplateResult {
  return html`<details class="lg-about"><summary>${ctx.translate("about-you")}</summary>
    ${renderField(ctx, "role", "role-help", renderRole(ctx))}
    ${renderField(ctx, "group-name", "group-name-help", renderGroup(ctx))}
  </details>`;
}

function renderRole({ id, instrument, translate, sheet, actions }: AboutContext): TemplateResult {
  const roles = instrument.roles.map(({ slug, title }) => [slug, title]);
  const names = [["", translate("role-none")], ...roles];
  const own = names.some(([slug]) => slug === sheet.role) ? [] : [[sheet.role, sheet.role]];
  const choose = (event: EventOf<HTMLSelectElement>) =>
    actions.about({ role: event.currentTarget.value });
  return html`<select class="lg-choice" id="${id}-role"
      aria-describedby="${id}-role-help" @change=${choose}>
      ${[...names, ...own].map(([slug, name]) =>
        html`<option value=${slug} .selected=${slug === sheet.role}>${name}</option>`)}
    </select>`;
}

function renderGroup({ id, sheet, actions }: AboutContext): TemplateResult {
  const write = (event: EventOf<HTMLInputElement>) =>
    actions.about({ group: event.currentTarget.value.trim() });
  return html`<input class="lg-choice" type="text" dir="auto" maxlength="200" autocomplete="off"
      id="${id}-group-name" aria-describedby="${id}-group-name-help" .value=${sheet.group}
      @input=${write}>`;
}

function renderField(
  { id, translate }: ViewContext,
  name: string,
  help: string,
  control: Content,
): TemplateResult {
  return html`<div class="lg-tool">
    <label class="lg-label" for="${id}-${name}">${translate(name)}</label>
    <p class="utrecht-form-field-description" id="${id}-${help}">${translate(help)}</p>
    ${control}</div>`;
}
