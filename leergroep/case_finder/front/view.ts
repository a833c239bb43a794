/** What applies in the reader's neighbourhood, and at once which cases are nearest, and why. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { joinNames } from "../../messages/front/translate.ts";
import type { ViewContext } from "../../widget/front/controller.ts";
import {
  type Content,
  type EventOf,
  renderButton,
  renderLink,
} from "../../widget/front/controls/elements.ts";
import type { StorageState } from "../../widget/front/host/host.ts";
import type { Chosen, Near, TraitKind } from "./nearest.ts";
import type { CaseState, GroupState, OptionState } from "./state.ts";
import { nameTick } from "./tick_names.ts";

/** What one can do with the case finder. */
export interface CaseFinderActions {
  tick(kind: TraitKind, slug: string, on: boolean): void;
  wipe(): void;
  /** Move the focus to a part of the view. */
  focus(part: "result" | "status"): void;
}

/** What the views of the case finder read. */
export interface CaseFinderContext extends ViewContext {
  readonly groups: readonly GroupState[];
  readonly cases: ReadonlyMap<string, CaseState>;
  /** What is ticked, and how many that are. */
  readonly ticked: Chosen;
  readonly all: number;
  /** Every case, nearest first. */
  readonly near: readonly Near[];
  readonly storage: StorageState;
  readonly actions: CaseFinderActions;
}

/** More names than these choose nothing: then another tick is needed. */
const MOST_NAMES = 4;

export function renderCaseFinder(ctx: CaseFinderContext): TemplateResult {
  const { all, actions, translate } = ctx;
  const heading = translate(all ? "finder-result" : "finder-all");
  const seeWhy = () => actions.focus("result");
  return html`<div class="lg-form lg-finder" lang=${ctx.language}>
      ${ctx.groups.map((group) => renderGroup(ctx, group))}
      <div class="lg-nearest">
        <p role="status" id="${ctx.id}-status" tabindex="-1">${describeNearest(ctx)}</p>
        ${all ? renderButton(translate("finder-why"), seeWhy, "link") : nothing}
      </div>
      ${all ? html`<p>${renderButton(translate("finder-wipe"), actions.wipe)}</p>` : nothing}
      <section aria-labelledby="${ctx.id}-result">
        <h3 id="${ctx.id}-result" tabindex="-1">${heading}</h3>
        ${groupByPlace(ctx).map((near) => renderPlace(ctx, near))}
      </section>
      ${renderStorage(ctx)}
    </div>`;
}

/** A long list is folded, and open as soon as something in it is ticked. */
function renderGroup(ctx: CaseFinderContext, group: GroupState): TemplateResult {
  if (!group.folded) return renderFieldset(ctx, group);
  const isOpen = listTicks(ctx, group.kind).length > 0;
  return html`<details class="lg-folded" ?open=${isOpen}>
    <summary>${group.title}</summary>${renderFieldset(ctx, group)}</details>`;
}

const listTicks = ({ ticked }: CaseFinderContext, kind: TraitKind): readonly string[] =>
  ticked[kind] ?? [];

function renderFieldset(ctx: CaseFinderContext, group: GroupState): TemplateResult {
  const { title, options, folded } = group;
  const hidden = folded ? "lg-hidden" : "";
  return html`<fieldset class="lg-ticks"><legend class=${hidden}>${title}</legend>
    <div class="lg-ticks__options">${
    options.map((option) => keyed(option.slug, renderOption(ctx, group.kind, option)))
  }</div></fieldset>`;
}

function renderOption(
  ctx: CaseFinderContext,
  kind: TraitKind,
  { slug, title, sentence }: OptionState,
): TemplateResult {
  const id = `${ctx.id}-${kind}-${slug}`;
  const tick = (event: EventOf<HTMLInputElement>) =>
    ctx.actions.tick(kind, slug, event.currentTarget.checked);
  return html`<div class="lg-tick">
        <input type="checkbox" id=${id} .checked=${listTicks(ctx, kind).includes(slug)}
          aria-describedby=${sentence ? `${id}_help` : nothing} @change=${tick}>
        <label for=${id}>${title}</label>
        ${sentence ? html`<p id="${id}_help" class="lg-tick__help">${sentence}</p>` : nothing}
      </div>`;
}

function describeNearest({ all, near, cases, language, translate }: CaseFinderContext): string {
  if (!all) return translate("finder-none");
  const best = near.filter((one) => one.place === 1);
  const [{ count }] = best;
  if (!count) return translate("finder-nothing");
  const names = joinNames(best.map((one) => cases.get(one.case)?.name ?? ""), language);
  const details = { names, places: best.length, count, all };
  if (best.length > MOST_NAMES) {
    return translate(all === 1 ? "finder-one-many" : "finder-many", details);
  }
  return translate(all === 1 ? "finder-one" : "finder-nearest", details);
}

/** Return the cases by place: those that are equally near belong together. */
function groupByPlace({ near }: CaseFinderContext): Near[][] {
  const last = near.at(-1)?.place ?? 0;
  return Array.from({ length: last }, (_, index) => near.filter((one) => one.place === index + 1));
}

function renderPlace(ctx: CaseFinderContext, near: readonly Near[]): TemplateResult {
  return html`
    ${ctx.all ? html`<h4>${nameCount(ctx, near[0].count)}</h4>` : nothing}
    <ul class="lg-links">${near.map((one) => keyed(one.case, renderCase(ctx, one)))}</ul>`;
}

function renderCase(ctx: CaseFinderContext, near: Near): Content {
  const found = ctx.cases.get(near.case);
  if (!found) return nothing;
  const why = describeMatches(ctx, found, near);
  return html`<li data-case=${near.case}>
      ${renderLink(found)} <span class="lg-links__why">${why}</span></li>`;
}

function nameCount({ all, translate }: CaseFinderContext, count: number): string {
  if (!count) return translate("finder-zero");
  return all === 1 ? translate("finder-this") : translate("finder-count", { count, all });
}

/** Say in sentences which ticks match; a case without any says what it is about. */
function describeMatches(
  { groups, language, translate }: CaseFinderContext,
  { sentence, traits }: CaseState,
  { count, matches }: Near,
): string {
  if (!count) return sentence;
  const nameAll = (kind: TraitKind) => matches[kind].map((slug) => nameTick(groups, kind, slug));
  const [shared, rules] = [[...nameAll("themes"), ...nameAll("levels")], nameAll("rules")];
  return [
    shared.length ? translate("finder-shared", { list: joinNames(shared, language) }) : "",
    ...matches.questions.map((slug) => traits.questions[slug]),
    rules.length ? translate("finder-rules", { list: joinNames(rules, language) }) : "",
  ].filter(Boolean).join(" ");
}

function renderStorage({ storage, translate }: CaseFinderContext): Content {
  const { kind } = storage;
  if (kind === "browser") return html`<p class="lg-progress">${translate("finder-kept")}</p>`;
  // What will be said once it is so keeps its room.
  if (kind === "saving") {
    return html`<p class="lg-progress lg-kept__wait" data-then=${translate("finder-kept")}></p>`;
  }
  if (kind === "refused" || kind === "full" || kind === "silent") {
    return html`<p class="lg-progress">${translate("finder-unkept")}</p>`;
  }
  return nothing;
}
