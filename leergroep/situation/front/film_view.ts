/** The film: a figure through the years, cut with the reason where years cannot be compared. */

import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { KeptFigure } from "./analysis.ts";
import type { FiguresContext, SituationContext } from "./context.ts";
import { formatFigure } from "./describe.ts";
import { makeFilm, type Shot } from "./film.ts";
import { renderFolded } from "./folded_table.ts";

const [LEFT, WIDTH] = [3, 94];
const [TOP, HEIGHT] = [8, 64];

export function renderFilm(ctx: SituationContext, kept: KeptFigure): Content {
  const shots = makeFilm(kept.id, ctx.sheet.entries, kept.figure);
  if (shots.length < 2) return nothing;
  const { translate } = ctx;
  const cuts = [...new Set(shots.flatMap(({ cut }) => cut || []))];
  const heads = ["film-year", "situation-figure", "film-comparable"].map((head) => translate(head));
  const rows = shots.map((shot, at) => [
    shot.year,
    writeShot(ctx, kept, shot),
    at ? explainCut(ctx, kept, shot.cut) : "–",
  ]);
  return html`<div class="lg-film">${drawFilm(ctx, kept, shots)}
    ${cuts.map((cut) => html`<p class="lg-film__cut">${explainCut(ctx, kept, cut)}</p>`)}
    ${renderFolded(translate("film-table"), kept.title, heads, rows)}</div>`;
}

const writeShot = (ctx: SituationContext, { figure }: KeptFigure, { value }: Shot): string =>
  value === null ? ctx.translate("situation-missing") : formatFigure(ctx, value, figure);

/** Say why a year cannot be laid beside the one before, or that it can. */
export function explainCut(
  { translate }: FiguresContext,
  { figure }: KeptFigure,
  cut: string,
): string {
  if (!cut) return translate("film-same");
  const reasons = cut === "film-meaning" ? Object.values(figure?.breaks ?? {}) : [];
  return [translate(cut), ...reasons].join(" ");
}

function drawFilm(ctx: SituationContext, kept: KeptFigure, shots: readonly Shot[]): Content {
  const values = shots.flatMap(({ value }) => value ?? []);
  if (!values.length) return nothing;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [Number(shots[0].year), Number(shots[shots.length - 1].year)];
  const x = ({ year }: Shot) => LEFT + WIDTH * (Number(year) - first) / (last - first);
  const y = (value: number) => high === low ? 40 : TOP + HEIGHT * (high - value) / (high - low);
  const said = shots.map((shot) => `${shot.year}: ${writeShot(ctx, kept, shot)}`).join(", ");
  return html`
    <svg class="lg-film__row" role="img" aria-label=${said}>
          ${shots.map((shot, at) => joinShots(shots[at - 1], shot, x, y))}
          ${shots.map((shot) =>
            shot.value === null
              ? nothing
              : svg`<circle class="lg-film__shot" cx="${x(shot)}%" cy=${
                y(shot.value)
              } r="4"></circle>`
          )}
        </svg>
    <div class="lg-dots__ends" aria-hidden="true"><span>${first}: ${writeShot(
      ctx,
      kept,
      shots[0],
    )}</span>
          <span>${last}: ${writeShot(ctx, kept, shots[shots.length - 1])}</span></div>
  `;
}

/** A line from one year to the next, a dotted upright where they cannot be compared. */
function joinShots(
  before: Shot | undefined,
  shot: Shot,
  x: (shot: Shot) => number,
  y: (value: number) => number,
): TemplateResult | typeof nothing {
  if (!before) return nothing;
  if (shot.cut) {
    const middle = (x(before) + x(shot)) / 2;
    return svg`<line class="lg-film__break" x1="${middle}%" x2="${middle}%" y1="0" y2="80"></line>`;
  }
  if (before.value === null || shot.value === null) return nothing;
  return svg`
    <line class="lg-film__line" x1="${x(before)}%" y1=${y(before.value)}
      x2="${x(shot)}%" y2=${y(shot.value)}></line>
  `;
}
