/** Rounds as a film: each statement with its rounds under each other, most moved first. */

import { html, nothing } from "lit-html";
import { dayOf, dots, table } from "./dots.ts";
import { joinNames } from "../../messages/front/translate.ts";
import { people, rounds } from "./rounds.ts";

export function film(ctx, group) {
  const taken = rounds(group);
  const statements = taken[0].statements.map((one, index) => ({
    statement: one.statement,
    frames: taken.map((round) => round.statements[index]),
  }));
  const moved = ({ frames }) => frames.reduce((total, one) => total + one.up + one.down, 0);
  const order = [...statements].sort((one, other) => moved(other) - moved(one));
  return html`<h4>${ctx.translate("group-moved")}</h4>
    <p>${ctx.translate("group-moved-help")}</p>
    ${others(ctx, people(group))}
    <ol class="lg-statements">${order.map((one) => html`<li>
      <p class="lg-statements__text">${one.statement}</p>
      ${one.frames.map((frame, index) => html`
        <p class="lg-series">${dayOf(ctx, frame.round)}${index ? html`: ${steps(ctx, frame)}` : nothing}</p>
        ${dots(ctx, group.instrument.scale, frame, `${dayOf(ctx, frame.round)}. `)}`)}</li>`)}</ol>
    ${figures(ctx, order)}`;
}

function steps(ctx, { up, down, same }) {
  return up + down + same ? ctx.translate("group-steps", { up, down, same }) : ctx.translate("group-steps-unknown");
}

/** Other people may be the reason that a picture changed: say so. */
function others(ctx, counts) {
  return counts.slice(1).filter((one) => one.joined || one.left || one.unmarked).map((one) => {
    const parts = [
      ["group-others-returned", one.returned],
      ["group-others-joined", one.joined],
      ["group-others-left", one.left],
      ["group-others-unmarked", one.unmarked],
    ].filter(([_, count]) => count).map(([key, count]) => ctx.translate(key, { count }));
    const details = { day: dayOf(ctx, one.round), parts: joinNames(parts, ctx.language) };
    return html`<div class="utrecht-alert utrecht-alert--warning" role="group">
      <div class="utrecht-alert__content"><p>${ctx.translate("group-others", details)}</p></div></div>`;
  });
}

function figures(ctx, order) {
  const heads = ["statement", "round-noun", "group-up", "group-down", "group-same-noun"]
    .map((key) => ctx.translate(key));
  const rows = order.flatMap(({ statement, frames }) =>
    frames.slice(1).map((one) => [statement, dayOf(ctx, one.round), one.up, one.down, one.same])
  );
  return table(ctx, ctx.translate("group-moved"), heads, rows);
}
