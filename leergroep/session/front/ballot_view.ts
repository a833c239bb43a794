/** Answers coming in, hidden until who leads reveals them. */

import { html, nothing } from "lit-html";
import { isOpen } from "./course.ts";
import { factorsAt, received, ROUNDS } from "./vote_count.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { hands } from "./hands_view.ts";
import { intake } from "./intake_view.ts";
import { joining } from "./joining_view.ts";
import { part } from "./elements.ts";
import { prompts } from "./talk_view.ts";
import { outcome } from "./votes_view.ts";

const [FIRST, AGAIN] = ROUNDS;
const RULES = "vuistregels";

/** The choice: everyone alone, then the talk, then everyone again. */
export function choice(c) {
  const open = ROUNDS.filter((round) => isOpen(c.sheet, round));
  if (!open.includes(FIRST)) return collecting(c, FIRST, options(c));
  return html`${part(c, `open-${open.at(-1)}`, c.say("session-seen"), outcome(c, open))}
    ${prompts(c)}
    ${open.includes(AGAIN) ? late(c, ROUNDS) : collecting(c, AGAIN)}`;
}

/** The rules that members recognise; each can go along to the harvest. */
export function rules(c, take) {
  if (!isOpen(c.sheet, RULES)) return html`${collecting(c, RULES)}${prompts(c)}`;
  return html`${part(c, `open-${RULES}`, c.say("session-seen-rules"), outcome(c, [RULES], take))}
    ${prompts(c)}${late(c, [RULES])}`;
}

/** What is asked of everyone, and how. */
const ASKED = {
  [FIRST]: ["session-alone", "session-alone-help"],
  [AGAIN]: ["session-again-choice", "session-again-choice-help"],
  [RULES]: ["session-recognise", "session-recognise-help"],
};

function collecting(c, moment, first = nothing) {
  const [title, help] = ASKED[moment];
  return part(c, `ask-${moment}`, c.say(title), html`
    ${first}
    <p>${c.say(help)}</p>
    <div class="lg-ways">${joining(c)}<div>${intake(c)}${hands(c, moment)}</div></div>
    <div class="lg-reveal"><p role="status">${arrived(c, moment)}</p>
      <p>${button(c.say("session-reveal"), () => c.act.open(moment), "main")}</p></div>`);
}

/** After the reveal somebody may still be missing, or a hand may have been miscounted. */
const late = (c, moments) => html`<details class="lg-late"><summary>${c.say("session-late")}</summary>
  ${intake(c)}${moments.map((moment) => html`${moments.length > 1
    ? html`<p class="lg-label">${c.say(moment === FIRST ? "session-first" : "session-again")}</p>`
    : nothing}${hands(c, moment)}`)}</details>`;

/** How many answered, and nothing of what they chose. */
function arrived(c, moment) {
  const { codes, hands } = received(c.members, moment, c.sheet.entries, picksOf(c));
  const total = codes + hands;
  return c.say(total ? "session-arrived" : "session-arrived-none", { total, codes, hands });
}

const picksOf = (c) => c.steps.find((step) => step.picks)?.picks ?? {};

function options(c) {
  return factorsAt(c.members, FIRST).map((factor) => {
    const pick = picksOf(c)[factor.slug.slice(FIRST.length + 1)] ?? 1;
    return html`<p class="lg-question">${factor.title}</p>
      ${pick > 1 ? html`<p>${c.say("session-pick", { pick })}</p>` : nothing}
      <ol class="lg-cards">${factor.items.map((item) => html`<li>${item.statement}</li>`)}</ol>`;
  });
}
