/** One figure: a row of dots, what it is, its table and its years, and what people say of it. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE, MOST_NOTE } from "../../documents/front/document.ts";
import type { Content, EventOf } from "../../widget/front/controls/elements.ts";
import { type KeptFigure, STANDS } from "./analysis.ts";
import type { SituationContext } from "./context.ts";
import {
  describeFigure,
  describeNature,
  describeOthers,
  formatFigure,
  nameOwn,
  namePlace,
  STAND_WORDS,
} from "./describe.ts";
import { renderDots } from "./dot_row.ts";
import { renderFilm } from "./film_view.ts";
import { renderFolded } from "./folded_table.ts";

export function renderFigure(ctx: SituationContext, kept: KeptFigure): TemplateResult {
  return html`<fieldset class="lg-rung lg-figure" id="${ctx.id}-${kept.id}">
    <legend>${kept.title} <span class="lg-figure__year">${kept.year}</span></legend>
    ${renderShown(ctx, kept)}
    ${renderSaid(ctx, kept)}
  </fieldset>`;
}

/** The figure itself, which one looks at before saying anything of it. */
export function renderShown(ctx: SituationContext, kept: KeptFigure): Content {
  return html`${renderDots(ctx, kept)}
    <p class="lg-figure__words">${describeFigure(ctx, kept)}</p>
    <p class="utrecht-form-field-description">${describeNature(ctx, kept)}
      ${kept.figure?.note ?? nothing}</p>
    ${renderFilm(ctx, kept)}
    ${renderTable(ctx, kept)}`;
}

function renderTable(ctx: SituationContext, kept: KeptFigure): TemplateResult {
  const { translate } = ctx;
  const { own, beside, figure, title, year } = kept;
  const write = (value: number | null) =>
    value === null ? translate("situation-missing") : formatFigure(ctx, value, figure);
  const rows = [
    [nameOwn(ctx), write(own)],
    ...beside.map((one) => [namePlace(ctx, one), write(one.value)]),
    [translate("situation-others-head"), describeOthers(ctx, kept)],
  ];
  const heads = [translate("situation-place"), translate("situation-figure")];
  return renderFolded(translate("situation-table"), `${title}, ${year}`, heads, rows);
}

/** How do you explain this, and who knows? */
export function renderSaid(ctx: SituationContext, kept: KeptFigure): TemplateResult {
  const { translate, actions } = ctx;
  const name = (field: string) => `${ctx.id}-${field}-${kept.id}`;
  const read = (field: string) => String(kept.entry[field] ?? "");
  const say =
    (field: string) =>
    (event: EventOf<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      actions.say(kept.id, field, event.currentTarget.value);
  return html`
    <div class="utrecht-form-field lg-note">
      <label class="utrecht-form-label" for=${name("explain")}>${translate(
        "situation-explain",
      )}</label>
      <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${name(
        "explain",
      )} rows="2"
        dir="auto" maxlength=${MOST_NOTE} .value=${live(read("explain"))}
        @input=${say("explain")}></textarea>
    </div>
    <div class="lg-rung__pair">
      <div class="utrecht-form-field lg-field">
            <label class="utrecht-form-label" for=${name("who")}>${translate(
              "situation-who",
            )}</label>
            <input class="lg-line" id=${name(
              "who",
            )} dir="auto" autocomplete="off" maxlength=${MOST_LINE}
              .value=${live(read("who"))} @input=${say("who")}></div>
      <div class="utrecht-form-field lg-field">
            <label class="utrecht-form-label" for=${name("stand")}>${translate(
              "situation-stand",
            )}</label>
            <select class="lg-select" id=${name("stand")} @change=${say("stand")}>
              <option value="" .selected=${read("stand") === ""}>${translate(
                "situation-stand-none",
              )}</option>
              ${STANDS.map((one) =>
                html`<option value=${one} .selected=${read("stand") === one}>${
                  translate(STAND_WORDS[one])
                }</option>`
              )}
            </select></div>
    </div>
  `;
}
