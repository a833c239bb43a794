/** What is filled in on a ladder: people on a rung, amounts of a step, who pays and who gains. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { MOST_LINE, MOST_NOTE } from "../../documents/front/document.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import { type EventOf, renderAlert } from "../../widget/front/controls/elements.ts";
import type { FiguresContext, LadderContext } from "./context.ts";
import { EUROS, findFigure, nameStep, ORIGIN, PEOPLE, type Step } from "./cost_benefit.ts";
import { formatCount } from "./number.ts";
import type { RungState } from "./state.ts";

/** Return the id of a field, of "entry.field" or of an entry by itself. */
export const makeFieldId = ({ id }: ViewContext, key: string): string =>
  `${id}-${key.replace(".", "-")}`;

/** Who pays a step and who gains by it. */
export const PARTIES = ["betaalt", "voordeel"] as const;

/** What a field of a rung or a step is called. */
export const LABELS: Readonly<Record<string, string>> = {
  nu: "ladder-now",
  straks: "ladder-hoped",
  kosten: "ladder-cost",
  baten: "ladder-gain",
  betaalt: "ladder-pays",
  voordeel: "ladder-benefits",
};

export function renderRung(ctx: LadderContext, rung: RungState, index: number): TemplateResult {
  return html`<fieldset class="lg-rung">
    <legend>${ctx.translate("ladder-rung")} ${index + 1}: ${rung.title}</legend>
    <p class="utrecht-form-field-description">${rung.explanation}</p>
    <div class="lg-rung__pair">
      ${PEOPLE.map((field) => renderFigure(ctx, rung.slug, field, "numeric"))}</div>
  </fieldset>`;
}

export function renderStep(
  ctx: LadderContext,
  step: Step<RungState>,
  index: number,
): TemplateResult {
  const entry = nameStep(step.rung);
  return html`<fieldset class="lg-rung">
    <legend>${labelStep(ctx, index)}</legend>
    <p class="utrecht-form-field-description">${step.from.title} → ${step.rung.title}</p>
    <div class="lg-rung__pair">
      ${EUROS.map((field) => renderFigure(ctx, entry, field, "decimal"))}</div>
    <div class="lg-rung__pair">
      ${PARTIES.map((field) => renderParty(ctx, entry, field))}</div>
  </fieldset>`;
}

/** Return what the step from a rung to the next is called. */
export const labelStep = ({ translate }: ViewContext, index: number): string =>
  translate("ladder-step", { from: index + 1, to: index + 2 });

/** What was typed stays as it was typed, with what is wrong with it beside it. */
function renderFigure(
  ctx: LadderContext,
  entry: string,
  field: string,
  inputmode: "numeric" | "decimal",
): TemplateResult {
  const { ui, actions, translate } = ctx;
  const key = `${entry}.${field}`;
  const id = makeFieldId(ctx, key);
  const error = ui.typing === key ? "" : findFigure(ctx.costBenefit.figures, entry, field).error;
  const why = error ? translate(error) : "";
  const leave = () => ui.typing && actions.leave(key);
  return html`<div class="utrecht-form-field ${error ? "lg-wrong" : ""}">
    <label class="utrecht-form-label" for=${id}>${translate(LABELS[field])}</label>
    ${error ? html`<p class="lg-wrong__why" id="${id}-error">${why}</p>` : nothing}
    <input class="lg-line" id=${id} inputmode=${inputmode} autocomplete="off" dir="auto"
      maxlength=${MOST_LINE} aria-invalid=${error ? "true" : nothing}
      aria-describedby=${error ? `${id}-error` : nothing}
      .value=${live(readTyped(ctx, entry, field))}
      @input=${(event: EventOf<HTMLInputElement>) =>
        actions.type(entry, field, event.currentTarget.value)}
      @change=${leave} @blur=${leave}>
  </div>`;
}

function renderParty(ctx: LadderContext, entry: string, field: string): TemplateResult {
  const id = makeFieldId(ctx, `${entry}.${field}`);
  return html`<div class="utrecht-form-field">
    <label class="utrecht-form-label" for=${id}>${ctx.translate(LABELS[field])}</label>
    <input class="lg-line" id=${id} autocomplete="off" dir="auto" maxlength=${MOST_LINE}
      .value=${live(readTyped(ctx, entry, field))}
      @input=${(event: EventOf<HTMLInputElement>) =>
        ctx.actions.type(entry, field, event.currentTarget.value)}>
  </div>`;
}

export function renderOrigin(ctx: LadderContext): TemplateResult {
  const id = makeFieldId(ctx, ORIGIN);
  return html`<div class="utrecht-form-field lg-note">
    <label class="utrecht-form-label" for=${id}>${ctx.translate("ladder-origin")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("ladder-origin-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=${id} rows="3" dir="auto"
      maxlength=${MOST_NOTE} aria-describedby="${id}-help"
      .value=${live(readTyped(ctx, ORIGIN, "text"))}
      @input=${(event: EventOf<HTMLTextAreaElement>) =>
        ctx.actions.type(ORIGIN, "text", event.currentTarget.value)}></textarea>
  </div>`;
}

/** Return what stands in a field, as it was typed. */
export const readTyped = (
  { sheet }: Pick<FiguresContext, "sheet">,
  entry: string,
  field: string,
): string => String(sheet.entries[entry]?.[field] ?? "");

/** The people on all rungs; where they are not as many, nothing is guessed. */
export function renderTotals(ctx: FiguresContext, place = "apart"): TemplateResult {
  const { id, language, translate, costBenefit: { totals, apart } } = ctx;
  const write = (count: number | null) =>
    count === null ? translate("ladder-unknown") : formatCount(count, language);
  const details = { now: write(totals.now), hoped: write(totals.hoped) };
  return html`<p class="lg-label">${translate("ladder-totals", details)}</p>
    ${apart
      ? renderAlert(`${id}-${place}`, "warning", html`<p>${translate("ladder-apart", details)}</p>`)
      : nothing}`;
}
