/** The way through the checklist: every factor, by part, with its progress in words. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type AnswerSheet, countAnswers, listItems } from "../../documents/front/answer_sheet.ts";
import type { Translate } from "../../messages/front/translate.ts";
import { type ChecklistContext, listFactors, listShown } from "./context.ts";
import type { ChecklistState, ItemState, PartState } from "./state.ts";

type StepsContext = Pick<
  ChecklistContext,
  "translate" | "instrument" | "sheet" | "ui" | "actions"
>;

/** A place in the checklist; a factor has items. */
interface Step {
  readonly slug: string;
  readonly title: string;
  readonly items?: readonly ItemState[];
}

/** From this many factors on, only the part the reader is in lies open. */
const LONG = 10;

export const isLong = (instrument: Pick<ChecklistState, "factors">): boolean =>
  instrument.factors.length >= LONG;

export function renderSteps(ctx: StepsContext): TemplateResult {
  const { parts, factors } = ctx.instrument;
  const ends = ["overview", "outcome"].map((slug) => ({ slug, title: ctx.translate(slug) }));
  return html`<nav class="lg-steps" aria-label=${ctx.translate("steps")}>
    ${parts.length ? parts.map((part) => renderPart(ctx, part)) : renderList(ctx, factors)}
    ${renderList(ctx, ends)}
  </nav>`;
}

/** Return where the reader is: at the last factor that came below the one that was gone to. */
const findHere = ({ instrument, ui }: StepsContext): string =>
  listShown(instrument, ui).at(-1)?.slug ?? ui.place;

function renderPart(ctx: StepsContext, part: PartState): TemplateResult {
  const factors = listFactors(ctx.instrument, part);
  const title = html`<span class="lg-steps__part">${part.title}</span>
    <span class="lg-step__state">${describeProgress(ctx, listItems({ factors }))}</span>`;
  const list = renderList(ctx, factors, part.title);
  if (!isLong(ctx.instrument)) return html`<p class="lg-steps__head">${title}</p>${list}`;
  const isHere = factors.some((factor) => factor.slug === findHere(ctx));
  return html`<details class="lg-steps__fold" ?open=${isHere}><summary>${title}</summary>
    ${list}</details>`;
}

function renderList(ctx: StepsContext, steps: readonly Step[], label?: string): TemplateResult {
  return html`<ol aria-label=${label ?? nothing}>${
    steps.map((step) => renderStep(ctx, step))
  }</ol>`;
}

function renderStep(ctx: StepsContext, { slug, title, items }: Step): TemplateResult {
  return html`<li><button type="button" class="lg-step"
      aria-current=${slug === findHere(ctx) ? "step" : nothing} @click=${() => ctx.actions.go(slug)}>
    <span class="lg-step__title">${title}</span>
    ${items ? html` <span class="lg-step__state">${describeProgress(ctx, items)}</span>` : nothing}
  </button></li>`;
}

/** Say in words how many of these statements have an answer. */
export function describeProgress(
  { sheet, translate }: { readonly sheet: AnswerSheet; readonly translate: Translate },
  items: readonly ItemState[],
): string {
  const [done, all] = [countAnswers(items, sheet), items.length];
  if (done === all) return translate("complete");
  return done ? translate("answered-of", { done, all }) : translate("nothing-yet");
}
