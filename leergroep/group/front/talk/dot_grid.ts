/** Dots as large as there is room for: every place of a statement has the same grid. */

import { html, svg, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../../widget/front/controller.ts";
import { askMedia } from "../../../widget/front/media.ts";
import type { StatementMeasure } from "../measures.ts";
import type { OptionState } from "../state.ts";

/** How many times as high as wide a place is, about, on the screens that rooms have. */
const HEIGHT = 1.35;
/** On a phone the places lie under each other: how many times as high as wide each is, about. */
const LYING = 0.2;
/** A phone, as the stylesheet has it. */
export const PHONE = "(max-width: 60rem), (max-height: 30rem)";
/** With fewer people dots do not grow any more: two would fill the wall. */
const FEWEST = 8;

/** How many dots stand beside each other, and how many above each other. */
export interface DotGrid {
  readonly columns: number;
  readonly rows: number;
}

/** Return the grid in which so many dots are largest, in a place `height` times as high as wide. */
export function layDots(most: number, height = HEIGHT): DotGrid {
  const count = Math.max(most, FEWEST);
  const grids = Array.from({ length: count }, (_, at) => ({
    columns: at + 1,
    rows: Math.ceil(count / (at + 1)),
  }));
  const measure = ({ columns, rows }: DotGrid) => Math.min(1 / columns, height / rows);
  return grids.reduce((best, grid) => measure(grid) > measure(best) ? grid : best);
}

/** Every answer as dots from the bottom up, with its number in words for who cannot see them. */
export function renderSpread(
  { translate }: ViewContext,
  scale: readonly OptionState[],
  { counts, unknown }: StatementMeasure,
): TemplateResult {
  const places = [
    ...scale.map((option, at) => ({ word: option.word, count: counts[at], look: "" })),
    { word: translate("unknown"), count: unknown, look: "lg-talk__place--apart" },
  ];
  const most = Math.max(...places.map(({ count }) => count));
  const grid = layDots(most, askMedia(PHONE).matches() ? LYING : HEIGHT);
  return html`<ul class="lg-talk__spread">${places.map(({ word, count, look }) => html`
    <li class="lg-talk__place ${look}">
      <div class="lg-talk__stack"><svg class="lg-talk__dots" aria-hidden="true"
        preserveAspectRatio="xMidYMax meet" viewBox="0 0 ${grid.columns} ${grid.rows}">${
    renderDots(count, grid)
  }</svg></div>
      <span class="lg-talk__count ${count ? "" : "lg-talk__count--none"}">${count}</span>
      <span class="lg-talk__word">${word}</span></li>`)}</ul>`;
}

const renderDots = (count: number, grid: DotGrid): TemplateResult[] =>
  placeDots(count, grid).map(({ x, y }) => svg`<circle cx=${x} cy=${y} r="0.42"></circle>`);

/** Return the middle of each dot, from the bottom up, every row in the middle of its place. */
export function placeDots(
  count: number,
  { columns, rows }: DotGrid,
): { readonly x: number; readonly y: number }[] {
  return Array.from({ length: count }, (_, at) => {
    const row = Math.floor(at / columns);
    const beside = Math.min(columns, count - row * columns);
    return { x: at % columns + (columns - beside + 1) / 2, y: rows - row - 0.5 };
  });
}
