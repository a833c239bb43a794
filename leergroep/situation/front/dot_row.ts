/** A row of dots: all others of the town, the chosen one among them, and what lies beside it. */

import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { KeptFigure } from "./analysis.ts";
import type { SituationContext } from "./context.ts";
import { describeFigure, formatFigure, isCount, nameOwn, namePlace } from "./describe.ts";

/** A dot takes so much of the row, and as many rows are piled up at most without touching. */
const BIN = 2;
const PILE = 56;
const STEP = 7;
const SIGNS = { own: "●", other: "○", town: "│", land: "┊" };
/** Of the dots the lowest lie so far above the line. */
const LIFT = 6;
/** A row has so much room above its line: for the dot of one's own, and for uprights. */
const [LOW_ROW, UPRIGHTS] = [18, 40];
/** Room at both ends for half a dot. */
const [LEFT, WIDTH] = [2, 96];

interface Mark {
  readonly look: "own" | "town" | "land" | "other";
  readonly name: string;
  readonly value: number;
}

export function renderDots(ctx: SituationContext, kept: KeptFigure): Content {
  const marks = listMarks(ctx, kept);
  const values = [...kept.others, ...marks.map(({ value }) => value)];
  if (values.length < 2) return nothing;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const scale = (value: number) => high === low ? 50 : LEFT + WIDTH * (value - low) / (high - low);
  const piled = pileUp(kept.others.map(scale));
  const isUpright = marks.some(({ look }) => look === "town" || look === "land");
  const line = Math.max(isUpright ? UPRIGHTS : LOW_ROW, piled.height + LIFT);
  return html`
    <div class="lg-dots">
      <svg class="lg-dots__row" height=${line + 10} role="img" aria-label=${
    describeFigure(ctx, kept)
  }>
          <line class="lg-dots__line" x1="0" x2="100%" y1=${line} y2=${line}></line>
          ${piled.dots.map(([x, up]) =>
            svg`<circle class="lg-dots__one" cx="${x}%" cy=${line - up} r="3"></circle>`
          )}
          ${marks.toReversed().map((mark) => renderMark(mark, scale(mark.value), line))}</svg>
      <div class="lg-dots__ends" aria-hidden="true"><span>${formatFigure(
        ctx,
        low,
        kept.figure,
      )}</span>
          <span>${formatFigure(ctx, high, kept.figure)}</span></div>
      <ul class="lg-dots__key" aria-hidden="true">${marks.map((mark) =>
        html`<li><span class="lg-dots__sign lg-dots__sign--${mark.look}">${SIGNS[mark.look]}</span> ${mark.name}
      ${formatFigure(ctx, mark.value, kept.figure)}</li>`
      )}</ul>
    </div>
  `;
}

function listMarks(ctx: SituationContext, kept: KeptFigure): Mark[] {
  const own = kept.own === null
    ? []
    : [{ look: "own" as const, name: nameOwn(ctx), value: kept.own }];
  const beside = kept.beside
    .filter(({ key }) => !isCount(kept) || key.startsWith("at-"))
    .map((one): Mark => ({
      look: one.key === "town" || one.key === "land" ? one.key : "other",
      name: namePlace(ctx, one),
      value: one.value,
    }));
  return [...own, ...beside];
}

/** What lies in a row: where each dot is, and how high the highest. */
interface Piled {
  readonly dots: readonly (readonly [x: number, up: number])[];
  readonly height: number;
}

/** Dots that would lie on each other are piled up. */
function pileUp(places: readonly number[]): Piled {
  const piles = new Map<number, number>();
  const dots = places.map((x) => {
    const bin = Math.round(x / BIN) * BIN;
    const below = piles.get(bin) ?? 0;
    piles.set(bin, below + 1);
    return [bin, below] as const;
  });
  const most = Math.max(1, ...piles.values());
  const step = Math.min(STEP, PILE / most);
  return {
    dots: dots.map(([x, below]) => [x, LIFT + below * step]),
    height: LIFT + most * step,
  };
}

function renderMark({ look }: Mark, x: number, line: number): TemplateResult {
  const y = line - LIFT;
  if (look === "own") return svg`<circle class="lg-dots__own" cx="${x}%" cy=${y} r="8"></circle>`;
  if (look === "other") {
    return svg`<circle class="lg-dots__other" cx="${x}%" cy=${y} r="6"></circle>`;
  }
  return svg`<line class="lg-dots__${look}" x1="${x}%" x2="${x}%" y1="4" y2=${line + 6}></line>`;
}
