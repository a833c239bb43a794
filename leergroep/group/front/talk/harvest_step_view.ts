/** The end of the talk: what was agreed, to read, to take home and to print. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Entry } from "../../../documents/front/entries.ts";
import { describeCell } from "../../../session/front/names.ts";
import { type Harvest, listFilled, nameState } from "../../../session/front/results/harvest.ts";
import { describePromise } from "../../../session/front/results/harvest_view.ts";
import { renderFiles, type TakeHomeContext } from "../../../session/front/results/files_view.ts";
import { renderForPhones } from "../../../session/front/results/phones_view.ts";
import { ACTIONS, LOOK_BACK } from "../../../session/front/session_steps.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { formatDay } from "../dots.ts";
import type { TalkContext } from "./context.ts";
import { nameSubject } from "./talk_actions.ts";

export function renderHarvestStep(ctx: TalkContext): TemplateResult {
  const { translate, actions } = ctx;
  const agreed = listFilled(ctx.sheet, ACTIONS);
  const heading = renderHeading(ctx, agreed.length ? "talk-agreed" : "talk-nothing-agreed");
  if (!agreed.length && !listFilled(ctx.sheet, LOOK_BACK).length) {
    return html`${heading}<div class="lg-talk__take"><p>${translate("talk-nothing-help")}</p>
      <p>${renderButton(translate("session-add-action"), actions.agree, "main")}</p></div>`;
  }
  return html`${heading}<div class="lg-talk__harvest">
    <div class="lg-talk__all" tabindex="0" role="region" aria-label=${translate("talk-agreed")}>${
    renderCells(ctx)
  }</div>
    ${renderForPhones(takeHome(ctx), gatherHarvest(ctx))}</div>`;
}

/** The same in files, for who keeps the calendar and the minutes. */
export const renderTakeStep = (ctx: TalkContext): TemplateResult =>
  html`${renderHeading(ctx, "session-take")}<div class="lg-talk__take">${
    renderFiles(takeHome(ctx), gatherHarvest(ctx))
  }</div>`;

const renderHeading = ({ id, translate }: TalkContext, key: string): TemplateResult =>
  html`<h2 id="${id}-heading" class="lg-talk__statement" tabindex="-1">${translate(key)}</h2>`;

/** In a notebook nothing of this is kept; a page alone in its memory shares it with no workbook. */
function takeHome(ctx: TalkContext): TakeHomeContext {
  const { kind, risk } = ctx.storage;
  const isShared = kind === "browser" && risk !== "alone";
  return { ...ctx, links: { workbook: isShared ? ctx.links.pages?.workbook : undefined } };
}

function gatherHarvest(ctx: TalkContext): Harvest {
  const { about, sheet } = ctx;
  const day = formatDay(ctx, sheet.round.slice(0, 10));
  return {
    title: [ctx.translate("talk-title"), nameSubject(about), day].join(", "),
    sheet,
    cells: [ACTIONS, LOOK_BACK].map((slug) => describeCell(ctx, slug)),
    choices: [],
  };
}

const renderCells = (ctx: TalkContext): Content =>
  gatherHarvest(ctx).cells.map((cell) => [cell, listFilled(ctx.sheet, cell.slug)] as const)
    .filter(([_, all]) => all.length)
    .map(([cell, all]) => html`<h3>${cell.title}</h3><ul>${all.map((one) =>
      html`<li><span dir="auto">${one.text}</span>${renderMore(ctx, one)}</li>`)}</ul>`);

function renderMore(ctx: TalkContext, one: Entry): Content {
  const more = [describePromise(ctx, one), nameState(one.stand, ctx.translate)].filter(Boolean);
  return more.length
    ? html`<br><span class="lg-talk__muted" dir="auto">${more.join(" – ")}</span>`
    : nothing;
}

/** On paper: what was agreed, and nothing else of the screen. */
export const renderHarvestReport = (ctx: TalkContext): TemplateResult =>
  html`<div class="lg-paper" lang=${ctx.language}><h2>${gatherHarvest(ctx).title}</h2>${
    renderCells(ctx)
  }</div>`;
