/** The workbook on the screen: what was filled in, its rounds, and what is still to begin. */

import { html, nothing } from "lit-html";
import { kept } from "../kept.js";
import { button } from "../parts.js";
import { report } from "./report.js";
import { roundName } from "./rounds.js";
import { said } from "./said.js";
import { aside, bookTools } from "./tools.js";
import { progress, sorted } from "../../workbook.js";

export function workbook(c) {
  const sheets = sorted(c.sheets, c.instruments);
  const begun = Object.keys(c.instruments).filter((slug) => isBegun(c, sheets, slug));
  const rest = Object.keys(c.instruments)
    .filter((slug) => !begun.includes(slug) && !c.instruments[slug].case);
  return html`<div class="lg-form lg-screen" lang=${c.language}>
      ${kept(c)}
      ${aside(c)}
      ${said(c)}
      <section aria-labelledby="${c.id}-heading">
        <h3 id="${c.id}-heading" tabindex="-1">${c.say("workbook-filled")}</h3>
        ${begun.length ? begun.map((slug) => filled(c, sheets, slug)) : html`<p>${c.say("workbook-empty")}</p>`}
      </section>
      ${rest.length ? html`<section><h3>${c.say("workbook-rest")}</h3>
        <ul class="lg-links">${rest.map((slug) => html`<li>${link(c, slug)}
          <span class="lg-links__why">${c.instruments[slug].sentence}</span></li>`)}</ul></section>` : nothing}
      ${bookTools(c, sheets)}
    </div>
    ${report(c, sheets)}`;
}

const isBegun = (c, sheets, slug) =>
  slug in c.currents || sheets.some((sheet) => sheet.instrument === slug);

function link(c, slug) {
  const { href } = c.places[slug] ?? {};
  const { title } = c.instruments[slug];
  return href ? html`<a href=${href}>${title}</a>` : html`<strong>${title}</strong>`;
}

function filled(c, sheets, slug) {
  const rounds = sheets.filter((sheet) => sheet.instrument === slug);
  const open = c.currents[slug];
  const isNew = open && !rounds.some((sheet) => sheet.round === open);
  return html`<section class="lg-filled">
    <h4 id="${c.id}-${slug}">${link(c, slug)}</h4>
    <ul class="lg-rounds">
      ${isNew ? html`<li class="lg-round"><p>${c.say("round-begun")}</p></li>` : nothing}
      ${rounds.map((sheet) => round(c, sheet, sheet.round === open))}
    </ul>
    ${isNew ? nothing : button(named(c, "round-new", slug), () => c.act.begin(slug), "link")}
  </section>`;
}

function round(c, sheet, isOpen) {
  const { key, details } = progress(c.instruments[sheet.instrument], sheet);
  const about = [
    sheet.group && c.say("round-for", { group: sheet.group }),
    isOpen && c.say("round-current"),
  ].filter(Boolean);
  return html`<li class="lg-round">
    <p><strong>${roundName(c, sheet.round)}</strong>: ${c.say(key, details)}${about.map((part) => `, ${part}`)}</p>
    <p class="utrecht-action-group">
      ${isOpen ? nothing : button(named(c, "round-open", sheet.instrument, sheet.round),
        () => c.act.open(sheet.instrument, sheet.round))}
      ${button(named(c, "round-wipe", sheet.instrument, sheet.round), () => askWipe(c, sheet), "link")}</p>
  </li>`;
}

/** A button says for a screen reader what it is about: there are many of the same name. */
const named = (c, key, slug, day = "") =>
  html`${c.say(key)}<span class="lg-hidden">: ${c.instruments[slug].title}${day && `, ${roundName(c, day)}`}</span>`;

function askWipe(c, sheet) {
  const { title } = c.instruments[sheet.instrument];
  const name = roundName(c, sheet.round);
  c.act.ask({
    key: "round-wipe-question",
    details: { round: name[0].toLowerCase() + name.slice(1), title },
    answers: [["round-wipe-yes", () => c.act.wipe(sheet), "danger"]],
  });
}
