/** A figure in words: its number, what it is, and what lies beside it. */

import type { ViewContext } from "../../widget/front/controller.ts";
import type { KeptFigure } from "./analysis.ts";
import { CHOSEN, listAllFigures } from "./compare.ts";
import type { FiguresContext } from "./context.ts";
import type { FigureState } from "./state.ts";

/** The words for what is told of a figure by a name. */
export const STAND_WORDS: Readonly<Record<string, string>> = {
  explained: "stand-explained",
  doubted: "stand-doubted",
  missing: "stand-missing",
};
const NATURES: Readonly<Record<string, string>> = {
  register: "nature-register",
  rounded: "nature-rounded",
  estimated: "nature-estimated",
};
const DIGITS: Readonly<Record<string, number>> = {
  people: 0,
  households: 0,
  homes: 0,
  percent: 1,
  euros: 1,
  score: 3,
  number: 1,
};
/** Counts of a town are larger than those of its parts: they stand in no row with them. */
const COUNTS = ["people", "households", "homes"];

export const isCount = ({ figure }: KeptFigure): boolean =>
  Boolean(figure && COUNTS.includes(figure.unit ?? ""));

/** Write a number of a figure: with as many decimals as mean anything. */
export function formatFigure(
  { language }: Pick<ViewContext, "language">,
  value: number,
  figure?: FigureState,
): string {
  const maximumFractionDigits = figure ? DIGITS[figure.unit ?? "percent"] : 3;
  return new Intl.NumberFormat(language, { maximumFractionDigits }).format(value);
}

/** Return what a place that lies beside the chosen one is called. */
export const namePlace = (
  { translate }: ViewContext,
  { key, name }: KeptFigure["beside"][number],
): string => key === "land" ? translate("situation-land") : name;

export const nameOwn = ({ sheet, translate }: FiguresContext): string =>
  String(sheet.entries[CHOSEN]?.name ?? translate("situation-own"));

/** Say where the others lie, without putting them in order: the lowest, the highest, the middle. */
export function describeOthers(ctx: FiguresContext, kept: KeptFigure): string {
  const { others, figure } = kept;
  if (!others.length) return ctx.translate("situation-others-none");
  const write = (value: number) => formatFigure(ctx, value, figure);
  const details = {
    count: others.length,
    low: write(others[0]),
    high: write(others[others.length - 1]),
  };
  if (others.length < 4) return ctx.translate("situation-others-few", details);
  const at = (part: number) => write(others[Math.round(part * (others.length - 1))]);
  return ctx.translate("situation-others", { ...details, from: at(0.25), to: at(0.75) });
}

/** Say the figure of the chosen neighbourhood and of each that lies beside it. */
export function describeFigure(ctx: FiguresContext, kept: KeptFigure): string {
  const { own, figure, beside } = kept;
  const value = own === null ? ctx.translate("situation-missing") : formatFigure(ctx, own, figure);
  const rest = beside.map((one) =>
    `${namePlace(ctx, one)}: ${formatFigure(ctx, one.value, figure)}.`
  );
  return [`${nameOwn(ctx)}: ${value}.`, ...rest, describeOthers(ctx, kept)].join(" ");
}

/** Say what kind of figure it is: counted, rounded or estimated; ours where we divided. */
export function describeNature(
  { instrument, translate }: FiguresContext,
  kept: KeptFigure,
): string {
  const { figure, entry } = kept;
  if (!figure) {
    return translate(entry.kind === "leefbaarometer" ? "nature-estimated" : "nature-unknown");
  }
  const base = listAllFigures(instrument).find(({ slug }) => slug === figure.per);
  const nature = translate(NATURES[figure.nature ?? "register"]);
  return base
    ? `${translate("nature-share", { base: base.title.toLowerCase() })} ${nature}`
    : nature;
}
