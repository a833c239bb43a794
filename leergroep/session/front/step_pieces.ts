/** Small pieces that more than one step of a session shows. */

import { html, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { Page } from "../../widget/front/host/host.ts";

/** What is shown in a page or in a notebook. */
export interface PieceContext extends ViewContext {
  readonly page: Pick<Page, "presenter">;
}

/** What has begun or not. */
export interface HeadingContext extends PieceContext {
  readonly ui: { readonly on: boolean };
}

/** The step's title: presented it is the first heading, in a notebook one among many. */
export function renderHeading(
  { id, page, ui }: HeadingContext,
  content: Content,
): TemplateResult {
  const own = `${id}-heading`;
  if (!page.presenter) {
    return html`<h3 class="lg-stagebar__title" id=${own} tabindex="-1">${content}</h3>`;
  }
  return ui.on ? html`<h1 class="lg-stagebar__title" id=${own} tabindex="-1">${content}</h1>`
    : html`<h2 class="lg-stagebar__title" id=${own} tabindex="-1">${content}</h2>`;
}

/** A part of a step, with a heading to find it by. */
export function renderPart(
  { id, page }: PieceContext,
  slug: string,
  title: string,
  content: Content,
): TemplateResult {
  const own = `${id}-${slug}`;
  return html`<section class="lg-part" aria-labelledby=${own}>
    ${page.presenter ? html`<h2 class="lg-part__title" id=${own} tabindex="-1">${title}</h2>`
      : html`<h4 class="lg-part__title" id=${own} tabindex="-1">${title}</h4>`}
    ${content}</section>`;
}

/** A label that says for a screen reader what it is about: there are many of the same name. */
export const renderLabel = (
  { translate }: Pick<ViewContext, "translate">,
  key: string,
  about: string | number,
): TemplateResult => html`${translate(key)}<span class="lg-hidden">: ${about}</span>`;
