/** Rounds and what they are about, as people say them. */

import { tidySubject } from "../../documents/front/subjects.ts";

/** Say a round as people say a date: "Ronde van 23 november 2026". */
export function roundName(ctx, round) {
  const [year, month, date, number] = round.split("-").map(Number);
  const day = new Date(year, month - 1, date).toLocaleDateString(ctx.language, { dateStyle: "long" });
  return number ? ctx.translate("round-second", { day, number }) : ctx.translate("round-of", { day });
}

/** Say what a round is about, where the list asks that: "Ronde van 23 november 2026 over ‘x’". */
export function roundTitle(ctx, { instrument, round, subject }) {
  const details = { round: roundName(ctx, round), subject: tidySubject(subject) };
  if (details.subject) return ctx.translate("round-about", details);
  return ctx.instruments[instrument].subject ? ctx.translate("round-about-none", details) : details.round;
}
