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
  return html`
    <div class="lg-dots">
      <svg class="lg-dots__row" role="img" aria-label=${describeFigure(ctx, kept)}>
          <line class="lg-dots__line" x1="0" x2="100%" y1="72" y2="72"></line>
          ${pileUp(kept.others.map(scale))}
          ${marks.map((mark) => renderMark(mark, scale(mark.value)))}</svg>
      <div class="lg-dots__ends" aria-hidden="true"><span>${formatFigure(
        ctx,
        low,
        kept.figure,
      )}</span>
          <span>${formatFigure(ctx, high, kept.figure)}</span></div>
      <ul class="lg-dots__key" aria-hidden="true">${marks.map((mark) =>
        html`<li><span class="lg-dots__sign">${SIGNS[mark.look]}</span> ${mark.name}
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
  return [...beside, ...own];
}

/** Dots that would lie on each other are piled up. */
function pileUp(places: readonly number[]): Content {
  const piles = new Map<number, number>();
  const dots = places.map((x) => {
    const bin = Math.round(x / BIN) * BIN;
    const height = piles.get(bin) ?? 0;
    piles.set(bin, height + 1);
    return { bin, height };
  });
  const step = Math.min(STEP, PILE / Math.max(1, ...piles.values()));
  return dots.map(({ bin, height }) =>
    svg`<circle class="lg-dots__one" cx="${bin}%" cy=${66 - height * step} r="3"></circle>`
  );
}

function renderMark({ look }: Mark, x: number): TemplateResult {
  if (look === "own") return svg`<circle class="lg-dots__own" cx="${x}%" cy="66" r="8"></circle>`;
  if (look === "other") {
    return svg`<circle class="lg-dots__other" cx="${x}%" cy="66" r="6"></circle>`;
  }
  return svg`<line class="lg-dots__${look}" x1="${x}%" x2="${x}%" y1="4" y2="78"></line>`;
}
