/** What a reader may say about himself: a role from a fixed list, and the name of the group. */

import { html } from "lit-html";
import roles from "../../documents/roles.json" with { type: "json" };

export function about(ctx) {
  const names = [["", ctx.translate("role-none")], ...roles.map((role) => [role.slug, role[ctx.language]])];
  const own = names.some(([slug]) => slug === ctx.sheet.role) ? [] : [[ctx.sheet.role, ctx.sheet.role]];
  return html`<details class="lg-about"><summary>${ctx.translate("about-you")}</summary>
    ${field(ctx, "role", "role-help", html`<select class="lg-choice" id="${ctx.id}-role"
      aria-describedby="${ctx.id}-role-help" @change=${(event) => ctx.actions.about({ role: event.target.value })}>
      ${[...names, ...own].map(([slug, name]) =>
        html`<option value=${slug} .selected=${slug === ctx.sheet.role}>${name}</option>`)}
    </select>`)}
    ${field(ctx, "group-name", "group-name-help", html`<input class="lg-choice" type="text" dir="auto" maxlength="200" autocomplete="off"
      id="${ctx.id}-group-name" aria-describedby="${ctx.id}-group-name-help" .value=${ctx.sheet.group}
      @input=${(event) => ctx.actions.about({ group: event.target.value.trim() })}>`)}
  </details>`;
}

function field(ctx, name, help, control) {
  return html`<div class="lg-tool"><label class="lg-label" for="${ctx.id}-${name}">${ctx.translate(name)}</label>
    <p class="utrecht-form-field-description" id="${ctx.id}-${help}">${ctx.translate(help)}</p>
    ${control}</div>`;
}
