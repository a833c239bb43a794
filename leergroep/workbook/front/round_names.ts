/** Rounds and what they are about, as people say them. */

import { named } from "../../documents/front/subjects.ts";

/** Say a round as people say a date: "Ronde van 23 november 2026". */
export function roundName(c, round) {
  const [year, month, date, number] = round.split("-").map(Number);
  const day = new Date(year, month - 1, date).toLocaleDateString(c.language, { dateStyle: "long" });
  return number ? c.say("round-second", { day, number }) : c.say("round-of", { day });
}

/** Say what a round is about, where the list asks that: "Ronde van 23 november 2026 over ‘x’". */
export function roundTitle(c, { instrument, round, subject }) {
  const details = { round: roundName(c, round), subject: named(subject) };
  if (details.subject) return c.say("round-about", details);
  return c.instruments[instrument].subject ? c.say("round-about-none", details) : details.round;
}
