/** The workbook on the screen: what was filled in, its rounds, and what is still to begin. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { Sheet } from "../../documents/front/kinds.ts";
import { groupBySubject } from "../../documents/front/subjects.ts";
import { renderButton, renderLink } from "../../widget/front/controls/elements.ts";
import { renderStorage } from "../../widget/front/controls/storage_notice.ts";
import type { WorkbookContext } from "./context.ts";
import { renderNotices } from "./notices.ts";
import { renderReceived } from "./received_view.ts";
import { renderReport } from "./report_view.ts";
import { describeRound } from "./round_names.ts";
import { nameToday, renderAside, renderTools } from "./tools_view.ts";
import { hasNothing, isTalk, measureProgress, sortSheets, writeWorkbook } from "./workbook.ts";

/** The rounds about one subject. */
interface SubjectRounds {
  readonly name: string;
  readonly sheets: readonly Sheet[];
}

export function renderWorkbook(ctx: WorkbookContext): TemplateResult {
  const { id, language, instruments, translate } = ctx;
  const sheets = sortSheets(ctx.sheets, instruments);
  const slugs = Object.keys(instruments);
  const begun = slugs.filter((slug) => isBegun(ctx, sheets, slug));
  const rest = slugs.filter((slug) => !begun.includes(slug) && !isTalk(instruments[slug]));
  return html`<div class="lg-form lg-screen" lang=${language}>
      ${renderStorage(ctx, () => nameToday("werkboek", writeWorkbook(sheets)))}
      ${renderAside(ctx)}
      ${renderNotices(ctx)}
      ${renderReceived(ctx)}
      <section aria-labelledby="${id}-heading">
        <h3 id="${id}-heading" tabindex="-1">${translate("workbook-filled")}</h3>
        ${begun.length
          ? begun.map((slug) => keyed(slug, renderInstrument(ctx, sheets, slug)))
          : html`<p>${translate("workbook-empty")}</p>`}
      </section>
      ${rest.length ? renderRest(ctx, rest) : nothing}
      ${renderTools(ctx, sheets)}
    </div>
    ${renderReport(ctx, sheets.filter((sheet) => !hasNothing(sheet)))}`;
}

const isBegun = ({ currents }: WorkbookContext, sheets: readonly Sheet[], slug: string): boolean =>
  slug in currents || sheets.some((sheet) => sheet.instrument === slug);

function renderRest(ctx: WorkbookContext, slugs: readonly string[]): TemplateResult {
  return html`<section><h3>${ctx.translate("workbook-rest")}</h3>
        <ul class="lg-links">${slugs.map((slug) => html`<li>${renderInstrumentLink(ctx, slug)}
          <span class="lg-links__why">${ctx.instruments[slug].sentence}</span></li>`)}</ul></section>`;
}

const renderInstrumentLink = (
  { instruments, places }: WorkbookContext,
  slug: string,
): TemplateResult => renderLink({ href: places[slug]?.href, title: instruments[slug].title });

function renderInstrument(
  ctx: WorkbookContext,
  sheets: readonly Sheet[],
  slug: string,
): TemplateResult {
  const { id, instruments, currents, translate } = ctx;
  const rounds = sheets.filter((sheet) => sheet.instrument === slug);
  const subjects = rounds.length ? groupBySubject(rounds) : [{ name: "", sheets: [] }];
  const open = rounds.find((sheet) => sheet.round === currents[slug]);
  const isBlank = Boolean(currents[slug]) && !open;
  return html`<section class="lg-filled">
    <h4 id="${id}-${slug}">${renderInstrumentLink(ctx, slug)}</h4>
    ${isBlank
      ? html`<ul class="lg-rounds"><li class="lg-round"><p>${translate("round-begun")}</p></li></ul>`
      : nothing}
    ${subjects.map((one) => renderSubject(ctx, slug, one, isBlank))}
    ${instruments[slug].subject && open && !hasNothing(open)
      ? renderBeginSubject(ctx, slug)
      : nothing}
  </section>`;
}

function renderBeginSubject(
  { instruments, translate, actions }: WorkbookContext,
  slug: string,
): TemplateResult {
  const label = labelButton(translate("subject-new"), instruments[slug].title);
  const begin = () => actions.begin(slug, "", "subject-started");
  return html`<p>${renderButton(label, begin, "link")}</p>`;
}

/** The rounds about one subject, and the way to a next one. */
function renderSubject(
  ctx: WorkbookContext,
  slug: string,
  { name, sheets }: SubjectRounds,
  isBlank: boolean,
): TemplateResult {
  const { instruments, currents, translate, actions } = ctx;
  const open = sheets.find((sheet) => sheet.round === currents[slug]);
  const isBegun = isBlank || (open && hasNothing(open));
  const label = name ? translate("round-new-about", { subject: name }) : translate("round-new");
  const begin = () => actions.begin(slug, name);
  return html`<ul class="lg-rounds">
      ${sheets.map((sheet) => keyed(sheet.round, renderRound(ctx, sheet, sheet === open)))}</ul>
    ${isBegun
      ? nothing
      : html`<p>${renderButton(labelButton(label, instruments[slug].title), begin)}</p>`}`;
}

function renderRound(ctx: WorkbookContext, sheet: Sheet, isOpen: boolean): TemplateResult {
  const { translate, actions } = ctx;
  const instrument = ctx.instruments[sheet.instrument];
  const { key, details } = measureProgress(instrument, sheet);
  const round = describeRound(ctx, sheet);
  const more = [
    sheet.group && translate("round-for", { group: sheet.group }),
    isOpen && translate("round-current"),
  ].filter(Boolean);
  const about = `${instrument.title}, ${round}`;
  const open = () => actions.open(sheet.instrument, sheet.round);
  return html`<li class="lg-round">
    <p><strong>${round}</strong>: ${translate(key, details)}${more.map((part) => `, ${part}`)}</p>
    <p class="utrecht-action-group">
      ${isOpen ? nothing : renderButton(labelButton(translate("round-open"), about), open)}
      ${renderButton(labelButton(translate("round-wipe"), about), () => askWipe(ctx, sheet), "link")}</p>
  </li>`;
}

/** A button says for a screen reader what it is about: there are many of the same name. */
const labelButton = (label: string, about: string): TemplateResult =>
  html`${label}<span class="lg-hidden">: ${about}</span>`;

function askWipe(ctx: WorkbookContext, sheet: Sheet): void {
  const { title } = ctx.instruments[sheet.instrument];
  const name = describeRound(ctx, sheet);
  ctx.actions.ask({
    key: "round-wipe-question",
    details: { round: name[0].toLowerCase() + name.slice(1), title },
    answers: [["round-wipe-yes", () => ctx.actions.wipe(sheet), "danger"]],
  });
}
