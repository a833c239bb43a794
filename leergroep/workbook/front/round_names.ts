/** Rounds and what they are about, as people say them. */

import type { Sheet } from "../../documents/front/kinds.ts";
import { tidySubject } from "../../documents/front/subjects.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import type { Instruments } from "./state.ts";

/** Say a round as people say a date: "Ronde van 23 november 2026". */
function formatRound({ language, translate }: ViewContext, round: string): string {
  const [year, month, date, number] = round.split("-").map(Number);
  const day = new Date(year, month - 1, date).toLocaleDateString(language, { dateStyle: "long" });
  return number ? translate("round-second", { day, number }) : translate("round-of", { day });
}

/** Say what a round is about, where the list asks that: "Ronde van 23 november 2026 over ‘x’". */
export function describeRound(
  ctx: ViewContext & { readonly instruments: Instruments },
  { instrument, round, subject }: Sheet,
): string {
  const details = { round: formatRound(ctx, round), subject: tidySubject(subject) };
  if (details.subject) return ctx.translate("round-about", details);
  const isAsked = ctx.instruments[instrument].subject;
  return isAsked ? ctx.translate("round-about-none", details) : details.round;
}
