/** Columns and statements beside each other, each to be corrected by hand. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Content, EventOf } from "../../../widget/front/controls/elements.ts";
import type { Choice, Column } from "./columns.ts";
import type { SurveyContext } from "./context.ts";
import type { Reading } from "./reading.ts";
import { choose } from "./survey.ts";
import { shortenCell, type Use } from "./words.ts";

/** More columns than these nobody corrects by hand. */
const MOST_SHOWN = 100;
const USES: readonly (readonly [use: Use | "left-out", key: string])[] = [
  ["left-out", "survey-page-left"],
  ["round", "survey-page-round"],
  ["role", "survey-page-role"],
  ["mark", "survey-page-mark"],
];
const HOW: Readonly<Record<Column["how"], string>> = {
  given: "survey-page-by-hand",
  id: "survey-page-by-text",
  text: "survey-page-by-text",
  like: "survey-page-by-like",
  number: "survey-page-by-number",
  order: "survey-page-by-order",
  personal: "survey-left-personal",
  time: "survey-left-time",
  other: "survey-page-not",
  "": "survey-page-by-heading",
};

/** What is asked first, then what the other columns are; what is known for certain is folded. */
export function renderColumns(ctx: SurveyContext, { columns }: Reading): Content {
  const { id, survey, translate } = ctx;
  const asked = columns.filter((one) => survey.asked.has(one.place));
  const rest = columns.filter((one) => !survey.asked.has(one.place));
  // Who says otherwise of a column finds it where it stood.
  const isKnown = (one: Column) => one.use === "statement" && one.how !== "given";
  const known = rest.filter((one) => isKnown(one) || survey.corrected.has(one.place));
  const others = rest.filter((one) => !known.includes(one));
  return html`${asked.length ? renderAll(ctx, asked) : nothing}
    ${others.length
      ? html`<section aria-labelledby="${id}-others">
        <h4 id="${id}-others">${translate("survey-page-others")}</h4>${renderAll(ctx, others)}</section>`
      : nothing}
    ${known.length
      ? html`<details class="lg-help"><summary>${translate("survey-page-columns", { count: known.length })}</summary>
        ${renderAll(ctx, known)}</details>`
      : nothing}`;
}

function renderAll(ctx: SurveyContext, columns: readonly Column[]): TemplateResult {
  const more = columns.length - MOST_SHOWN;
  return html`<ul class="lg-survey__columns">${columns.slice(0, MOST_SHOWN).map((one) =>
    html`<li>${renderColumn(ctx, one)}</li>`)}
    ${more > 0 ? html`<li>${ctx.translate("survey-more", { count: more })}</li>` : nothing}</ul>`;
}

function renderColumn(ctx: SurveyContext, column: Column): TemplateResult {
  const { translate } = ctx;
  const id = `${ctx.id}-column-${column.place}`;
  const heading = shortenCell(column.heading, 120);
  const certainty = Math.round(column.certainty * 100);
  const why = translate(HOW[column.how], { certainty });
  // What names a person stays out, whatever anybody wants.
  if (column.how === "personal") {
    return html`<span class="lg-label" dir="auto">${heading}</span>
      <p class="utrecht-form-field-description">${why}</p>`;
  }
  return html`<label class="lg-label" for=${id} dir="auto">${heading}</label>
    <p class="utrecht-form-field-description" id="${id}-why">${why}</p>
    ${renderChoice(ctx, column, id)}`;
}

function renderChoice(ctx: SurveyContext, column: Column, id: string): TemplateResult {
  const { survey, translate } = ctx;
  const act = (event: EventOf<HTMLSelectElement>) => {
    const columns = new Map(survey.choices.columns);
    columns.set(column.place, readChoice(event.currentTarget.value));
    ctx.change(() => {
      if (column.use === "statement") survey.corrected.add(column.place);
      choose(survey, { columns });
    });
  };
  return html`<select class="lg-choice" id=${id} aria-describedby="${id}-why" @change=${act}>
    ${USES.map(([use, key]) => html`<option value=${use} .selected=${column.use === use}>
      ${translate(key)}</option>`)}
    <optgroup label=${translate("survey-page-items")}>${listItems(ctx).map((item) =>
      html`<option value="item ${item.slug}" .selected=${column.item === item.slug}>
        ${item.statement}</option>`)}</optgroup></select>`;
}

const listItems = ({ survey }: SurveyContext) =>
  survey.instrument?.factors.flatMap((factor) => factor.items) ?? [];

function readChoice(value: string): Choice {
  const use = USES.map(([one]) => one).find((one) => one === value);
  return use ?? { item: value.replace(/^item /, "") };
}
