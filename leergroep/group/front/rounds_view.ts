/** Rounds one after the other: each statement with its rounds, most moved first. */

import { html, nothing, type TemplateResult } from "lit-html";
import { joinNames } from "../../messages/front/translate.ts";
import type { GroupContext } from "./context.ts";
import { formatDay, renderDots, renderFold, renderTable } from "./dots.ts";
import {
  countPeople,
  type Group,
  measureRounds,
  type Moves,
  type RoundPeople,
  type RoundStatement,
} from "./rounds.ts";

/** A statement in every round. */
interface Series {
  readonly statement: string;
  readonly rounds: readonly RoundStatement[];
}

export function renderRounds(ctx: GroupContext, group: Group): TemplateResult {
  const { translate } = ctx;
  const order = listSeries(group);
  // Once for all statements: to write a day takes as long as to draw one.
  const days = group.days.map((day) => formatDay(ctx, day));
  return html`<h4>${translate("group-moved")}</h4>
    <p>${translate("group-moved-help")}</p>
    ${renderOthers(ctx, countPeople(group))}
    <ol class="lg-statements">${order.map((one) => html`<li>
      <p class="lg-statements__text">${one.statement}</p>
      ${one.rounds.map((round, index) => html`
        <p class="lg-series">${days[index]}${index ? html`: ${describeMoves(ctx, round)}` : nothing}</p>
        ${renderDots(ctx, group.instrument.scale, round, `${days[index]}. `)}`)}</li>`)}</ol>
    ${renderFigures(ctx, order)}`;
}

/** Return the statements with most moved first. */
function listSeries(group: Group): Series[] {
  const measures = measureRounds(group);
  const moved = ({ rounds }: Series) =>
    rounds.reduce((total, one) => total + one.up + one.down, 0);
  return measures[0].statements
    .map(({ statement }, index) => ({
      statement,
      rounds: measures.map((round) => round.statements[index]),
    }))
    .sort((one, other) => moved(other) - moved(one));
}

function describeMoves({ translate }: GroupContext, { up, down, same }: Moves): string {
  return up + down + same
    ? translate("group-steps", { up, down, same })
    : translate("group-steps-unknown");
}

/** Other people may be the reason that a picture changed: say so. */
function renderOthers(ctx: GroupContext, counts: readonly RoundPeople[]): TemplateResult[] {
  const { language, translate } = ctx;
  return counts.slice(1).filter((one) => one.joined || one.left || one.unmarked).map((one) => {
    const parts = [
      { key: "group-others-returned", count: one.returned },
      { key: "group-others-joined", count: one.joined },
      { key: "group-others-left", count: one.left },
      { key: "group-others-unmarked", count: one.unmarked },
    ].filter(({ count }) => count).map(({ key, count }) => translate(key, { count }));
    const details = { day: formatDay(ctx, one.round), parts: joinNames(parts, language) };
    return html`<div class="utrecht-alert utrecht-alert--warning" role="group">
      <div class="utrecht-alert__content"><p>${translate("group-others", details)}</p></div></div>`;
  });
}

function renderFigures(ctx: GroupContext, order: readonly Series[]): TemplateResult {
  const { translate } = ctx;
  return renderFold(ctx, "moves", translate("group-table"), "lg-help", () => {
    const heads = ["statement", "round-noun", "group-up", "group-down", "group-same-noun"]
      .map((key) => translate(key));
    const rows = order.flatMap(({ statement, rounds }) =>
      rounds.slice(1)
        .map((one) => [statement, formatDay(ctx, one.round), one.up, one.down, one.same])
    );
    return renderTable(translate("group-moved"), heads, rows);
  });
}
