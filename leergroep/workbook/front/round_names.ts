/** Rounds and what they are about, as people say them. */

import type { Sheet } from "../../documents/front/kinds.ts";
import { tidySubject } from "../../documents/front/subjects.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import { formatRound } from "../../widget/front/controls/round_line.ts";
import type { Instruments } from "./state.ts";

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
