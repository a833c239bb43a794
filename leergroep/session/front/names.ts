/** What steps, days, cells of the harvest and numbers of people are called. */

import { writeDay } from "../../messages/front/write_day.ts";
import type { ViewContext } from "../../widget/front/controller.ts";

/** What says something in one language. */
type TranslateContext = Pick<ViewContext, "translate">;

/** A place of the harvest: what it is called, and what belongs in it. */
export interface Cell {
  readonly slug: string;
  readonly title: string;
  readonly prompt: string;
}

const PROMPTS: Readonly<Record<string, string>> = {
  acties: "harvest-acties-prompt",
  vuistregels: "harvest-vuistregels-prompt",
  vragen: "harvest-vragen-prompt",
  terugblik: "harvest-terugblik-prompt",
};

/** Return a cell of the harvest. */
export const describeCell = ({ translate }: TranslateContext, slug: string): Cell => ({
  slug,
  title: translate(`harvest-${slug}`),
  prompt: translate(PROMPTS[slug]),
});

/** A step is called by its part. */
export const nameStep = (
  { translate }: TranslateContext,
  { slug }: { readonly slug: string },
): string => translate(`step-${slug}`);

/** Return a day as people say it; what is no day stays as it is. */
export function formatDay(
  { language }: Pick<ViewContext, "language">,
  day: string | number,
): string | number {
  const date = new Date(`${String(day).slice(0, 10)}T12:00`);
  return Number.isNaN(date.getTime()) ? day : writeDay(date, language);
}

/** Return what a round of the choices is called. */
export const nameMoment = ({ translate }: TranslateContext, round: string): string =>
  translate(round === "eerst" ? "session-first" : "session-again");

export const namePeople = ({ translate }: TranslateContext, count: number): string =>
  count > 1 ? translate("people-many", { count })
    : translate(count ? "people-one" : "people-none");
