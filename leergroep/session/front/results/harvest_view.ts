/** The harvest: what the session brought, on the screen, on paper, and in files. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Entry, OrderedEntry } from "../../../documents/front/entries.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import type { Content } from "../../../widget/front/controls/elements.ts";
import { describeCell, formatDay, namePeople, nameMoment } from "../names.ts";
import { ACTIONS, isOpen, RULES } from "../session_steps.ts";
import type { SessionInstrument, SessionLinks } from "../state.ts";
import { type PieceContext, renderPart } from "../step_pieces.ts";
import {
  CELLS,
  type CellTitle,
  type ChoiceResult,
  type Harvest,
  listFilled,
  nameState,
} from "./harvest.ts";
import { countChoices } from "./harvest_files.ts";
import { renderFiles, type TakeHomeContext } from "./files_view.ts";
import { renderHomeCode, renderHomeLink } from "./phones_view.ts";
import { ROUNDS } from "../moments.ts";
import { renderVotes, type VotesContext } from "./votes_view.ts";

/** What leads to the pages of rules. */
export interface RuleLinksContext extends ViewContext {
  readonly links: SessionLinks;
}

/** A session and all that it brought. */
export interface HarvestContext
  extends PieceContext, VotesContext, RuleLinksContext, Pick<TakeHomeContext, "ui" | "draw"> {
  readonly instrument: SessionInstrument;
}

/** The harvest as the last page of a session. */
export function renderHarvest(ctx: HarvestContext): TemplateResult {
  const outcome = listFilled(ctx.sheet, ACTIONS).length
    ? html`<p class="lg-question">${ctx.instrument.outcome}</p>`
    : nothing;
  if (!ctx.page.presenter) return html`${outcome}${renderBrought(ctx)}${renderTake(ctx)}`;
  const title = ctx.translate("session-agreed");
  return html`${outcome}<div class="lg-harvest">
    <div class="lg-harvest__all" tabindex="0" role="region" aria-label=${title}>${
    renderBrought(ctx)
  }</div><div class="lg-home">${renderHomeCode(ctx, gatherHarvest(ctx))}</div></div>`;
}

/** The harvest in files, for who wants them: the last that a session shows. */
export const renderTake = (ctx: HarvestContext): TemplateResult =>
  renderPart(ctx, "scene", ctx.translate("session-take"), html`
    ${renderFiles(ctx, gatherHarvest(ctx))}${renderHomeLink(ctx, gatherHarvest(ctx))}`);

/** Return everything that a session brought. */
function gatherHarvest(ctx: HarvestContext): Harvest {
  const { instrument, sheet, members } = ctx;
  const day = sheet.round && formatDay(ctx, sheet.round);
  return {
    title: [instrument.title, sheet.group, day].filter(Boolean).join(", "),
    sheet,
    cells: CELLS.map((slug) => describeCell(ctx, slug)),
    choices: countChoices(members, sheet),
  };
}

/** Return each cell with what is filled in there. */
const listAgreed = ({ cells, sheet }: Harvest): [CellTitle, OrderedEntry[]][] =>
  cells.map((cell) => [cell, listFilled(sheet, cell.slug)]);

/** Everything that is there, cell by cell; a notebook has the choices here, a screen showed them. */
function renderBrought(ctx: HarvestContext): TemplateResult {
  const agreed = listAgreed(gatherHarvest(ctx))
    .filter(([cell, all]) => all.length || cell.slug === ACTIONS);
  const open = ctx.page.presenter ? [] : ROUNDS.filter((round) => isOpen(ctx.sheet, round));
  return html`${agreed.map(([cell, all]) => renderPart(ctx, `oogst-${cell.slug}`, cell.title,
      all.length ? renderList(ctx, cell, all)
        : html`<p>${ctx.translate("session-no-actions")}</p>`))}
    ${open.length
      ? renderPart(ctx, "oogst-keuze", ctx.translate("step-keuze"), renderVotes(ctx, open))
      : nothing}`;
}

const renderList = (
  ctx: HarvestContext,
  cell: CellTitle,
  all: readonly OrderedEntry[],
): TemplateResult =>
  html`<ul class="lg-brought">${all.map((one) => html`<li><span dir="auto">${cell.slug === RULES
    ? renderRuleLink(ctx, one) : one.text}</span>${renderMore(ctx, one)}</li>`)}</ul>`;

function renderMore(ctx: ViewContext, one: Entry): Content {
  const more = [describePromise(ctx, one), nameState(one.stand, ctx.translate)]
    .filter(Boolean).join(" – ");
  return more ? html`<span class="lg-links__why" dir="auto">${more}</span>` : nothing;
}

/** Return who would do it, and when it would be done. */
export const describePromise = (
  ctx: Pick<ViewContext, "language">,
  { wie, wanneer }: Entry,
): string => [wie, wanneer && formatDay(ctx, wanneer)].filter(Boolean).join(", ");

/** A rule opens beside the session, which stays where it is. */
export function renderRuleLink(ctx: RuleLinksContext, { rule, text }: Entry): Content {
  const href = ctx.links.rules[rule]?.href;
  return href ? html`<a href=${href} target="_blank" rel="noopener">${text}<span class="lg-hidden">
    (${ctx.translate("session-new-tab")})</span></a>` : text;
}

/** The harvest on paper. */
export function renderReport(ctx: HarvestContext): Content {
  const harvest = gatherHarvest(ctx);
  const agreed = listAgreed(harvest).filter(([_, all]) => all.length);
  if (!agreed.length && !harvest.choices.length) return nothing;
  return html`<h2>${harvest.title}</h2>
    ${agreed.map(([cell, all]) => html`<h3>${cell.title}</h3><ul>${all.map((one) =>
      html`<li><span dir="auto">${one.text}</span>${renderMore(ctx, one)}</li>`)}</ul>`)}
    ${harvest.choices.map((choice) => renderResult(ctx, choice))}`;
}

function renderResult(ctx: ViewContext, { title, options }: ChoiceResult): TemplateResult {
  return html`<h3>${title}</h3><ol type="A">${options.map((option) =>
    html`<li>${option.statement}${ROUNDS.map((round) => {
      const count = option[round];
      return count === undefined ? nothing
        : html`<br>${nameMoment(ctx, round)}: ${namePeople(ctx, count)}`;
    })}</li>`)}</ol>`;
}
