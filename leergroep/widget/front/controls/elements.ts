/** Small pieces that more than one view shows. */

import { html, nothing } from "lit-html";

/** Whole class names: bundling keeps only the rules whose names it can read. */
const LOOKS = {
  main: "utrecht-button--primary-action",
  plain: "utrecht-button--secondary-action",
  danger: "utrecht-button--secondary-action utrecht-button--danger",
  link: "lg-subtle",
};
const ALERTS = {
  info: "utrecht-alert--info",
  good: "utrecht-alert--ok",
  warning: "utrecht-alert--warning",
  bad: "utrecht-alert--error",
};

export function button(label, act, look = "plain") {
  return html`<button type="button"
    class="utrecht-button utrecht-button--html-button ${LOOKS[look]}" @click=${act}>${label}</button>`;
}

export function alert(id, kind, content) {
  return html`<div class="utrecht-alert ${ALERTS[kind]}" id=${id} tabindex="-1"
    role=${kind === "bad" ? "alert" : "group"}>
    <div class="utrecht-alert__content">${content}</div></div>`;
}

/** The word for an answer: of the scale, of the two beside it, or that it is still open. */
export function answerWord(c, value) {
  if (value === undefined) return c.say("open");
  if (typeof value === "string") return c.say(value);
  return c.instrument.scale.find((option) => option.value === value).word;
}

export function readOn(c, factor) {
  const rules = factor.rules.map((slug) => c.links.rules[slug]).filter(Boolean);
  const cases = factor.cases.map((slug) => c.links.cases[slug]).filter(Boolean);
  return [linkList(c.say("rules-help"), rules), linkList(c.say("cases-help"), cases)];
}

function linkList(label, links) {
  if (!links.length) return nothing;
  return html`<p class="lg-label">${label}</p>
    <ul class="lg-links">${links.map((link) => html`<li>${linked(link)}
      <span class="lg-links__why">${link.sentence}</span></li>`)}</ul>`;
}

/** In Jupyter there is no published page to link to: the title says where to look. */
function linked(link) {
  return link.href ? html`<a href=${link.href}>${link.title}</a>` : html`<strong>${link.title}</strong>`;
}
