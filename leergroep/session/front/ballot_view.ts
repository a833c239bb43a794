/** Answers coming in, hidden until who leads reveals them. */

import { html, nothing } from "lit-html";
import { isOpen } from "./course.ts";
import { factorsAt, received, ROUNDS } from "./vote_count.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { hands } from "./hands_view.ts";
import { intake } from "./intake_view.ts";
import { joining } from "./joining_view.ts";
import { part } from "./elements.ts";
import { prompts } from "./talk_view.ts";
import { outcome } from "./votes_view.ts";

const [FIRST, AGAIN] = ROUNDS;
const RULES = "vuistregels";

/** The choice: everyone alone, then the talk, then everyone again. */
export function choice(ctx) {
  const open = ROUNDS.filter((round) => isOpen(ctx.sheet, round));
  if (!open.includes(FIRST)) return collecting(ctx, FIRST, options(ctx));
  return html`${part(ctx, `open-${open.at(-1)}`, ctx.translate("session-seen"), outcome(ctx, open))}
    ${prompts(ctx)}
    ${open.includes(AGAIN) ? late(ctx, ROUNDS) : collecting(ctx, AGAIN)}`;
}

/** The rules that members recognise; each can go along to the harvest. */
export function rules(ctx, take) {
  if (!isOpen(ctx.sheet, RULES)) return html`${collecting(ctx, RULES)}${prompts(ctx)}`;
  return html`${part(ctx, `open-${RULES}`, ctx.translate("session-seen-rules"), outcome(ctx, [RULES], take))}
    ${prompts(ctx)}${late(ctx, [RULES])}`;
}

/** What is asked of everyone, and how. */
const ASKED = {
  [FIRST]: ["session-alone", "session-alone-help"],
  [AGAIN]: ["session-again-choice", "session-again-choice-help"],
  [RULES]: ["session-recognise", "session-recognise-help"],
};

function collecting(ctx, moment, first = nothing) {
  const [title, help] = ASKED[moment];
  return part(ctx, `ask-${moment}`, ctx.translate(title), html`
    ${first}
    <p>${ctx.translate(help)}</p>
    <div class="lg-ways">${joining(ctx)}<div>${intake(ctx)}${hands(ctx, moment)}</div></div>
    <div class="lg-reveal"><p role="status">${arrived(ctx, moment)}</p>
      <p>${renderButton(ctx.translate("session-reveal"), () => ctx.actions.open(moment), "main")}</p></div>`);
}

/** After the reveal somebody may still be missing, or a hand may have been miscounted. */
const late = (ctx, moments) => html`<details class="lg-late"><summary>${ctx.translate("session-late")}</summary>
  ${intake(ctx)}${moments.map((moment) => html`${moments.length > 1
    ? html`<p class="lg-label">${ctx.translate(moment === FIRST ? "session-first" : "session-again")}</p>`
    : nothing}${hands(ctx, moment)}`)}</details>`;

/** How many answered, and nothing of what they chose. */
function arrived(ctx, moment) {
  const { codes, hands } = received(ctx.members, moment, ctx.sheet.entries, picksOf(ctx));
  const total = codes + hands;
  return ctx.translate(total ? "session-arrived" : "session-arrived-none", { total, codes, hands });
}

const picksOf = (ctx) => ctx.steps.find((step) => step.picks)?.picks ?? {};

function options(ctx) {
  return factorsAt(ctx.members, FIRST).map((factor) => {
    const pick = picksOf(ctx)[factor.slug.slice(FIRST.length + 1)] ?? 1;
    return html`<p class="lg-question">${factor.title}</p>
      ${pick > 1 ? html`<p>${ctx.translate("session-pick", { pick })}</p>` : nothing}
      <ol class="lg-cards">${factor.items.map((item) => html`<li>${item.statement}</li>`)}</ol>`;
  });
}
