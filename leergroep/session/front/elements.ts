/** Small pieces that more than one step of a session shows. */

import { html } from "lit-html";

/** The step's title: on the stage it is the first heading, in a notebook one among many. */
export function heading(ctx, content) {
  const id = `${ctx.id}-heading`;
  if (!ctx.page.presenter) return html`<h3 class="lg-stagebar__title" id=${id} tabindex="-1">${content}</h3>`;
  return ctx.ui.on ? html`<h1 class="lg-stagebar__title" id=${id} tabindex="-1">${content}</h1>`
    : html`<h2 class="lg-stagebar__title" id=${id} tabindex="-1">${content}</h2>`;
}

/** A part of a step, with a heading to find it by. */
export const part = (ctx, slug, title, content) =>
  html`<section class="lg-part" aria-labelledby="${ctx.id}-${slug}">
    ${ctx.page.presenter ? html`<h2 class="lg-part__title" id="${ctx.id}-${slug}" tabindex="-1">${title}</h2>`
      : html`<h4 class="lg-part__title" id="${ctx.id}-${slug}" tabindex="-1">${title}</h4>`}
    ${content}</section>`;

/** A button that says for a screen reader what it is about: there are many of the same name. */
export const about = (ctx, key, what) => html`${ctx.translate(key)}<span class="lg-hidden">: ${what}</span>`;

export const people = (ctx, count) =>
  count > 1 ? ctx.translate("people-many", { count }) : ctx.translate(count ? "people-one" : "people-none");
