/** Of which round a form is, as people say a date, and the question that an old one begins with. */

import { html, nothing } from "lit-html";
import { writeDay } from "../../../messages/front/write_day.ts";
import type { DocumentActions, ViewContext } from "../controller.ts";
import { type Content, renderButton } from "./elements.ts";

/** What is of a round. */
export interface RoundContext extends ViewContext {
  readonly sheet: { readonly round: string };
  /** Whether the reader must first choose a round. */
  readonly asksRound: boolean;
  readonly actions: Pick<DocumentActions, "mendRound" | "beginRound">;
}

/** Say a round as people say a date: "Ronde van 23 november 2026". */
export function formatRound(
  { language, translate }: Pick<ViewContext, "language" | "translate">,
  round: string,
): string {
  const [year, month, date, number] = round.split("-").map(Number);
  const day = writeDay(new Date(year, month - 1, date), language);
  return number ? translate("round-second", { day, number }) : translate("round-of", { day });
}

/** Say of which day a form on paper is, or leave a line to write it on. */
export const renderPaperRound = (
  ctx: Pick<RoundContext, "language" | "translate" | "sheet">,
): Content =>
  ctx.sheet.round
    ? formatRound(ctx, ctx.sheet.round)
    : html`${ctx.translate("paper-round")}: <span class="lg-paper__line"></span>`;

export function renderRound(ctx: RoundContext): Content {
  const { id, sheet: { round } } = ctx;
  if (!round) return nothing;
  return html`<p class="lg-of-round" id="${id}-round" tabindex="-1">${formatRound(ctx, round)}</p>
    ${ctx.asksRound ? renderChoice(ctx) : nothing}`;
}

function renderChoice({ id, translate, actions }: RoundContext): Content {
  return html`<div class="utrecht-alert utrecht-alert--warning" role="group"
      aria-labelledby="${id}-round-asked"><div class="utrecht-alert__content">
    <p id="${id}-round-asked" tabindex="-1" class="lg-label">${translate("round-old")}</p>
    <p>${translate("round-old-help")}</p>
    <p class="utrecht-action-group">
      ${renderButton(translate("round-anew"), actions.beginRound, "main")}
      ${renderButton(translate("round-mend"), actions.mendRound)}</p></div></div>`;
}
