/** What applies in the reader's neighbourhood, and at once which cases are nearest, and why. */

import { html, nothing } from "lit-html";
import { ref, titleOf } from "./case_link.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { joinNames } from "../../messages/front/translate.ts";

/** More names than these choose nothing: then another tick is needed. */
const MOST_NAMES = 4;

export function finder(ctx) {
  return html`<div class="lg-form lg-finder" lang=${ctx.language}>
      ${ctx.groups.map((group) => ticks(ctx, group))}
      <div class="lg-nearest">
        <p role="status" id="${ctx.id}-status" tabindex="-1">${status(ctx)}</p>
        ${ctx.all ? renderButton(ctx.translate("finder-why"), () => ctx.actions.focus("result"), "link") : nothing}
      </div>
      ${ctx.all ? html`<p>${renderButton(ctx.translate("finder-wipe"), ctx.actions.wipe)}</p>` : nothing}
      <section aria-labelledby="${ctx.id}-result">
        <h3 id="${ctx.id}-result" tabindex="-1">${ctx.translate(ctx.all ? "finder-result" : "finder-all")}</h3>
        ${places(ctx).map((near) => place(ctx, near))}
      </section>
      ${kept(ctx)}
    </div>`;
}

/** A long list is folded, and open as soon as something in it is ticked. */
function ticks(ctx, group) {
  if (!group.folded) return fieldset(ctx, group);
  return html`<details class="lg-folded" ?open=${ctx.chosen[group.kind].length > 0}>
    <summary>${group.title}</summary>${fieldset(ctx, group)}</details>`;
}

function fieldset(ctx, { kind, title, options, folded }) {
  return html`<fieldset class="lg-ticks"><legend class=${folded ? "lg-hidden" : ""}>${title}</legend>
    <div class="lg-ticks__options">${options.map((option) => {
      const id = `${ctx.id}-${kind}-${option.slug}`;
      return html`<div class="lg-tick">
        <input type="checkbox" id=${id} .checked=${ctx.chosen[kind].includes(option.slug)}
          aria-describedby=${option.sentence ? `${id}-help` : nothing}
          @change=${(event) => ctx.actions.tick(kind, option.slug, event.target.checked)}>
        <label for=${id}>${option.title}</label>
        ${option.sentence
          ? html`<p id="${id}-help" class="lg-tick__help">${option.sentence}</p>`
          : nothing}
      </div>`;
    })}</div></fieldset>`;
}

function status(ctx) {
  if (!ctx.all) return ctx.translate("finder-none");
  const best = ctx.near.filter((one) => one.place === 1);
  if (!best[0].count) return ctx.translate("finder-nothing");
  const names = joinNames(best.map((one) => ctx.cases[one.case].name), ctx.language);
  const details = { names, places: best.length, count: best[0].count, all: ctx.all };
  if (best.length > MOST_NAMES) return ctx.translate(ctx.all === 1 ? "finder-one-many" : "finder-many", details);
  if (ctx.all === 1) return ctx.translate("finder-one", details);
  return ctx.translate("finder-nearest", details);
}

/** Return the cases by place: those that are equally near belong together. */
function places(ctx) {
  const last = ctx.near.at(-1)?.place ?? 0;
  return Array.from({ length: last }, (_, index) => ctx.near.filter((one) => one.place === index + 1));
}

function place(ctx, near) {
  return html`
    ${ctx.all ? html`<h4>${heading(ctx, near[0].count)}</h4>` : nothing}
    <ul class="lg-links">${near.map((one) => html`<li data-case=${one.case}>
      ${ref(ctx.cases[one.case])} <span class="lg-links__why">${why(ctx, one)}</span></li>`)}</ul>`;
}

function heading(ctx, count) {
  if (!count) return ctx.translate("finder-zero");
  return ctx.all === 1 ? ctx.translate("finder-this") : ctx.translate("finder-count", { count, all: ctx.all });
}

/** Say in sentences which ticks match; a case without any says what it is about. */
function why(ctx, { case: slug, count, matches }) {
  const one = ctx.cases[slug];
  if (!count) return one.sentence;
  const shared = ["themes", "levels"].flatMap((kind) => matches[kind].map((it) => titleOf(ctx, kind, it)));
  const rules = matches.rules.map((it) => titleOf(ctx, "rules", it));
  return [
    shared.length ? ctx.translate("finder-shared", { list: joinNames(shared, ctx.language) }) : "",
    ...matches.questions.map((it) => one.traits.questions[it]),
    rules.length ? ctx.translate("finder-rules", { list: joinNames(rules, ctx.language) }) : "",
  ].filter(Boolean).join(" ");
}

function kept(ctx) {
  const { kind } = ctx.storage;
  if (kind === "browser") return html`<p class="lg-progress">${ctx.translate("finder-kept")}</p>`;
  if (kind === "refused" || kind === "full") {
    return html`<p class="lg-progress">${ctx.translate("finder-unkept")}</p>`;
  }
  return nothing;
}
