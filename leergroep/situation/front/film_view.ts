/** The film: a figure through the years, cut with the reason where years cannot be compared. */

import { html, nothing } from "lit-html";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { KeptFigure } from "./analysis.ts";
import { readNumbers } from "./compare.ts";
import type { FiguresContext, SituationContext } from "./context.ts";
import { formatFigure } from "./describe.ts";
import { makeFilm, type Shot } from "./film.ts";
import { drawFilm } from "./film_drawing.ts";
import { renderFolded } from "./folded_table.ts";

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
  const hasOthers = shots.some(({ year }) => readNumbers(kept.entry[`all-${year}`]).length > 1);
  return html`<div class="lg-film">${drawFilm(ctx, kept, shots)}
    ${hasOthers ? html`<p class="lg-film__key">${translate("film-others")}</p>` : nothing}
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
