/** The outcome of a chooser: for each way the reasons for and against it. */

import { html, nothing } from "lit-html";
import { renderAlert, renderReadOn } from "../../widget/front/controls/elements.ts";
import { chooser } from "./logic/chooser.ts";
import { joinNames } from "../../messages/front/translate.ts";

export function reasons(ctx) {
  const { outcome } = ctx.instrument;
  const { ways, key, best, unknown } = chooser(ctx.instrument, ctx.sheet);
  return html`
    <p>${outcome.intro}</p>
    ${renderAlert(`${ctx.id}-verdict`, "info", html`<p>${fill(outcome[key], titles(ctx, best))}</p>`)}
    ${unknown.length ? html`<p>${fill(outcome.unknown, quoted(ctx, unknown))}</p>` : nothing}
    ${ways.map((way) => weighed(ctx, way, best.includes(way.slug)))}
    <p>${ctx.translate("talk")}</p>`;
}

const fill = (text, names) => text.replaceAll(/\{factors?\}/g, () => names);

const titles = (ctx, slugs) =>
  joinNames(slugs.map((slug) => ctx.instrument.ways.find((way) => way.slug === slug).title), ctx.language);

const quoted = (ctx, items) => joinNames(items.map((item) => `‘${item.statement}’`), ctx.language);

function weighed(ctx, found, ahead) {
  const way = ctx.instrument.ways.find((one) => one.slug === found.slug);
  return html`<section class="lg-way">
    <h4>${way.title}</h4>
    <p>${way.explanation}</p>
    <div class="lg-way__sides">
      ${side(ctx, "reasons-for", found.for)}
      ${side(ctx, "reasons-against", found.against)}
    </div>
    ${ahead ? html`<p class="lg-label">${ctx.translate("first-step")}</p><p>${way.advice}</p>` : nothing}
    ${renderReadOn(ctx, way)}
  </section>`;
}

function side(ctx, key, texts) {
  return html`<div><p class="lg-label">${ctx.translate(key)}</p>
    ${texts.length
      ? html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`
      : html`<p>${ctx.translate("no-reason")}</p>`}</div>`;
}
