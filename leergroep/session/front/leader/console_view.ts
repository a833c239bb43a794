/** What only who leads needs: codes and hands, the questions, what to listen for, what is agreed. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { renderStorageNotice } from "../../../widget/front/controls/storage_notice.ts";
import { renderIntake } from "../intake/intake_view.ts";
import { nameMoment } from "../names.ts";
import { ROUNDS } from "../moments.ts";
import type { Moment } from "../scenes.ts";
import { CHOICE, isOpen, LOOK_BACK, RULES } from "../session_steps.ts";
import type { LeaderContext } from "./context.ts";
import { renderHands } from "./hands_view.ts";
import { renderInvitation } from "./invitation_view.ts";
import { renderLookBack, renderNotes } from "./notes_view.ts";
import { renderOpeningWord } from "./opening_word_view.ts";
import { renderPeople } from "./people_view.ts";
import { countTotal, renderReceived } from "./poll_view.ts";
import { renderLeaderNote, renderPrompts } from "./prompts_view.ts";

export function renderConsole(ctx: LeaderContext): TemplateResult {
  const { ui, translate, language, actions } = ctx;
  if (!ui.on) {
    return html`<div class="lg-form lg-panel lg-console lg-screen" lang=${language}>
      <p role="status">${translate(ui.second === "lost" ? "second-lost" : "second-waiting")}</p>
      </div>`;
  }
  return html`<div class="lg-form lg-panel lg-console lg-screen" lang=${language}>
    ${renderCollecting(ctx)}
    ${renderPrompts(ctx)}
    ${renderLeaderNote(ctx)}
    ${ctx.step.slug === LOOK_BACK ? renderLookBack(ctx) : nothing}
    ${renderNotes(ctx)}
    ${renderStorageNotice(ctx)}
    ${ui.second === "own" || ui.second === "lost" ? nothing
      : html`<p>${renderButton(translate("session-to-stage"), actions.toggleOwn, "main")}</p>`}
  </div>`;
}

/** Answers come in before the reveal, and after it from who was late. */
function renderCollecting(ctx: LeaderContext): Content {
  const moments = listMoments(ctx);
  const [current] = moments;
  if (!current) return nothing;
  return html`<section class="lg-collecting">
    ${renderReceived(ctx, current)}
    ${renderPeople(ctx)}
    <div class="lg-ways"><div>${renderIntake(ctx, countTotal(ctx, current))}
      ${renderInvitation(ctx)}</div>
      <div>${moments.map((moment) => html`${renderOpeningWord(ctx, moment)}
        ${moments.length > 1 ? html`<p class="lg-label">${nameMoment(ctx, moment)}</p>` : nothing}
        ${renderHands(ctx, moment)}`)}</div></div></section>`;
}

/** Return the moments of which answers are taken in: what is asked now first, no later one. */
function listMoments({ step, sheet, place }: LeaderContext): Moment[] {
  if (step.slug === RULES) return [RULES];
  if (step.slug !== CHOICE) return [];
  const isAgain = place.moment === ROUNDS[1] || isOpen(sheet, ROUNDS[1]);
  return isAgain ? ROUNDS.toReversed() : [ROUNDS[0]];
}
