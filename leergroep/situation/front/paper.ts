/** The analysis on paper: the figures in words, and what was said or lines to write on. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Content } from "../../widget/front/controls/elements.ts";
import { renderPaperRound } from "../../widget/front/controls/round_line.ts";
import { type KeptFigure, type KeptTheme, listKept, listSources, QUESTIONS } from "./analysis.ts";
import { CHOSEN } from "./compare.ts";
import type { FiguresContext } from "./context.ts";
import { describeFigure, describeNature, STAND_WORDS } from "./describe.ts";
import { makeFilm } from "./film.ts";
import { explainCut } from "./film_view.ts";

export function renderPaper(ctx: FiguresContext, themes: readonly KeptTheme[]): TemplateResult {
  const { instrument, sheet, translate } = ctx;
  const chosen = sheet.entries[CHOSEN];
  return html`<div class="lg-paper" lang=${ctx.language}>
    <p class="lg-paper__about">${renderPaperRound(ctx)}</p>
    <p>${instrument.scope}</p>
    <p class="lg-paper__label">${translate("situation-own")}: ${
    chosen ? html`<bdi>${chosen.name}</bdi> (${chosen.code})` : renderLine()
  }</p>
    ${
    themes.length
      ? themes.map((one) => renderTheme(ctx, one))
      : instrument.themes.map((theme) =>
        html`<section class="lg-paper__part"><h3>${theme.title}</h3><p>${theme.prompt}</p>
      ${
          theme.figures.map(({ title }) =>
            html`<div class="lg-paper__item">
        <p class="lg-paper__label">${title}: ${renderLine()}</p>
        <p>${translate("situation-explain")}</p>${renderRules(1)}</div>`
          )
        }</section>`
      )
  }
    <section class="lg-paper__part"><h3>${translate("situation-questions")}</h3>
      <p>${instrument.questions}</p>${
    QUESTIONS.map((name) => renderText(sheet.entries[name]?.text))
  }</section>
    ${renderSources(ctx)}
  </div>`;
}

/** The analysis in a report of everything: only what is known of it, and what was said. */
export function renderReport(ctx: FiguresContext): TemplateResult {
  const { instrument, sheet: { entries }, translate } = ctx;
  const chosen = entries[CHOSEN];
  const asked = QUESTIONS.map((name) => entries[name]?.text).filter(Boolean);
  return html`${chosen ? html`<p>${translate("situation-is-chosen", chosen)}</p>` : nothing}
    ${listKept(instrument, ctx.sheet).flatMap(({ figures }) => figures).map((kept) => html`
      <p class="lg-paper__label">${kept.title}, ${kept.year}</p><p>${describeFigure(ctx, kept)}</p>
      ${kept.entry.explain ? renderText(kept.entry.explain) : nothing}`)}
    ${asked.length
      ? html`<h4>${translate("situation-asked")}</h4><ul>${asked.map((text) =>
        html`<li dir="auto">${text}</li>`)}</ul>`
      : nothing}
    ${renderSources(ctx)}`;
}

const SOURCES: Readonly<Record<string, string>> = {
  leefbaarometer: "source-leefbaarometer",
  kerncijfers: "source-kerncijfers",
  statline: "source-statline",
};

const renderLine = () => html`<span class="lg-paper__line"></span>`;

const renderRules = (count: number): TemplateResult[] =>
  Array.from({ length: count }, () => html`<p class="lg-paper__rule"></p>`);

const renderText = (text: string | number | undefined): Content =>
  text ? html`<p class="lg-paper__note" dir="auto">${text}</p>` : renderRules(2);

function renderTheme(ctx: FiguresContext, { theme, figures }: KeptTheme): TemplateResult {
  return html`<section class="lg-paper__part"><h3>${
    theme?.title ?? ctx.translate("situation-more")
  }</h3>
    ${theme ? html`<p>${theme.prompt}</p>` : nothing}
    ${figures.map((kept) => renderFigure(ctx, kept))}</section>`;
}

function renderFigure(ctx: FiguresContext, kept: KeptFigure): TemplateResult {
  const { translate } = ctx;
  const { entry } = kept;
  const shots = makeFilm(kept.id, ctx.sheet.entries, kept.figure);
  const cuts = [...new Set(shots.flatMap(({ cut }) => cut || []))];
  return html`<div class="lg-paper__item"><p class="lg-paper__label">${kept.title}, ${kept.year}</p>
    <p>${describeFigure(ctx, kept)} ${describeNature(ctx, kept)} ${kept.figure?.note ?? ""}</p>
    ${
    shots.length > 1
      ? html`<p>${
        shots.map(({ year, value }) => `${year}: ${value ?? translate("situation-missing")}`).join(
          "; ",
        )
      }.
        ${cuts.map((cut) => explainCut(ctx, kept, cut)).join(" ")}</p>`
      : nothing
  }
    <p>${translate("situation-explain")}</p>${renderText(entry.explain)}
    <p>${translate("situation-who")} ${entry.who ? html`<bdi>${entry.who}</bdi>` : renderLine()}
      ${entry.stand ? translate(STAND_WORDS[entry.stand] ?? "situation-stand-none") : nothing}</p></div>`;
}

/** Where the figures are from: who made them, and under which terms. */
function renderSources({ translate, sheet }: FiguresContext): Content {
  const sources = listSources(sheet.entries);
  if (!sources.length) return nothing;
  return html`
    <section>
      <h3>${translate("situation-sources")}</h3>
      <ul>${sources.map((one) =>
        html`<li>${translate(SOURCES[one.kind] ?? SOURCES.statline, one)}${
          one.provisional ? ` ${translate("source-provisional")}` : ""
        }</li>`
      )}</ul>
    </section>
  `;
}
