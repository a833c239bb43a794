/** Small pieces that more than one view shows. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Answer } from "../../../documents/front/answer_sheet.ts";
import type { Translate } from "../../../messages/front/translate.ts";
import type { Link, Links } from "../host/host.ts";

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

/** How a button looks. */
export type Look = keyof typeof LOOKS;

/** What an alert means. */
export type AlertKind = keyof typeof ALERTS;

/** What can stand in a template. */
export type Content = unknown;

/** What an element of this kind tells of itself. */
export type EventOf<E extends Element> = Event & { readonly currentTarget: E };

export function renderButton(
  label: Content,
  act: (event: Event) => unknown,
  look: Look = "plain",
): TemplateResult {
  return html`<button type="button"
    class="utrecht-button utrecht-button--html-button ${LOOKS[look]}"
    @click=${act}>${label}</button>`;
}

export function renderAlert(id: string, kind: AlertKind, content: Content): TemplateResult {
  return html`<div class="utrecht-alert ${ALERTS[kind]}" id=${id} tabindex="-1"
    role=${kind === "bad" ? "alert" : "group"}>
    <div class="utrecht-alert__content">${content}</div></div>`;
}

/** What names an answer. */
export interface AnswerContext {
  readonly translate: Translate;
  readonly instrument: {
    readonly scale: readonly { readonly value: number; readonly word: string }[];
  };
}

/** Return the word for an answer: of the scale, of the two beside it, or that it is still open. */
export function nameAnswer({ translate, instrument }: AnswerContext, value?: Answer): string {
  if (value === undefined) return translate("open");
  if (typeof value === "string") return translate(value);
  const option = instrument.scale.find((one) => one.value === value);
  if (!option) throw new TypeError(`no ${value} on the scale`);
  return option.word;
}

/** What leads to other pages of the book. */
export interface LinksContext {
  readonly translate: Translate;
  readonly links: Links;
}

/** The rules and cases that help with a factor. */
export function renderReadOn(
  { translate, links }: LinksContext,
  factor: { readonly rules: readonly string[]; readonly cases: readonly string[] },
): Content {
  const rules = factor.rules.map((slug) => links.rules[slug]).filter(Boolean);
  const cases = factor.cases.map((slug) => links.cases[slug]).filter(Boolean);
  return [
    renderLinks(translate("rules-help"), rules),
    renderLinks(translate("cases-help"), cases),
  ];
}

function renderLinks(label: string, links: readonly Link[]): Content {
  if (!links.length) return nothing;
  return html`<p class="lg-label">${label}</p>
    <ul class="lg-links">${links.map((link) => html`<li>${renderLink(link)}
      <span class="lg-links__why">${link.sentence}</span></li>`)}</ul>`;
}

/** In Jupyter not every page is beside the notebook or published: the title says where to look. */
export function renderLink({ href, title }: Pick<Link, "href" | "title">): TemplateResult {
  return href ? html`<a href=${href}>${title}</a>` : html`<strong>${title}</strong>`;
}
