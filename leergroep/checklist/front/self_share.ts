/** Hand over the answers on a rule's page: those three, whatever else was answered in the scan. */

import copying from "../../widget/copy.messages.json" with { type: "json" };
import formMessages from "../../widget/form.messages.json" with { type: "json" };
import ownCode from "../../widget/own_code.messages.json" with { type: "json" };
import share from "../share.messages.json" with { type: "json" };
import { createTranslator } from "../../messages/front/translate.ts";
import { type Content, renderLink } from "../../widget/front/controls/elements.ts";
import { draw } from "../../widget/front/draw.ts";
import { html, nothing } from "lit-html";
import type { ChecklistContext } from "./context.ts";
import { openShare, renderShared } from "./share_view.ts";

const MESSAGES = { ...formMessages, ...copying, ...ownCode, ...share };

/** Opens the way to hand over, and draws it in a place of its own. */
export interface SelfShare {
  open(ctx: ChecklistContext): void;
  draw(ctx: ChecklistContext, place: HTMLElement): void;
}

export const selfShare: SelfShare = {
  open: (ctx) => openShare(narrow(ctx)),
  draw(ctx, place) {
    const translate = createTranslator(ctx.language, MESSAGES);
    const own = { ...narrow(ctx), translate };
    draw(html`<p class="utrecht-form-field-description">${translate("share-three-help")}</p>
      ${renderShared(own)}${ctx.ui.share?.isAsked ? renderCity(own) : nothing}`, place);
  },
};

function narrow(ctx: ChecklistContext): ChecklistContext {
  const slugs = ctx.instrument.factors.flatMap(({ items }) => items.map(({ slug }) => slug));
  const answers = Object.entries(ctx.sheet.answers).filter(([slug]) => slugs.includes(slug));
  return { ...ctx, sheet: { ...ctx.sheet, answers: Object.fromEntries(answers) } };
}

/** One city that dealt with this, to talk about together. */
function renderCity({ links, translate }: ChecklistContext): Content {
  const city = links.pages?.city;
  return city ? html`<p>${translate("share-city")} ${renderLink(city)}</p>` : nothing;
}
