/** Small pieces of the finder: a link to a case, and what a tick is called inside a sentence. */

import { html } from "lit-html";

/** In Jupyter there is no published page to link to: the title says where to look. */
export function ref({ href, title }) {
  return href ? html`<a href=${href}>${title}</a>` : html`<strong>${title}</strong>`;
}

/** Return a tick's title as it stands inside a sentence; a rule keeps its title as it is. */
export function titleOf(ctx, kind, slug) {
  const { title } = ctx.groups.find((group) => group.kind === kind).options
    .find((option) => option.slug === slug);
  return kind === "rules" ? title : title[0].toLowerCase() + title.slice(1);
}
