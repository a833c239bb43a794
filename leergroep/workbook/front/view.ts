/** The workbook on the screen: what was filled in, its rounds, and what is still to begin. */

import { html, nothing } from "lit-html";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { report } from "./report_view.ts";
import { roundTitle } from "./round_names.ts";
import { said } from "./notices.ts";
import { aside, bookTools } from "./tools_view.ts";
import { groupBySubject } from "../../documents/front/subjects.ts";
import { hasNothing, progress, sorted } from "./workbook.ts";

export function workbook(ctx) {
  const sheets = sorted(ctx.sheets, ctx.instruments);
  const begun = Object.keys(ctx.instruments).filter((slug) => isBegun(ctx, sheets, slug));
  const rest = Object.keys(ctx.instruments)
    .filter((slug) => !begun.includes(slug) && !ctx.instruments[slug].case);
  return html`<div class="lg-form lg-screen" lang=${ctx.language}>
      ${renderStorageNotice(ctx)}
      ${aside(ctx)}
      ${said(ctx)}
      <section aria-labelledby="${ctx.id}-heading">
        <h3 id="${ctx.id}-heading" tabindex="-1">${ctx.translate("workbook-filled")}</h3>
        ${begun.length ? begun.map((slug) => filled(ctx, sheets, slug)) : html`<p>${ctx.translate("workbook-empty")}</p>`}
      </section>
      ${rest.length ? html`<section><h3>${ctx.translate("workbook-rest")}</h3>
        <ul class="lg-links">${rest.map((slug) => html`<li>${link(ctx, slug)}
          <span class="lg-links__why">${ctx.instruments[slug].sentence}</span></li>`)}</ul></section>` : nothing}
      ${bookTools(ctx, sheets)}
    </div>
    ${report(ctx, sheets.filter((sheet) => !hasNothing(sheet)))}`;
}

const isBegun = (ctx, sheets, slug) =>
  slug in ctx.currents || sheets.some((sheet) => sheet.instrument === slug);

function link(ctx, slug) {
  const { href } = ctx.places[slug] ?? {};
  const { title } = ctx.instruments[slug];
  return href ? html`<a href=${href}>${title}</a>` : html`<strong>${title}</strong>`;
}

function filled(ctx, sheets, slug) {
  const rounds = sheets.filter((sheet) => sheet.instrument === slug);
  const subjects = rounds.length ? groupBySubject(rounds) : [{ name: "", sheets: [] }];
  const current = ctx.currents[slug];
  const open = rounds.find((sheet) => sheet.round === current);
  const isBlank = current && !open;
  return html`<section class="lg-filled">
    <h4 id="${ctx.id}-${slug}">${link(ctx, slug)}</h4>
    ${isBlank ? html`<ul class="lg-rounds"><li class="lg-round"><p>${ctx.translate("round-begun")}</p></li></ul>` : nothing}
    ${subjects.map((one) => about(ctx, slug, one, isBlank))}
    ${ctx.instruments[slug].subject && open && !hasNothing(open)
      ? html`<p>${renderButton(called(ctx.translate("subject-new"), ctx.instruments[slug].title),
        () => ctx.actions.begin(slug, "", "subject-started"), "link")}</p>`
      : nothing}
  </section>`;
}

/** The rounds about one subject, and the way to a next one. */
function about(ctx, slug, { name, sheets }, isBlank) {
  const open = sheets.find((sheet) => sheet.round === ctx.currents[slug]);
  const begins = open && hasNothing(open);
  const label = name ? ctx.translate("round-new-about", { subject: name }) : ctx.translate("round-new");
  return html`<ul class="lg-rounds">
      ${sheets.map((sheet) => round(ctx, sheet, sheet === open))}</ul>
    ${begins || isBlank ? nothing : html`<p>${renderButton(called(label, ctx.instruments[slug].title),
      () => ctx.actions.begin(slug, name))}</p>`}`;
}

function round(ctx, sheet, isOpen) {
  const { key, details } = progress(ctx.instruments[sheet.instrument], sheet);
  const more = [
    sheet.group && ctx.translate("round-for", { group: sheet.group }),
    isOpen && ctx.translate("round-current"),
  ].filter(Boolean);
  const whole = `${ctx.instruments[sheet.instrument].title}, ${roundTitle(ctx, sheet)}`;
  return html`<li class="lg-round">
    <p><strong>${roundTitle(ctx, sheet)}</strong>: ${ctx.translate(key, details)}${more.map((part) => `, ${part}`)}</p>
    <p class="utrecht-action-group">
      ${isOpen ? nothing : renderButton(called(ctx.translate("round-open"), whole),
        () => ctx.actions.open(sheet.instrument, sheet.round))}
      ${renderButton(called(ctx.translate("round-wipe"), whole), () => askWipe(ctx, sheet), "link")}</p>
  </li>`;
}

/** A button says for a screen reader what it is about: there are many of the same name. */
const called = (label, about) => html`${label}<span class="lg-hidden">: ${about}</span>`;

function askWipe(ctx, sheet) {
  const { title } = ctx.instruments[sheet.instrument];
  const name = roundTitle(ctx, sheet);
  ctx.actions.ask({
    key: "round-wipe-question",
    details: { round: name[0].toLowerCase() + name.slice(1), title },
    answers: [["round-wipe-yes", () => ctx.actions.wipe(sheet), "danger"]],
  });
}
