/** Small pieces that more than one step of a session shows. */

import { html } from "lit-html";

/** On the stage the step's title is the page's first heading; in a notebook it is one of many. */
export const heading = (c, id, content) =>
  c.model.stage && c.ui.on
    ? html`<h1 class="lg-bar__title" id=${id} tabindex="-1">${content}</h1>`
    : html`<h3 class="lg-bar__title" id=${id} tabindex="-1">${content}</h3>`;

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
