/** The outcome of a chooser: for each way the reasons for and against it. */

import { html, nothing } from "lit-html";
import { alert, readOn } from "../../widget/front/controls/elements.ts";
import { chooser } from "./logic/chooser.ts";
import { listed } from "../../messages/front/translate.ts";

export function reasons(c) {
  const { outcome } = c.instrument;
  const { ways, key, best, unknown } = chooser(c.instrument, c.sheet);
  return html`
    <p>${outcome.intro}</p>
    ${alert(`${c.id}-verdict`, "info", html`<p>${fill(outcome[key], titles(c, best))}</p>`)}
    ${unknown.length ? html`<p>${fill(outcome.unknown, quoted(c, unknown))}</p>` : nothing}
    ${ways.map((way) => weighed(c, way, best.includes(way.slug)))}
    <p>${c.say("talk")}</p>`;
}

const fill = (text, names) => text.replaceAll(/\{factors?\}/g, () => names);

const titles = (c, slugs) =>
  listed(slugs.map((slug) => c.instrument.ways.find((way) => way.slug === slug).title), c.language);

const quoted = (c, items) => listed(items.map((item) => `‘${item.statement}’`), c.language);

function weighed(c, found, ahead) {
  const way = c.instrument.ways.find((one) => one.slug === found.slug);
  return html`<section class="lg-way">
    <h4>${way.title}</h4>
    <p>${way.explanation}</p>
    <div class="lg-way__sides">
      ${side(c, "reasons-for", found.for)}
      ${side(c, "reasons-against", found.against)}
    </div>
    ${ahead ? html`<p class="lg-label">${c.say("first-step")}</p><p>${way.advice}</p>` : nothing}
    ${readOn(c, way)}
  </section>`;
}

function side(c, key, texts) {
  return html`<div><p class="lg-label">${c.say(key)}</p>
    ${texts.length
      ? html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`
      : html`<p>${c.say("no-reason")}</p>`}</div>`;
}
