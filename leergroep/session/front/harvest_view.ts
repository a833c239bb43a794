/** The harvest: what the session brought, on the screen, on paper, and in files. */

import { html, nothing } from "lit-html";
import { calendar, isDay } from "./calendar.ts";
import { CELLS, chosen, filled, stateOf, toCsv, toMarkdown } from "./harvest.ts";
import { ACTIONS, isOpen, RULES } from "./course.ts";
import { ROUNDS } from "./vote_count.ts";
import { fileName } from "../../documents/front/answer_sheet.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { save } from "../../widget/front/controls/save.ts";
import { download } from "../../widget/front/controls/tools.ts";
import { cellOf, dayOf } from "./context.ts";
import { linked, promised } from "./notes_view.ts";
import { part, people } from "./elements.ts";
import { outcome } from "./votes_view.ts";

/** The harvest as the last page of a session. */
export function harvest(c) {
  return html`<p class="lg-question">${c.instrument.outcome}</p>
    ${brought(c)}
    ${part(c, "take", c.say("session-take"), html`
      <p class="lg-take">
        ${button(c.say("print"), () => print(), "main")}
        ${button(c.say("session-markdown"), () => write(c, "md", toMarkdown(named(c), c.sheet, cells(c), results(c), c.say)))}
        ${button(c.say("session-csv"), () => write(c, "csv", toCsv(c.sheet, cells(c), results(c), c.say)))}
        ${dated(c).length
          ? button(c.say("session-ics"), () => write(c, "ics", calendar(dated(c), new Date())))
          : nothing}
        ${button(c.say("session-json"), () => download(c.sheet))}</p>
      ${dated(c).length ? nothing : html`<p>${c.say("session-no-dates")}</p>`}
      ${workbook(c)}`)}`;
}

const cells = (c) => CELLS.map((slug) => cellOf(c, slug));
const results = (c) => chosen(c.members, c.sheet);
const dated = (c) => filled(c.sheet, ACTIONS).filter((one) => isDay(one.wanneer));
const TYPES = { md: "text/markdown", csv: "text/csv", ics: "text/calendar" };

const write = (c, end, text) => save(`${fileName(c.sheet)}.${end}`, text, TYPES[end]);

const named = (c) =>
  [c.instrument.title, c.sheet.group, c.sheet.round && dayOf(c, c.sheet.round)].filter(Boolean).join(", ");

function workbook(c) {
  const href = c.links.workbook?.href;
  return href ? html`<p>${c.say("session-workbook")} <a href=${href}>${c.say("session-to-workbook")}</a></p>` : nothing;
}

/** Everything that is there, cell by cell, and the choices in the rounds that were revealed. */
function brought(c) {
  const told = cells(c).map((cell) => [cell, filled(c.sheet, cell.slug)]).filter(([cell, all]) =>
    all.length || cell.slug === ACTIONS
  );
  const open = ROUNDS.filter((round) => isOpen(c.sheet, round));
  return html`${told.map(([cell, all]) => part(c, `oogst-${cell.slug}`, cell.title,
      all.length ? list(c, cell, all) : html`<p>${c.say("session-no-actions")}</p>`))}
    ${open.length ? part(c, "oogst-keuze", c.say("step-keuze"), outcome(c, open)) : nothing}`;
}

const list = (c, cell, all) =>
  html`<ul class="lg-brought">${all.map((one) => html`<li><span dir="auto">${cell.slug === RULES
    ? linked(c, one) : one.text}</span>${more(c, one)}</li>`)}</ul>`;

function more(c, one) {
  const said = [promised(c, one), stateOf(one, c.say)].filter(Boolean).join(" – ");
  return said ? html`<span class="lg-links__why" dir="auto">${said}</span>` : nothing;
}

/** The harvest on paper. */
export function report(c) {
  const told = cells(c).map((cell) => [cell, filled(c.sheet, cell.slug)]).filter(([_, all]) => all.length);
  if (!told.length && !results(c).length) return nothing;
  return html`<h2>${named(c)}</h2>
    ${told.map(([cell, all]) => html`<h3>${cell.title}</h3><ul>${all.map((one) =>
      html`<li><span dir="auto">${one.text}</span>${more(c, one)}</li>`)}</ul>`)}
    ${results(c).map(({ title, options }) => html`<h3>${title}</h3><ul>${options.map((option) =>
      html`<li>${option.statement}${ROUNDS.filter((round) => round in option).map((round) =>
        html`<br>${c.say(round === "eerst" ? "session-first" : "session-again")}: ${people(c, option[round])}`)}</li>`)}</ul>`)}`;
}
