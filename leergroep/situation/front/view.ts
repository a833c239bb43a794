/** A situational analysis: a file, a neighbourhood, figures by theme, and what people say of them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { toCsv } from "../../documents/front/csv.ts";
import { MOST_NOTE, nameFile } from "../../documents/front/document.ts";
import {
  type Content,
  type EventOf,
  renderButton,
  renderReadOn,
} from "../../widget/front/controls/elements.ts";
import { renderRound } from "../../widget/front/controls/round_line.ts";
import { renderSave } from "../../widget/front/controls/save.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderTools } from "../../widget/front/controls/tools.ts";
import { type KeptTheme, listKept, QUESTIONS } from "./analysis.ts";
import type { SituationContext } from "./context.ts";
import { listRows } from "./export_rows.ts";
import { renderFigure } from "./figure_view.ts";
import { renderChoice, renderOpen } from "./open_view.ts";
import { renderPaper } from "./paper.ts";
import { renderWalk } from "./walk_view.ts";

export function renderSituation(ctx: SituationContext): TemplateResult {
  const { language, translate, ui, sheet } = ctx;
  const themes = listKept(ctx.instrument, sheet);
  const figures = themes.flatMap((theme) => theme.figures);
  return html`<div class="lg-form lg-situation lg-screen" lang=${language}>
      ${renderStorageNotice(ctx)}
      ${renderRound(ctx)}
      <p class="utrecht-form-field-description">${ctx.instrument.scope}</p>
      <div role="status" class="lg-hidden">${ui.announcement}</div>
      ${
    ui.step >= 0 && ui.step < figures.length ? renderWalk(ctx, themes) : html`${renderOpen(ctx)}
          ${renderChoice(ctx)}
          ${
      figures.length
        ? html`
          
          <p id="${ctx.id}-walk" tabindex="-1">${renderButton(translate("walk-begin"), () =>
            ctx.actions.walk(0), "main")}</p>
        `
        : nothing
    }
          ${
      repeat(themes, ({ theme }) => theme?.slug ?? "", (theme) =>
        renderTheme(ctx, theme))
    }
          ${figures.length ? renderEnd(ctx) : nothing}`
  }
      ${figures.length ? renderCsv(ctx, themes) : nothing}
      ${renderTools(ctx)}
    </div>
    ${renderPaper(ctx, themes)}`;
}

function renderTheme(ctx: SituationContext, { theme, figures }: KeptTheme): TemplateResult {
  return html`<section class="lg-theme"><h3>${theme?.title ?? ctx.translate("situation-more")}</h3>
    ${theme ? html`<p>${theme.prompt}</p>` : nothing}
    ${repeat(figures, ({ id }) => id, (kept) => renderFigure(ctx, kept))}</section>`;
}

/** Three questions to the neighbourhood, and what helps. */
function renderEnd(ctx: SituationContext): TemplateResult {
  const { id, instrument, links, translate, sheet, actions } = ctx;
  const read = { rules: Object.keys(links.rules), cases: Object.keys(links.cases) };
  return html`
    <section><h3 id="${id}-questions" tabindex="-1">${translate("situation-questions")}</h3>
          <p>${instrument.questions}</p>
          ${QUESTIONS.map((name, at) =>
            html`
              <div class="utrecht-form-field lg-note">
                <label class="utrecht-form-label" for="${id}-${name}">${translate(
                  "situation-question",
                  { number: at + 1 },
                )}</label>
                <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id="${id}-${name}"
                  rows="2"
                  dir="auto" maxlength=${MOST_NOTE} .value=${live(
                    String(sheet.entries[name]?.text ?? ""),
                  )}
                  @input=${(event: EventOf<HTMLTextAreaElement>) =>
                    actions.say(name, "text", event.currentTarget.value)}></textarea>
              </div>
            `
          )}</section>
    <section class="lg-advice"><h3>${translate("situation-now-what")}</h3>
          <p>${instrument.outcome}</p>${renderReadOn(ctx, read)}</section>
  `;
}

function renderCsv(ctx: SituationContext, themes: readonly KeptTheme[]): Content {
  const { translate, sheet } = ctx;
  const write = () => ({
    name: `${nameFile(sheet)}.csv`,
    text: toCsv(listRows(ctx, themes)),
    type: "text/csv",
  });
  return html`
    <div class="lg-tool">
      <p>${renderSave(ctx, translate("situation-csv"), write)}</p>
      <p class="utrecht-form-field-description">${translate("situation-csv-help")}</p>
    </div>
  `;
}
