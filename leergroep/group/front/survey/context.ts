/** What the views of a survey read. */

import type { ViewContext } from "../../../widget/front/controller.ts";
import type { Survey } from "./survey.ts";

export interface SurveyContext extends ViewContext {
  readonly survey: Survey;
  /** Do something to the survey, and draw it anew. */
  change(act: () => void): void;
  /** Draw, and move the focus. */
  show(target: string): void;
}
