/** What was chosen, once it is revealed: a dot a person, and in words; nobody by name. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import type { EntriesDocument } from "../../../documents/front/entries.ts";
import type { ViewContext } from "../../../widget/front/controller.ts";
import type { Content } from "../../../widget/front/controls/elements.ts";
import { namePeople, nameMoment } from "../names.ts";
import type { FactorState, MembersState, OptionState } from "../state.ts";
import { listFactorsAt, ROUNDS } from "../moments.ts";
import { countMoves, countVotes } from "./vote_count.ts";

/** More dots than this in a row are a number: nobody counts them by eye. */
const MOST_DOTS = 30;
/** Of fewer people one could tell who it was that changed. */
const FEWEST = 3;

/** What members answered, and what is asked of them. */
export interface VotesContext extends ViewContext {
  readonly members: MembersState;
  readonly sheet: EntriesDocument;
}

/** What of the votes is shown, and what stands beside each option. */
export interface VotesLook {
  /** Which of the questions; all when it is left out. */
  readonly at?: number;
  readonly renderBeside?: (option: OptionState) => Content;
}

/** The votes of one moment or of two beside each other, a question at a time. */
export function renderVotes(
  ctx: VotesContext,
  moments: readonly string[],
  { at, renderBeside = () => nothing }: VotesLook = {},
): Content {
  const all = moments.map((moment) => listFactorsAt(ctx.members, moment));
  const factors = at === undefined ? all : all.map((one) => one.slice(at, at + 1));
  return factors[0].map((factor, index) => html`
    ${factor.part ? html`<p class="lg-question">${factor.title}</p>` : nothing}
    <ol class="lg-tally ${nameLook(factor, moments.length)}">
      ${listRows(ctx, factors.map((one) => one[index])).map(([option, counts]) => keyed(option.slug, html`<li>
        <p class="lg-tally__option">${option.statement}</p>
        <div>${counts.map((count, round) =>
          renderRow(ctx, moments.length > 1 ? moments[round] : "", count))}</div>
        ${renderBeside(option)}</li>`))}</ol>
    ${moments.length > 1 ? renderMoves(ctx, factor) : nothing}`);
}

/** Options have letters, as they had when they were asked; rules have none. */
const nameLook = ({ part, items }: FactorState, moments: number): string =>
  [
    part && "lg-tally--lettered",
    moments > 1 && "lg-tally--both",
    items.length > 4 && "lg-tally--many",
    items.length > 12 && "lg-tally--most",
  ].filter(Boolean).join(" ");

/** Return each option with its number of people in each of these rounds of one choice. */
function listRows(
  { members, sheet }: VotesContext,
  factors: readonly FactorState[],
): [OptionState, number[]][] {
  const counted = factors.map((factor) => countVotes(factor, members, sheet.entries).options);
  return counted[0].map((option, at) => [option, counted.map((options) => options[at].count)]);
}

function renderRow(ctx: VotesContext, moment: string, count: number): TemplateResult {
  return html`<p class="lg-tally__row">
    ${moment
      ? html`<span class="lg-tally__when">${nameMoment(ctx, moment)}</span>`
      : nothing}
    <span class="lg-tally__dots" aria-hidden="true">${count > MOST_DOTS ? nothing
      : Array.from({ length: count }, () => html`<i class="lg-dot"></i>`)}</span>
    <span class="lg-tally__count">${namePeople(ctx, count)}</span></p>`;
}

/** How many changed, of those whose code holds both rounds. */
function renderMoves({ translate, members, sheet }: VotesContext, factor: FactorState): Content {
  const choice = factor.slug.slice(ROUNDS[0].length + 1);
  const { both, moved } = countMoves(choice, members, sheet.entries);
  if (!both) return nothing;
  return html`<p class="lg-moved">${both < FEWEST ? translate("session-moved-few")
    : translate("session-moved", { moved, both })}</p>`;
}
