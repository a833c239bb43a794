/** What applies in the reader's neighbourhood, and at once which cases are nearest, and why. */

import { html, nothing } from "lit-html";
import { ref, titleOf } from "./case_link.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { listed } from "../../messages/front/translate.ts";

/** More names than these choose nothing: then another tick is needed. */
const MOST_NAMES = 4;

export function finder(c) {
  return html`<div class="lg-form lg-finder" lang=${c.language}>
      ${c.groups.map((group) => ticks(c, group))}
      <div class="lg-nearest">
        <p role="status" id="${c.id}-status" tabindex="-1">${status(c)}</p>
        ${c.all ? button(c.say("finder-why"), () => c.act.focus("result"), "link") : nothing}
      </div>
      ${c.all ? html`<p>${button(c.say("finder-wipe"), c.act.wipe)}</p>` : nothing}
      <section aria-labelledby="${c.id}-result">
        <h3 id="${c.id}-result" tabindex="-1">${c.say(c.all ? "finder-result" : "finder-all")}</h3>
        ${places(c).map((near) => place(c, near))}
      </section>
      ${kept(c)}
    </div>`;
}

/** A long list is folded, and open as soon as something in it is ticked. */
function ticks(c, group) {
  if (!group.folded) return fieldset(c, group);
  return html`<details class="lg-folded" ?open=${c.chosen[group.kind].length > 0}>
    <summary>${group.title}</summary>${fieldset(c, group)}</details>`;
}

function fieldset(c, { kind, title, options, folded }) {
  return html`<fieldset class="lg-ticks"><legend class=${folded ? "lg-hidden" : ""}>${title}</legend>
    <div class="lg-ticks__options">${options.map((option) => {
      const id = `${c.id}-${kind}-${option.slug}`;
      return html`<div class="lg-tick">
        <input type="checkbox" id=${id} .checked=${c.chosen[kind].includes(option.slug)}
          aria-describedby=${option.sentence ? `${id}-help` : nothing}
          @change=${(event) => c.act.tick(kind, option.slug, event.target.checked)}>
        <label for=${id}>${option.title}</label>
        ${option.sentence
          ? html`<p id="${id}-help" class="lg-tick__help">${option.sentence}</p>`
          : nothing}
      </div>`;
    })}</div></fieldset>`;
}

function status(c) {
  if (!c.all) return c.say("finder-none");
  const best = c.near.filter((one) => one.place === 1);
  if (!best[0].count) return c.say("finder-nothing");
  const names = listed(best.map((one) => c.cases[one.case].name), c.language);
  const details = { names, places: best.length, count: best[0].count, all: c.all };
  if (best.length > MOST_NAMES) return c.say(c.all === 1 ? "finder-one-many" : "finder-many", details);
  if (c.all === 1) return c.say("finder-one", details);
  return c.say("finder-nearest", details);
}

/** Return the cases by place: those that are equally near belong together. */
function places(c) {
  const last = c.near.at(-1)?.place ?? 0;
  return Array.from({ length: last }, (_, index) => c.near.filter((one) => one.place === index + 1));
}

function place(c, near) {
  return html`
    ${c.all ? html`<h4>${heading(c, near[0].count)}</h4>` : nothing}
    <ul class="lg-links">${near.map((one) => html`<li data-case=${one.case}>
      ${ref(c.cases[one.case])} <span class="lg-links__why">${why(c, one)}</span></li>`)}</ul>`;
}

function heading(c, count) {
  if (!count) return c.say("finder-zero");
  return c.all === 1 ? c.say("finder-this") : c.say("finder-count", { count, all: c.all });
}

/** Say in sentences which ticks match; a case without any says what it is about. */
function why(c, { case: slug, count, matches }) {
  const one = c.cases[slug];
  if (!count) return one.sentence;
  const shared = ["themes", "levels"].flatMap((kind) => matches[kind].map((it) => titleOf(c, kind, it)));
  const rules = matches.rules.map((it) => titleOf(c, "rules", it));
  return [
    shared.length ? c.say("finder-shared", { list: listed(shared, c.language) }) : "",
    ...matches.questions.map((it) => one.traits.questions[it]),
    rules.length ? c.say("finder-rules", { list: listed(rules, c.language) }) : "",
  ].filter(Boolean).join(" ");
}

function kept(c) {
  const { kind } = c.storage;
  if (kind === "browser") return html`<p class="lg-progress">${c.say("finder-kept")}</p>`;
  if (kind === "refused" || kind === "full") {
    return html`<p class="lg-progress">${c.say("finder-unkept")}</p>`;
  }
  return nothing;
}
