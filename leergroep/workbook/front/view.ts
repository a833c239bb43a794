/** The workbook on the screen: what was filled in, its rounds, and what is still to begin. */

import { html, nothing } from "lit-html";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { report } from "./report_view.ts";
import { roundTitle } from "./round_names.ts";
import { said } from "./notices.ts";
import { aside, bookTools } from "./tools_view.ts";
import { bySubject } from "../../documents/front/subjects.ts";
import { hasNothing, progress, sorted } from "./workbook.ts";

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
    ${report(c, sheets.filter((sheet) => !hasNothing(sheet)))}`;
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
  const subjects = rounds.length ? bySubject(rounds) : [{ name: "", sheets: [] }];
  const current = c.currents[slug];
  const open = rounds.find((sheet) => sheet.round === current);
  const isBlank = current && !open;
  return html`<section class="lg-filled">
    <h4 id="${c.id}-${slug}">${link(c, slug)}</h4>
    ${isBlank ? html`<ul class="lg-rounds"><li class="lg-round"><p>${c.say("round-begun")}</p></li></ul>` : nothing}
    ${subjects.map((one) => about(c, slug, one, isBlank))}
    ${c.instruments[slug].subject && open && !hasNothing(open)
      ? html`<p>${button(called(c.say("subject-new"), c.instruments[slug].title),
        () => c.act.begin(slug, "", "subject-started"), "link")}</p>`
      : nothing}
  </section>`;
}

/** The rounds about one subject, and the way to a next one. */
function about(c, slug, { name, sheets }, isBlank) {
  const open = sheets.find((sheet) => sheet.round === c.currents[slug]);
  const begins = open && hasNothing(open);
  const label = name ? c.say("round-new-about", { subject: name }) : c.say("round-new");
  return html`<ul class="lg-rounds">
      ${sheets.map((sheet) => round(c, sheet, sheet === open))}</ul>
    ${begins || isBlank ? nothing : html`<p>${button(called(label, c.instruments[slug].title),
      () => c.act.begin(slug, name))}</p>`}`;
}

function round(c, sheet, isOpen) {
  const { key, details } = progress(c.instruments[sheet.instrument], sheet);
  const more = [
    sheet.group && c.say("round-for", { group: sheet.group }),
    isOpen && c.say("round-current"),
  ].filter(Boolean);
  const whole = `${c.instruments[sheet.instrument].title}, ${roundTitle(c, sheet)}`;
  return html`<li class="lg-round">
    <p><strong>${roundTitle(c, sheet)}</strong>: ${c.say(key, details)}${more.map((part) => `, ${part}`)}</p>
    <p class="utrecht-action-group">
      ${isOpen ? nothing : button(called(c.say("round-open"), whole),
        () => c.act.open(sheet.instrument, sheet.round))}
      ${button(called(c.say("round-wipe"), whole), () => askWipe(c, sheet), "link")}</p>
  </li>`;
}

/** A button says for a screen reader what it is about: there are many of the same name. */
const called = (label, about) => html`${label}<span class="lg-hidden">: ${about}</span>`;

function askWipe(c, sheet) {
  const { title } = c.instruments[sheet.instrument];
  const name = roundTitle(c, sheet);
  c.act.ask({
    key: "round-wipe-question",
    details: { round: name[0].toLowerCase() + name.slice(1), title },
    answers: [["round-wipe-yes", () => c.act.wipe(sheet), "danger"]],
  });
}
