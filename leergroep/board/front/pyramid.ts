/** The pyramid of social mobility: three groups above each other, and behaviour beside it. */

import { html, svg, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { RowState } from "./state.ts";

/** What a board with this drawing tells. */
interface PyramidContext extends ViewContext {
  readonly instrument: { readonly rows: readonly RowState[] };
}

type Shape = ReturnType<typeof svg>;

/** Where the layers begin and end, in the drawing's own units; the drawing is 360 by 310. */
const [TOP, LAYER, NARROW, WIDE, MIDDLE] = [5, 70, 85, 160, 170];

export function renderPyramid({ instrument, translate }: PyramidContext): TemplateResult {
  const layers = instrument.rows.slice(0, -1);
  const [beside] = instrument.rows.slice(-1);
  const description = translate("pyramid-said", {
    layers: layers.map((row) => row.title).join(", "),
    beside: beside.title,
  });
  return html`<figure class="lg-pyramid">
    <svg viewBox="0 0 360 310" role="img" aria-label=${description}>
      ${layers.map((row, number) => renderLayer(row, number, layers.length))}
      <path class="lg-pyramid__arrow" d="M345 205V20M338 30L345 18L352 30"></path>
      ${renderBeside(beside)}
    </svg>
    <figcaption>${translate("pyramid-caption")}</figcaption></figure>`;
}

function renderLayer(row: RowState, number: number, all: number): Shape {
  const half = (line: number) => NARROW + (WIDE - NARROW) * line / all;
  const y = TOP + number * LAYER;
  const [upper, lower] = [half(number), half(number + 1)];
  const points = [[-upper, 0], [upper, 0], [lower, LAYER], [-lower, LAYER]]
    .map(([x, down]) => `${MIDDLE + x},${y + down}`).join(" ");
  return svg`<polygon class="lg-pyramid__layer" points=${points}></polygon>
    ${renderTitle(row, MIDDLE, y + LAYER / 2 + 5)}`;
}

function renderBeside(row: RowState): Shape {
  return svg`<rect class="lg-pyramid__beside" x="10" y="235" width="340" height="66" rx="6"></rect>
    ${renderTitle(row, 180, 272)}`;
}

/** Write a title in the middle of a place, on a new line after each comma or colon. */
function renderTitle({ title = "" }: RowState, x: number, y: number): Shape[] {
  const parts = title.replaceAll(/([:,]) /g, "$1\n").split("\n");
  const first = y - (parts.length - 1) * 9;
  return parts.map((part, number) =>
    svg`<text class="lg-pyramid__text" x=${x} y=${first + number * 18}>${part}</text>`
  );
}
