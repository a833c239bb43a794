/** Small pieces that more than one step of a session shows. */

import { html } from "lit-html";

/** The step's title: on the stage it is the first heading, in a notebook one among many. */
export function heading(c, content) {
  const id = `${c.id}-heading`;
  if (!c.model.stage) return html`<h3 class="lg-stagebar__title" id=${id} tabindex="-1">${content}</h3>`;
  return c.ui.on ? html`<h1 class="lg-stagebar__title" id=${id} tabindex="-1">${content}</h1>`
    : html`<h2 class="lg-stagebar__title" id=${id} tabindex="-1">${content}</h2>`;
}

/** A part of a step, with a heading to find it by. */
export const part = (c, slug, title, content) =>
  html`<section class="lg-part" aria-labelledby="${c.id}-${slug}">
    ${c.model.stage ? html`<h2 class="lg-part__title" id="${c.id}-${slug}" tabindex="-1">${title}</h2>`
      : html`<h4 class="lg-part__title" id="${c.id}-${slug}" tabindex="-1">${title}</h4>`}
    ${content}</section>`;

/** A button that says for a screen reader what it is about: there are many of the same name. */
export const about = (c, key, what) => html`${c.say(key)}<span class="lg-hidden">: ${what}</span>`;

export const people = (c, count) =>
  count > 1 ? c.say("people-many", { count }) : c.say(count ? "people-one" : "people-none");
