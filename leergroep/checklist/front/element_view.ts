/** The picture of one element from the reader's answers so far, with the way to its questions. */

import { html } from "lit-html";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { picture } from "./part_picture_view.ts";
import { progress } from "./steps_view.ts";
import { LOGICS } from "./logic/logics.ts";
import { count } from "../../documents/front/answer_sheet.ts";
import { known, tally } from "./tally.ts";
import { listed } from "../../messages/front/translate.ts";

export function element(c) {
  const { factors } = c.instrument;
  const items = factors.flatMap((factor) => factor.items);
  const begun = count(items, c.sheet) > 0;
  return html`<div class="lg-form lg-form--short" lang=${c.language}>
    ${begun ? drawn(c, items) : html`<p>${c.say("element-empty")}</p>`}
    <p class="lg-label">${c.say(begun ? "element-on" : "element-begin")}</p>
    <ul class="lg-links">${factors.map((factor) => html`<li>${questions(c, factor)}
      <span class="lg-links__why">${progress(c, factor.items)}</span></li>`)}</ul>
    <p>${scan(c)}</p>
    ${kept(c)}
  </div>`;
}

function drawn(c, items) {
  const { factors, scale } = c.instrument;
  const tallies = factors.map((factor) => tally(factor, c.sheet, scale));
  const { low, said } = LOGICS.profile(tallies, c.instrument);
  const done = count(items, c.sheet);
  return html`<p>${c.say("element-answered", { done, all: items.length })} ${first(c, said, tallies)}</p>
    ${picture(c, tallies, low)}`;
}

/** Say which rules to talk about first, where enough is answered to tell. */
function first(c, [one], tallies) {
  if (!one) return c.say("element-too-little");
  const title = (slug) => c.instrument.factors.find((factor) => factor.slug === slug).title;
  const names = listed(one.factors.map(title), c.language);
  if (one.key === "none") {
    return c.say(known(tallies).length === tallies.length ? "element-none" : "element-none-yet");
  }
  return c.say(one.key === "many" ? "element-many" : "element-first", { factors: names });
}

const questions = (c, factor) => {
  const rule = c.links.rules[factor.slug];
  return rule?.href ? html`<a href="${rule.href}#vragen">${factor.title}</a>` : factor.title;
};

function scan(c) {
  const { href, title } = c.links.instruments[c.instrument.slug];
  return html`${c.say("element-scan")} ${href ? html`<a href=${href}>${title}</a>` : title}.`;
}
