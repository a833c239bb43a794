/** The picture of one element from the reader's answers so far, with the way to its questions. */

import { html } from "lit-html";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { picture } from "./part_picture_view.ts";
import { progress } from "./steps_view.ts";
import { LOGICS } from "./logic/logics.ts";
import { countAnswers } from "../../documents/front/answer_sheet.ts";
import { selectKnown, tallyFactor } from "./tally.ts";
import { joinNames } from "../../messages/front/translate.ts";

export function element(ctx) {
  const { factors } = ctx.instrument;
  const items = factors.flatMap((factor) => factor.items);
  const begun = countAnswers(items, ctx.sheet) > 0;
  return html`<div class="lg-form lg-form--short" lang=${ctx.language}>
    ${begun ? drawn(ctx, items) : html`<p>${ctx.translate("element-empty")}</p>`}
    <p class="lg-label">${ctx.translate(begun ? "element-on" : "element-begin")}</p>
    <ul class="lg-links">${factors.map((factor) => html`<li>${questions(ctx, factor)}
      <span class="lg-links__why">${progress(ctx, factor.items)}</span></li>`)}</ul>
    <p>${scan(ctx)}</p>
    ${renderStorageNotice(ctx)}
  </div>`;
}

function drawn(ctx, items) {
  const { factors, scale } = ctx.instrument;
  const tallies = factors.map((factor) => tallyFactor(factor, ctx.sheet, scale));
  const { low, remarks } = LOGICS.profile(tallies, ctx.instrument);
  const done = countAnswers(items, ctx.sheet);
  return html`<p>${ctx.translate("element-answered", { done, all: items.length })} ${first(ctx, remarks, tallies)}</p>
    ${picture(ctx, tallies, low)}`;
}

/** Say which rules to talk about first, where enough is answered to tell. */
function first(ctx, [one], tallies) {
  if (!one) return ctx.translate("element-too-little");
  const title = (slug) => ctx.instrument.factors.find((factor) => factor.slug === slug).title;
  const names = joinNames(one.factors.map(title), ctx.language);
  if (one.key === "none") {
    return ctx.translate(selectKnown(tallies).length === tallies.length ? "element-none" : "element-none-yet");
  }
  return ctx.translate(one.key === "many" ? "element-many" : "element-first", { factors: names });
}

const questions = (ctx, factor) => {
  const rule = ctx.links.rules[factor.slug];
  return rule?.href ? html`<a href="${rule.href}#vragen">${factor.title}</a>` : factor.title;
};

function scan(ctx) {
  const { href, title } = ctx.links.instruments[ctx.instrument.slug];
  return html`${ctx.translate("element-scan")} ${href ? html`<a href=${href}>${title}</a>` : title}.`;
}
