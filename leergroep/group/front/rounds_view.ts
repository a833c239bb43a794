/** Rounds as a film: each statement with its rounds under each other, most moved first. */

import { html, nothing } from "lit-html";
import { dayOf, dots, table } from "./dots.ts";
import { listed } from "../../messages/front/translate.ts";
import { people, rounds } from "./rounds.ts";

export function film(c, group) {
  const taken = rounds(group);
  const statements = taken[0].statements.map((one, index) => ({
    statement: one.statement,
    frames: taken.map((round) => round.statements[index]),
  }));
  const moved = ({ frames }) => frames.reduce((total, one) => total + one.up + one.down, 0);
  const order = [...statements].sort((one, other) => moved(other) - moved(one));
  return html`<h4>${c.say("group-moved")}</h4>
    <p>${c.say("group-moved-help")}</p>
    ${others(c, people(group))}
    <ol class="lg-statements">${order.map((one) => html`<li>
      <p class="lg-statements__text">${one.statement}</p>
      ${one.frames.map((frame, index) => html`
        <p class="lg-series">${dayOf(c, frame.round)}${index ? html`: ${steps(c, frame)}` : nothing}</p>
        ${dots(c, group.instrument.scale, frame, `${dayOf(c, frame.round)}. `)}`)}</li>`)}</ol>
    ${figures(c, order)}`;
}

function steps(c, { up, down, same }) {
  return up + down + same ? c.say("group-steps", { up, down, same }) : c.say("group-steps-unknown");
}

/** Other people may be the reason that a picture changed: say so. */
function others(c, counts) {
  return counts.slice(1).filter((one) => one.joined || one.left || one.unmarked).map((one) => {
    const parts = [
      ["group-others-returned", one.returned],
      ["group-others-joined", one.joined],
      ["group-others-left", one.left],
      ["group-others-unmarked", one.unmarked],
    ].filter(([_, count]) => count).map(([key, count]) => c.say(key, { count }));
    const details = { day: dayOf(c, one.round), parts: listed(parts, c.language) };
    return html`<div class="utrecht-alert utrecht-alert--warning" role="group">
      <div class="utrecht-alert__content"><p>${c.say("group-others", details)}</p></div></div>`;
  });
}

function figures(c, order) {
  const heads = ["statement", "round-noun", "group-up", "group-down", "group-same-noun"]
    .map((key) => c.say(key));
  const rows = order.flatMap(({ statement, frames }) =>
    frames.slice(1).map((one) => [statement, dayOf(c, one.round), one.up, one.down, one.same])
  );
  return table(c, c.say("group-moved"), heads, rows);
}
