/** The years of a figure as a drawing: one's own through those of all others. */

import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Content } from "../../widget/front/controls/elements.ts";
import type { KeptFigure } from "./analysis.ts";
import { readNumbers } from "./compare.ts";
import type { SituationContext } from "./context.ts";
import { formatFigure } from "./describe.ts";
import type { Shot } from "./film.ts";

const [LEFT, WIDTH] = [4, 92];
/** Where the drawing begins and how high it is, and where the years stand. */
const [TOP, HEIGHT, YEARS] = [22, 80, 124];
/** Labels this near to each other, in hundredths of the width, would touch on a phone. */
const NEAR = 20;
/** A label stands so far above its dot. */
const ABOVE = 10;

/** A year of a film, and where the others were. */
interface Placed {
  readonly shot: Shot;
  readonly x: number;
  readonly others: readonly number[];
}

export function drawFilm(
  ctx: SituationContext,
  { entry, figure }: KeptFigure,
  shots: readonly Shot[],
): Content {
  const [first, last] = [Number(shots[0].year), Number(shots[shots.length - 1].year)];
  const placed = shots.map((shot): Placed => ({
    shot,
    x: LEFT + WIDTH * (Number(shot.year) - first) / (last - first),
    others: readNumbers(entry[`all-${shot.year}`]),
  }));
  const values = placed.flatMap(({ shot, others }) => [...others, ...shot.value === null ? [] : [shot.value]]);
  if (shots.every(({ value }) => value === null)) return nothing;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    TOP + (high === low ? HEIGHT / 2 : HEIGHT * (high - value) / (high - low));
  const write = ({ value }: Shot) =>
    value === null ? ctx.translate("situation-missing") : formatFigure(ctx, value, figure);
  const said = shots.map((shot) => `${shot.year}: ${write(shot)}`).join(", ");
  const labelled = chooseLabels(placed);
  return html`<svg class="lg-film__row" role="img" aria-label=${said}>
    ${placed.map((one) => renderOthers(one, y))}
    ${placed.map((one, at) => renderStep(placed[at - 1], one, y))}
    ${placed.map(({ shot: { value }, x }) =>
      value === null
        ? nothing
        : svg`<circle class="lg-film__shot" cx="${x}%" cy=${y(value)} r="5"></circle>`
    )}
    ${labelled.map(({ shot, x }) =>
      svg`<g class="lg-film__label" text-anchor=${findAnchor(x)}>
        ${shot.value === null ? nothing : svg`<text x="${x}%" y=${y(shot.value) - ABOVE}>${write(shot)}</text>`}
        <text class="lg-film__year" x="${x}%" y=${YEARS}>${shot.year}</text></g>`
    )}</svg>`;
}

/** Return the years that are named: the first, the last, and those with room between. */
function chooseLabels(placed: readonly Placed[]): readonly Placed[] {
  const last = placed[placed.length - 1];
  const chosen: Placed[] = [];
  for (const one of placed) {
    const before = chosen[chosen.length - 1];
    const isFree = (!before || one.x - before.x >= NEAR) && last.x - one.x >= NEAR;
    if (one === last || !before || isFree) chosen.push(one);
  }
  return chosen;
}

const findAnchor = (x: number): string =>
  x < LEFT + NEAR / 4 ? "start" : x > LEFT + WIDTH - NEAR / 4 ? "end" : "middle";

/** All others of a year: from the lowest to the highest, and the half in the middle. */
function renderOthers({ x, others }: Placed, y: (value: number) => number): Content {
  if (others.length < 2) return nothing;
  const at = (part: number) => y(others[Math.round(part * (others.length - 1))]);
  const draw = (name: string, from: number, to: number) =>
    svg`<line class="lg-film__${name}" x1="${x}%" x2="${x}%" y1=${at(from)} y2=${at(to)}></line>`;
  return svg`${draw("others", 0, 1)}${others.length < 4 ? nothing : draw("half", 0.25, 0.75)}`;
}

/** A line from one year to the next, a dotted upright where they cannot be compared. */
function renderStep(
  before: Placed | undefined,
  { shot, x }: Placed,
  y: (value: number) => number,
): TemplateResult | typeof nothing {
  if (!before) return nothing;
  if (shot.cut) {
    const middle = (before.x + x) / 2;
    return svg`<line class="lg-film__break" x1="${middle}%" x2="${middle}%" y1="4" y2=${
      TOP + HEIGHT + 4
    }></line>`;
  }
  if (before.shot.value === null || shot.value === null) return nothing;
  return svg`<line class="lg-film__line" x1="${before.x}%" y1=${y(before.shot.value)}
    x2="${x}%" y2=${y(shot.value)}></line>`;
}
