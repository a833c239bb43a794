/** What everyone answered, once it is shown: one question at a time. */

import { html, type TemplateResult } from "lit-html";
import { renderButton } from "../../../widget/front/controls/elements.ts";
import { ROUNDS } from "../moments.ts";
import { makeRuleId } from "../results/harvest.ts";
import { renderVotes } from "../results/votes_view.ts";
import { RULES } from "../session_steps.ts";
import type { OptionState } from "../state.ts";
import { renderLabel, renderPart } from "../step_pieces.ts";
import type { LeaderContext } from "./context.ts";

/** What was answered; in the second round beside the first. */
export function renderShowing(ctx: LeaderContext): TemplateResult {
  const { moment = ROUNDS[0], at = 0 } = ctx.place;
  const isRules = moment === RULES;
  const title = ctx.translate(isRules ? "session-seen-rules" : "session-seen");
  const moments = moment === ROUNDS[1] ? ROUNDS : [moment];
  const renderBeside = isRules ? (rule: OptionState) => renderTaking(ctx, rule) : undefined;
  const votes = renderVotes(ctx, moments, { at, renderBeside });
  return renderPart(ctx, "scene", title, votes);
}

/** The button that takes a rule to the harvest, or out of it. */
function renderTaking(ctx: LeaderContext, rule: OptionState): TemplateResult {
  const isTaken = makeRuleId(rule.slug) in ctx.sheet.entries;
  const key = isTaken ? "session-taken" : "session-take-rule";
  const toggle = () => ctx.actions.toggleRule(rule);
  return html`<p class="lg-taking" data-taken=${isTaken}>${
    renderButton(renderLabel(ctx, key, rule.statement), toggle, isTaken ? "link" : "plain")
  }</p>`;
}
