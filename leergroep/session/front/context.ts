/** Where the group is, for whoever draws a step. */

import { inCell } from "./harvest.ts";
import { agendaOf, courseOf, LOOK_BACK, stepIndex, stepsOf } from "./course.ts";

/** Return the steps of a session as it was begun. */
export function stepsIn({ model }) {
  const sheet = model.get("sheet");
  const agenda = agendaOf(model.get("agendas"), courseOf(sheet).minutes);
  return stepsOf(model.get("parts"), agenda, inCell(sheet, LOOK_BACK).length > 0);
}

/** Return what the views of a session read besides what every widget's view does. */
export function coursed(controller) {
  const steps = stepsIn(controller);
  // The place is the tab's own: who leads on a second screen is not taken along by the first.
  const index = stepIndex(steps, controller.ui.step);
  return { ...controller, course: courseOf(controller.sheet), steps, index, step: steps[index], members: controller.model.get("members") };
}

const PROMPTS = {
  acties: "harvest-acties-prompt",
  vuistregels: "harvest-vuistregels-prompt",
  vragen: "harvest-vragen-prompt",
  terugblik: "harvest-terugblik-prompt",
};

/** Return a cell of the harvest: what it is called and what belongs in it. */
export const cellOf = (ctx, slug) => ({
  slug,
  title: ctx.translate(`harvest-${slug}`),
  prompt: ctx.translate(PROMPTS[slug]),
});

/** A step is called by its part. */
export const titleOf = (ctx, { slug }) => ctx.translate(`step-${slug}`);

/** A day as people say it; what is no day is said as it is. */
export function dayOf(ctx, day) {
  const date = new Date(`${String(day).slice(0, 10)}T12:00`);
  return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString(ctx.language, { dateStyle: "long" });
}
