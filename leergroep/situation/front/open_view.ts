/** Open a file of figures, choose a neighbourhood in it, and what lies beside it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE } from "../../documents/front/document.ts";
import {
  type Content,
  type EventOf,
  renderAlert,
  renderButton,
} from "../../widget/front/controls/elements.ts";
import type { Details, Translate } from "../../messages/front/translate.ts";
import { listBeside, listSources } from "./analysis.ts";
import type { Area } from "./area_search.ts";
import { CHOSEN, listAllFigures } from "./compare.ts";
import type { SituationContext } from "./context.ts";
import type { FiguresReader } from "./figures_reader.ts";
import type { StatisticsTable } from "./statistics_table.ts";

const SEARCH = { own: "situation-search-own", other: "situation-search-other" };

export function renderOpen(ctx: SituationContext): TemplateResult {
  const { id, translate, ui } = ctx;
  const opened = findOpened(ctx);
  return html`<section aria-labelledby="${id}-heading">
    <h3 id="${id}-heading" tabindex="-1">${translate("situation-file")}</h3>
    <p>${translate("situation-file-help")}</p>
    <details class="lg-help"><summary>${translate("situation-where")}</summary>
      <ul><li>${translate("situation-where-statline")}</li>
        <li>${translate("situation-where-kwb")}</li>
        <li>${translate("situation-where-lbm")}</li></ul></details>
    ${renderDrop(ctx)}
    <div role="status" id="${id}-reading" tabindex="-1">${
    ui.isReading ? translate("situation-reading") : nothing
  }</div>
    ${
    ui.refused
      ? renderAlert(
        `${id}-refused`,
        "bad",
        html`<p>${explain(ctx, ui.refused.key, ui.refused.details)}</p>`,
      )
      : nothing
  }
    ${ui.waiting ? renderYear(ctx, ui.waiting) : nothing}
    ${opened ? renderRead(ctx, opened) : renderKept(ctx)}
  </section>`;
}

/** Say why something is left out: who reads it has the words, and they come along with it. */
const explain = ({ ui, language, translate }: SituationContext, key: string, details: Details) =>
  ui.reader ? ui.reader.describe(language, key, details) : translate(key, details);

/** What reads files has the words for what it found in them too. */
const sayWith = ({ language }: SituationContext, reader: FiguresReader): Translate =>
  (key, details) => reader.describe(language, key, details);

/** A file that is open, and what reads it. */
interface Opened {
  readonly table: StatisticsTable;
  readonly reader: FiguresReader;
}

const findOpened = ({ ui: { table, reader } }: SituationContext): Opened | null =>
  table && reader ? { table, reader } : null;

/** A place to drop a file, and a button for who would rather choose one. */
function renderDrop(ctx: SituationContext): TemplateResult {
  const { id, translate, actions } = ctx;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) actions.open(file);
  };
  return html`<div class="lg-drop" @dragover=${(event: DragEvent) =>
    event.preventDefault()} @drop=${drop}>
    ${renderFile(`${id}-figures`, translate("situation-choose-file"), actions.open)}
    <p>${translate("situation-drop")}</p></div>`;
}

function renderFile(id: string, label: string, open: (file: File) => unknown): TemplateResult {
  const take = async ({ currentTarget }: EventOf<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file) await open(file);
    // Choosing the same file once more must be noticed too.
    currentTarget.value = "";
  };
  return html`<div class="lg-tool"><input type="file" class="lg-file" id=${id}
      accept=".csv,.txt,.xlsx,.xls" @change=${take}>
    <label class="utrecht-button utrecht-button--secondary-action" for=${id}>${label}</label></div>`;
}

function renderYear({ id, translate, actions }: SituationContext, { name }: StatisticsTable) {
  const give = (event: SubmitEvent & EventOf<HTMLFormElement>) => {
    event.preventDefault();
    const year = String(new FormData(event.currentTarget).get("year"));
    if (/^(?:19|20)\d\d$/.test(year)) actions.giveYear(year);
  };
  return html`<form class="utrecht-form-field" @submit=${give}>
    <label class="utrecht-form-label" for="${id}-year">${
    translate("situation-which-year", { file: name })
  }</label>
    <input class="lg-line" id="${id}-year" name="year" inputmode="numeric" maxlength="4"
      pattern="(19|20)[0-9]{2}" required autocomplete="off">
    <button type="submit" class="utrecht-button utrecht-button--html-button
      utrecht-button--primary-action">${translate("situation-give-year")}</button></form>`;
}

/** What was understood of a file, and what was left out: before anything of it counts. */
function renderRead(ctx: SituationContext, { table, reader }: Opened): TemplateResult {
  const { id, language, instrument } = ctx;
  const say = sayWith(ctx, reader);
  const known = listAllFigures(instrument).filter((one) => reader.findHeading(table, one)).length;
  const names = reader.nameAreas(table);
  const inside = [...names].filter(([code]) => /^(?:WK|BU)/.test(code));
  const details = {
    file: table.name,
    years: new Intl.ListFormat(language).format(reader.listYears(table)),
    areas: names.size,
    figures: table.columns.length,
    known,
    source: say(table.kind === "leefbaarometer" ? "read-lbm" : "read-cbs", {
      version: table.version,
    }),
  };
  const { problems } = table;
  return html`<div id="${id}-read" tabindex="-1" role="group" aria-label=${table.name}>
    <p>${say("read-counts", details)}</p>
    ${
    table.provisional.length
      ? html`<p>${say("read-provisional", { years: table.provisional.join(", ") })}</p>`
      : nothing
  }
    ${
    problems.length
      ? html`
        <details class="lg-help">
          <summary>${say("read-problems", { count: problems.length })}</summary>
          <ul>${problems.map(({ key, details, row, column }) =>
            html`<li>${explain(ctx, key, { ...details, row, column })}</li>`
          )}</ul>
        </details>
      `
      : nothing
  }
    ${inside.length ? nothing : html`<p>${say("read-towns")}</p>`}
    ${inside.some(([code, name]) => name !== code) || !inside.length ? nothing : renderNames(ctx, say)}
  </div>`;
}

/** A table without names is used by code; names come from a second file, or are typed. */
function renderNames({ id, actions }: SituationContext, say: Translate): TemplateResult {
  return html`<p>${say("situation-no-names")}</p>
    ${renderFile(`${id}-names`, say("situation-names-file"), actions.openNames)}`;
}

/** Of which files the kept figures are, when none is open. */
function renderKept({ translate, sheet }: SituationContext): Content {
  const sources = listSources(sheet.entries);
  if (!sources.length) return nothing;
  const files = [...new Set(sources.map(({ file, year }) => `${file} (${year})`))];
  return html`<p>${translate("situation-kept", { files: files.join(", ") })}</p>`;
}

export function renderChoice(ctx: SituationContext): Content {
  const { id, translate, sheet: { entries } } = ctx;
  const chosen = entries[CHOSEN];
  const opened = findOpened(ctx);
  if (!opened && !chosen) return nothing;
  return html`<section><h3 id="${id}-chosen" tabindex="-1">${
    chosen
      ? translate("situation-is-chosen", { name: chosen.name, code: chosen.code })
      : translate("situation-choose")
  }</h3>
    ${chosen && chosen.name === chosen.code ? renderRename(ctx) : nothing}
    ${opened ? renderSearch(ctx, opened, "own", (code) => ctx.actions.choose(code)) : nothing}
    ${chosen ? renderBeside(ctx, String(chosen.code)) : nothing}
  </section>`;
}

function renderRename({ id, translate, actions, sheet }: SituationContext): TemplateResult {
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for="${id}-name">${translate("situation-name")}</label>
    <input class="lg-line" id="${id}-name" dir="auto" maxlength=${MOST_LINE}
      .value=${live(String(sheet.entries[CHOSEN]?.name ?? ""))}
      @change=${(event: EventOf<HTMLInputElement>) =>
    actions.rename(event.currentTarget.value)}></div>`;
}

function renderSearch(
  ctx: SituationContext,
  { table, reader }: Opened,
  which: "own" | "other",
  choose: (code: string) => void,
): TemplateResult {
  const { id, ui, actions } = ctx;
  const say = sayWith(ctx, reader);
  const typed = ui.typed[which];
  const found = reader.findAreas(table, typed);
  return html`
    <div class="utrecht-form-field">
      <label class="utrecht-form-label" for="${id}-${which}">${say(SEARCH[which])}</label>
      <input class="lg-line" type="search" id="${id}-${which}" autocomplete="off" dir="auto"
        maxlength=${MOST_LINE} .value=${live(typed)} aria-controls="${id}-${which}-found"
        @input=${(event: EventOf<HTMLInputElement>) =>
          actions.search(which, event.currentTarget.value)}>
      <div id="${id}-${which}-found" role="status">
          ${typed.trim() && !found.length
            ? html`<p>${say("situation-not-found")}</p>`
            : nothing}
          <ul class="lg-found">${found.map((area) => renderArea(area, choose))}</ul></div>
    </div>
  `;
}

const renderArea = ({ code, name }: Area, choose: (code: string) => void): TemplateResult =>
  html`<li>${renderButton(name === code ? code : `${name} (${code})`, () => choose(code))}</li>`;

/** The town and the country always lie beside it, where the file has them; others are chosen. */
function renderBeside(ctx: SituationContext, code: string): TemplateResult {
  const { id, translate, actions, sheet: { entries } } = ctx;
  const opened = findOpened(ctx);
  const beside = listBeside(entries);
  return html`<h4 id="${id}-beside" tabindex="-1">${translate("situation-beside")}</h4>
    <p>${translate("situation-beside-help")}</p>
    <ul class="lg-found">${
    beside.map((one) =>
      html`<li>${one.name} ${
        renderButton(
          html`${translate("situation-away")}<span class="lg-hidden"> ${one.name}</span>`,
          () => actions.removeBeside(one.code),
          "link",
        )
      }</li>`
    )
  }</ul>
    ${
    opened
      ? html`${renderSearch(ctx, opened, "other", (other) => actions.addBeside([other]))}
        ${renderAlike(ctx, opened, code)}${renderColumns(ctx, opened)}`
      : html`<p>${translate("situation-open-again")}</p>`
  }`;
}

function renderAlike(ctx: SituationContext, { table, reader }: Opened, code: string): Content {
  const alike = reader.findAlike(table, code);
  if (!alike.length) return nothing;
  const say = sayWith(ctx, reader);
  const names = new Intl.ListFormat(ctx.language).format(alike.map(({ name }) => name));
  return html`<p>${say("situation-alike", { names })}
    ${
    renderButton(say("situation-alike-add"), () =>
      ctx.actions.addBeside(alike.map((one) =>
        one.code
      )))
  }</p>`;
}

/** Columns that the book knows nothing of: who has use for one lays it beside as well. */
function renderColumns(ctx: SituationContext, { table, reader }: Opened): Content {
  const { id, instrument, sheet, actions } = ctx;
  const say = sayWith(ctx, reader);
  const known = new Set(listAllFigures(instrument).map((one) => reader.findHeading(table, one)));
  const others = table.columns.filter((column) => !known.has(column));
  if (!others.length) return nothing;
  return html`
    <details class="lg-help">
      <summary>${say("situation-columns", { count: others.length })}</summary>
      <p>${say("situation-columns-help")}</p>
      <ul class="lg-found">${others.map(({ label, keys: [key] }) =>
        html`<li>
      <input type="checkbox" id="${id}-column-${key}" .checked=${
          live(reader.nameColumn(key) in sheet.entries)
        }
        @change=${(event: EventOf<HTMLInputElement>) =>
          actions.keepColumn(key, event.currentTarget.checked)}>
      <label for="${id}-column-${key}">${label}</label></li>`
      )}</ul>
    </details>
  `;
}
