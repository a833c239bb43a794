/** What a step is about: the questions that open the talk, and the note for who leads. */

import { html, nothing } from "lit-html";
import { button } from "../../widget/front/controls/elements.ts";
import { titleOf } from "./context.ts";
import { part } from "./elements.ts";

/** One question at a time, large enough for the back of a room; or all of them. */
export function prompts(c) {
  const { prompts: all } = c.step;
  if (!all.length) return nothing;
  const shown = c.ui.prompt;
  const whole = shown >= all.length;
  const list = html`<ul class="lg-prompts">${(whole ? all : [all[shown]]).map((one) =>
    html`<li>${one}</li>`)}</ul>`;
  return part(c, "prompts", c.say("session-talk"), html`<div role="status">${list}</div>
    <p class="lg-prompts__way">
      ${whole ? nothing : html`<span>${c.say("session-prompt", { one: shown + 1, all: all.length })}</span>`}
      ${whole || shown === all.length - 1 ? nothing
        : button(c.say("session-prompt-next"), () => c.act.see({ prompt: shown + 1 }))}
      ${button(c.say(whole ? "session-prompt-one" : "session-prompt-all"),
        () => c.act.see({ prompt: whole ? 0 : all.length }), "link")}</p>`);
}

/** Closed at each step and in small type: nobody at the back reads it by accident. */
export function note(c) {
  if (!c.step.leader) return nothing;
  return html`<details class="lg-leader"><summary>${c.say("session-leader")}</summary>
    <p>${c.step.leader}</p></details>`;
}

/** In a notebook the text stands above or below: say which part to read. */
export const reading = (c) =>
  c.model.stage || !c.step.prompts.length ? nothing
    : html`<p class="lg-reading">${c.say("session-read", { part: titleOf(c, c.step) })}</p>`;
