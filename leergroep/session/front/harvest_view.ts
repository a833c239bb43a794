/** The harvest: what the session brought, on the screen, on paper, and in files. */

import { html, nothing } from "lit-html";
import { calendar, isDay } from "./calendar.ts";
import { CELLS, chosen, filled, stateOf, toCsv, toMarkdown } from "./harvest.ts";
import { ACTIONS, isOpen, RULES } from "./course.ts";
import { ROUNDS } from "./vote_count.ts";
import { nameFile } from "../../documents/front/document.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { saveFile } from "../../widget/front/controls/save.ts";
import { downloadDocument } from "../../widget/front/controls/tools.ts";
import { cellOf, dayOf } from "./context.ts";
import { linked, promised } from "./notes_view.ts";
import { part, people } from "./elements.ts";
import { outcome } from "./votes_view.ts";

/** The harvest as the last page of a session. */
export function harvest(ctx) {
  return html`<p class="lg-question">${ctx.instrument.outcome}</p>
    ${brought(ctx)}
    ${part(ctx, "take", ctx.translate("session-take"), html`
      <p class="lg-take">
        ${renderButton(ctx.translate("print"), () => print(), "main")}
        ${renderButton(ctx.translate("session-markdown"), () => write(ctx, "md", toMarkdown(named(ctx), ctx.sheet, cells(ctx), results(ctx), ctx.translate)))}
        ${renderButton(ctx.translate("session-csv"), () => write(ctx, "csv", toCsv(ctx.sheet, cells(ctx), results(ctx), ctx.translate)))}
        ${dated(ctx).length
          ? renderButton(ctx.translate("session-ics"), () => write(ctx, "ics", calendar(dated(ctx), new Date())))
          : nothing}
        ${renderButton(ctx.translate("session-json"), () => downloadDocument(ctx.sheet))}</p>
      ${dated(ctx).length ? nothing : html`<p>${ctx.translate("session-no-dates")}</p>`}
      ${workbook(ctx)}`)}`;
}

const cells = (ctx) => CELLS.map((slug) => cellOf(ctx, slug));
const results = (ctx) => chosen(ctx.members, ctx.sheet);
const dated = (ctx) => filled(ctx.sheet, ACTIONS).filter((one) => isDay(one.wanneer));
const TYPES = { md: "text/markdown", csv: "text/csv", ics: "text/calendar" };

const write = (ctx, end, text) => saveFile(`${nameFile(ctx.sheet)}.${end}`, text, TYPES[end]);

const named = (ctx) =>
  [ctx.instrument.title, ctx.sheet.group, ctx.sheet.round && dayOf(ctx, ctx.sheet.round)].filter(Boolean).join(", ");

function workbook(ctx) {
  const href = ctx.links.workbook?.href;
  return href ? html`<p>${ctx.translate("session-workbook")} <a href=${href}>${ctx.translate("session-to-workbook")}</a></p>` : nothing;
}

/** Everything that is there, cell by cell, and the choices in the rounds that were revealed. */
function brought(ctx) {
  const told = cells(ctx).map((cell) => [cell, filled(ctx.sheet, cell.slug)]).filter(([cell, all]) =>
    all.length || cell.slug === ACTIONS
  );
  const open = ROUNDS.filter((round) => isOpen(ctx.sheet, round));
  return html`${told.map(([cell, all]) => part(ctx, `oogst-${cell.slug}`, cell.title,
      all.length ? list(ctx, cell, all) : html`<p>${ctx.translate("session-no-actions")}</p>`))}
    ${open.length ? part(ctx, "oogst-keuze", ctx.translate("step-keuze"), outcome(ctx, open)) : nothing}`;
}

const list = (ctx, cell, all) =>
  html`<ul class="lg-brought">${all.map((one) => html`<li><span dir="auto">${cell.slug === RULES
    ? linked(ctx, one) : one.text}</span>${more(ctx, one)}</li>`)}</ul>`;

function more(ctx, one) {
  const said = [promised(ctx, one), stateOf(one, ctx.translate)].filter(Boolean).join(" – ");
  return said ? html`<span class="lg-links__why" dir="auto">${said}</span>` : nothing;
}

/** The harvest on paper. */
export function report(ctx) {
  const told = cells(ctx).map((cell) => [cell, filled(ctx.sheet, cell.slug)]).filter(([_, all]) => all.length);
  if (!told.length && !results(ctx).length) return nothing;
  return html`<h2>${named(ctx)}</h2>
    ${told.map(([cell, all]) => html`<h3>${cell.title}</h3><ul>${all.map((one) =>
      html`<li><span dir="auto">${one.text}</span>${more(ctx, one)}</li>`)}</ul>`)}
    ${results(ctx).map(({ title, options }) => html`<h3>${title}</h3><ul>${options.map((option) =>
      html`<li>${option.statement}${ROUNDS.filter((round) => round in option).map((round) =>
        html`<br>${ctx.translate(round === "eerst" ? "session-first" : "session-again")}: ${people(ctx, option[round])}`)}</li>`)}</ul>`)}`;
}
