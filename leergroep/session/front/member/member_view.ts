/** A member's own screen: choose alone, hand over a code, and choose again after the talk. */

import { html, nothing, type TemplateResult } from "lit-html";
import { keyed } from "lit-html/directives/keyed.js";
import { kind } from "../../../documents/front/answer_sheet.ts";
import { getToday } from "../../../documents/front/document.ts";
import { createController } from "../../../widget/front/controller.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { renderStorageNotice } from "../../../widget/front/controls/storage_notice.ts";
import { renderNotices } from "../../../widget/front/controls/notices.ts";
import { draw } from "../../../widget/front/draw.ts";
import type { Widget } from "../../../widget/front/host/host.ts";
import copyMessages from "../../../widget/copy.messages.json" with { type: "json" };
import ownCodeMessages from "../../../widget/own_code.messages.json" with { type: "json" };
import messages from "../../member.messages.json" with { type: "json" };
import { formatDay } from "../names.ts";
import { asksRules, listFactors, ROUNDS, RULES_MOMENT } from "../moments.ts";
import type { MembersState, MemberTraits } from "../state.ts";
import {
  createMemberActions,
  type MemberContext,
  type MemberController,
  type MemberPlace,
  type MemberUi,
} from "./member_actions.ts";
import { renderChoice, renderTicks } from "./member_choice_view.ts";
import { findPicks, isRoundWhole } from "./member_choices.ts";
import { isOpened } from "./opened.ts";
import { getLater, loadLater } from "./parts.ts";

const [FIRST, AFTER] = ROUNDS;

interface MemberStep {
  readonly title: string;
  readonly help: string;
  /** The step after this one, and the key of the button that leads there. */
  readonly next?: { readonly place: MemberPlace; readonly key: string };
}

/** What a member is asked at each moment, and when it is the next one's turn. */
const STEPS: Readonly<Record<MemberPlace, MemberStep>> = {
  [FIRST]: {
    title: "member-first",
    help: "member-first-help",
    next: { place: AFTER, key: "member-to-after" },
  },
  [AFTER]: {
    title: "member-after",
    help: "member-after-help",
    next: { place: RULES_MOMENT, key: "member-to-rules" },
  },
  [RULES_MOMENT]: { title: "member-rules", help: "member-rules-help" },
};

/** Return the steps of a member; of a case that shows no rules none is about them. */
const listPlaces = (members: MembersState): readonly MemberPlace[] =>
  asksRules(members) ? [...ROUNDS, RULES_MOMENT] : ROUNDS;

export const memberWidget: Widget<MemberTraits> = {
  kind,
  render({ model, page }) {
    if (!page?.presenter) throw new TypeError("a member takes part in a published page");
    const { panel } = page.presenter;
    panel.classList.add("voorbeeld-theme");
    // No part of the case: only this screen.
    page.presenter.show("");
    const ui: MemberUi = { place: FIRST, picks: findPicks(model.get("parts")), status: "",
      wrongWord: "", isCut: false };
    const paint = (ctx: MemberContext) => draw(renderScreen(ctx), panel);
    const { stop, controller } = createController({ model, page }, paint, {
      messages: { ...copyMessages, ...ownCodeMessages, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui,
      places: listPlaces(model.get("instrument")),
      createActions: createMemberActions,
    });
    complete(controller);
    return stop;
  },
};

function renderScreen(ctx: MemberContext): TemplateResult {
  const { id, translate, instrument, page, ui } = ctx;
  const { title, help } = STEPS[ui.place];
  return html`<div class="lg-form lg-member lg-screen" lang=${ctx.language}>
    <header><h1 tabindex="-1">${instrument.title}</h1>
      <p>${translate("member-about")}</p></header>
    ${renderEarlier(ctx)}
    ${renderSteps(ctx)}
    <section class="lg-place" aria-labelledby="${id}-heading">
      <h2 id="${id}-heading" tabindex="-1">${translate(title)}</h2>
      ${isOpened(ui.place, ctx.sheet, instrument)
        ? html`<p>${translate(help)}</p>${renderFactors(ctx)}`
        : keyed(`closed-${ui.place}`, getLater()?.renderClosed(ctx))}
    </section>
    ${getLater()?.renderCode(ctx) ?? renderMissing(ctx)}
    ${renderOnward(ctx)}
    ${renderNotices(ctx)}
    <details class="lg-tools"><summary>${translate("member-tools")}</summary>
      ${getLater()?.renderDownload(ctx)}${getLater()?.renderWipe(ctx)}
      <p><a href="#verzamel">${translate("member-collect")}</a></p></details>
    ${renderStorageNotice(ctx)}
    <p>${renderButton(translate("member-leave"), () => page.leave?.(), "link")}<br>${
    translate("member-leave-help")
  }</p>
  </div>`;
}

/**
 * Fetch what makes the code, at once: a phone that loses the network later can still show it.
 *
 * Where that fails a press tries again, and what was chosen is kept.
 */
async function complete(controller: MemberController): Promise<void> {
  const { ui } = controller;
  try {
    const { fetchQr } = await loadLater();
    ui.isCut = false;
    fetchQr(controller);
  } catch {
    ui.isCut = true;
  }
  controller.draw();
}

const renderMissing = (ctx: MemberContext): Content =>
  ctx.ui.isCut
    ? html`<p role="status">${ctx.translate("member-cut")} ${
      renderButton(ctx.translate("member-cut-again"), () => complete(ctx))
    }</p>`
    : nothing;

const renderFactors = (ctx: MemberContext): Content =>
  listFactors(ctx.instrument, ctx.ui.place).map((factor) =>
    keyed(factor.slug, factor.part ? renderChoice(ctx, factor) : renderTicks(ctx, factor))
  );

/** Answers of another day may be those of another session: ask, and keep both. */
function renderEarlier(ctx: MemberContext): Content {
  const { round } = ctx.sheet;
  if (!round || round.startsWith(getToday()) || kind.isUnanswered(ctx.sheet)) return nothing;
  const day = formatDay(ctx, round);
  return html`<div class="utrecht-alert utrecht-alert--info" role="group">
    <div class="utrecht-alert__content"><p>${ctx.translate("member-earlier", { day })}</p>
      <p>${renderButton(ctx.translate("member-anew"), ctx.actions.restart)}</p></div></div>`;
}

function renderSteps(ctx: MemberContext): TemplateResult {
  return html`<nav class="lg-steps" aria-label=${ctx.translate("member-steps")}>
    <ol>${listPlaces(ctx.instrument).map((place, index) => html`<li><button type="button"
        class="lg-step" aria-current=${place === ctx.ui.place ? "step" : nothing}
        @click=${() => goTo(ctx, place)}>
      <span class="lg-step__title">${index + 1}. ${
    ctx.translate(STEPS[place].title)
  }</span></button></li>`)}</ol></nav>`;
}

function goTo({ ui, actions }: MemberContext, place: MemberPlace): void {
  Object.assign(ui, { status: "", wrongWord: "" });
  actions.go(place);
}

/** The way on stands out once this step is done. */
function renderOnward(ctx: MemberContext): Content {
  const { place, picks } = ctx.ui;
  const { next } = STEPS[place];
  if (!next || !listPlaces(ctx.instrument).includes(next.place) ||
    !isOpened(place, ctx.sheet, ctx.instrument)) return nothing;
  const look = isRoundWhole(place, ctx.instrument, ctx.sheet, picks) ? "main" : "plain";
  return html`<p>${
    renderButton(ctx.translate(next.key), () => goTo(ctx, next.place), look)
  }</p>`;
}
