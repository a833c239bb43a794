/** What a reader may say about himself: a role from a fixed list, and the name of the group. */

import { html } from "lit-html";
import roles from "../../documents/roles.json" with { type: "json" };

export function about(c) {
  const names = [["", c.say("role-none")], ...roles.map((role) => [role.slug, role[c.language]])];
  const own = names.some(([slug]) => slug === c.sheet.role) ? [] : [[c.sheet.role, c.sheet.role]];
  return html`<details class="lg-about"><summary>${c.say("about-you")}</summary>
    ${field(c, "role", "role-help", html`<select class="lg-choice" id="${c.id}-role"
      aria-describedby="${c.id}-role-help" @change=${(event) => c.act.about({ role: event.target.value })}>
      ${[...names, ...own].map(([slug, name]) =>
        html`<option value=${slug} .selected=${slug === c.sheet.role}>${name}</option>`)}
    </select>`)}
    ${field(c, "group-name", "group-name-help", html`<input class="lg-choice" type="text" dir="auto" maxlength="200" autocomplete="off"
      id="${c.id}-group-name" aria-describedby="${c.id}-group-name-help" .value=${c.sheet.group}
      @input=${(event) => c.act.about({ group: event.target.value.trim() })}>`)}
  </details>`;
}

function field(c, name, help, control) {
  return html`<div class="lg-tool"><label class="lg-label" for="${c.id}-${name}">${c.say(name)}</label>
    <p class="utrecht-form-field-description" id="${c.id}-${help}">${c.say(help)}</p>
    ${control}</div>`;
}
