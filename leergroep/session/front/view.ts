/** The session on the leader's screen: before it begins, and step by step. */

import { html, nothing, render } from "lit-html";
import { ruleId } from "./harvest.ts";
import { ACTIONS, CHOICE, HARVEST, LOOK_BACK, MEANING, RULES } from "./course.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { choice, rules } from "./ballot_view.ts";
import { bar } from "./bar_view.ts";
import { coursed } from "./context.ts";
import { harvest, report } from "./harvest_view.ts";
import { lookingBack, notes, taken } from "./notes_view.ts";
import { paper } from "./paper.ts";
import { about } from "./elements.ts";
import { tick } from "./presence.ts";
import { start } from "./start_view.ts";
import { note, prompts, reading } from "./talk_view.ts";

/** Draw the session in its place in the page, and once it is on, on the stage. */
export function session(desk, el) {
  const c = coursed(desk);
  if (c.ui.called && c.course.step) queueMicrotask(() => c.ui.called && c.act.resume());
  if (!c.ui.on) return render(html`${start(c)}${onPaper(c, paper(c))}`, el);
  const { stage } = c.model;
  const places = stage ? [[bar, stage.bar], [panel, stage.panel]] : [[both, el]];
  if (c.ui.shown !== c.step.slug) {
    // Each step is drawn afresh: what was opened in one step is closed in the next.
    [el, ...places.map(([_, place]) => place)].forEach((place) => render(nothing, place));
    stage?.show(c.step.slug);
    c.ui.shown = c.step.slug;
  }
  places.forEach(([view, place]) => render(view(c), place));
  tick(c);
}

const both = (c) => html`${bar(c)}${panel(c)}`;

const STEPS = {
  [LOOK_BACK]: lookingBack,
  [CHOICE]: choice,
  [RULES]: (c) => rules(c, (option) => taking(c, option)),
  [MEANING]: (c) => [prompts(c), notes(c)],
  [ACTIONS]: (c) => [notes(c), taken(c)],
  [HARVEST]: harvest,
};
/** Steps that have a place for what the group agrees, or come after it. */
const NOTED = [MEANING, ACTIONS, HARVEST];

function panel(c) {
  const { slug } = c.step;
  return html`<div class="lg-form lg-panel lg-screen" lang=${c.language}>
      ${reading(c)}${(STEPS[slug] ?? prompts)(c)}${note(c)}
      ${NOTED.includes(slug) ? nothing
        : html`<details class="lg-noting"><summary>${c.say("session-noting")}</summary>${notes(c)}</details>`}
    </div>${onPaper(c)}`;
}

const onPaper = (c, more = nothing) => html`<div class="lg-paper" lang=${c.language}>${report(c)}${more}</div>`;

function taking(c, option) {
  const isTaken = ruleId(option.slug) in c.sheet.entries;
  return html`<p class="lg-taking" data-taken=${isTaken}>${button(about(c, isTaken ? "session-taken" : "session-take-rule", option.statement),
    () => c.act.rule(option), isTaken ? "link" : "plain")}</p>`;
}
