/** Everything that the page says of a survey beside what the picture of a group says. */

import messages from "../../survey.messages.json" with { type: "json" };
import pageMessages from "../../survey_page.messages.json" with { type: "json" };
import { createTranslator, type Translate } from "../../../messages/front/translate.ts";

const own = { ...messages, ...pageMessages };

/** Return what translates the words of a survey, and by `group` those of the picture. */
export function createSurveyTranslate(language: string, group: Translate): Translate {
  const translate = createTranslator(language, own);
  return (key, details) => (Object.hasOwn(own, key) ? translate : group)(key, details);
}
