/** What is wrong in the rows of a survey, in sentences that name row, column and remedy. */

import type { Refusal } from "../importer.ts";
import type { SurveyContext } from "./context.ts";
import type { Problem } from "./table.ts";
import { shortenCell } from "./words.ts";

/** More lines than these are a number. */
const MOST_LINES = 50;

export function describeProblem(
  { translate }: Pick<SurveyContext, "translate">,
  { row, column, key, details }: Problem,
): string {
  const about = { row, column: shortenCell(column), ...details };
  return key === "survey-cell" ? translate("survey-page-cell", about) : translate(key, about);
}

/** Return what is wrong as lines of the list of what does not count. */
export function listRefusals(ctx: SurveyContext): Refusal[] {
  const { survey, translate } = ctx;
  const { name } = survey;
  const problems = survey.reading?.problems ?? [];
  const say = (source: string, said: string): Refusal => ({
    source,
    key: "group-said",
    details: { said },
  });
  const more = problems.length - MOST_LINES;
  return [
    ...problems.slice(0, MOST_LINES)
      .map((one) => say(`${name}:${one.row}`, describeProblem(ctx, one))),
    ...more > 0 ? [say(name, translate("survey-more", { count: more }))] : [],
  ];
}
