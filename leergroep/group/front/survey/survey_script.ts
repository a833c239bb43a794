/** A script of its own that reads and shows surveys, fetched when a table is brought in. */

import type {} from "../survey_loader.ts";
import { openSurvey } from "./survey.ts";
import { renderSurvey } from "./survey_view.ts";
import type { PageWords } from "./words.ts";

declare global {
  /** Set by survey-words.js, which the build writes. */
  var leergroepSurveyWords: PageWords | undefined;
}

globalThis.leergroepOpenSurvey = (source, instruments) => {
  const words = globalThis.leergroepSurveyWords;
  const survey = words && openSurvey(source, instruments, words);
  const isUnclear = !survey?.fitting.length;
  return survey && { isUnclear, render: (ctx, close) => renderSurvey(ctx, survey, close) };
};
