/** A member's own screen: choose alone, hand over a code, and choose again after the talk. */

import { html, nothing, render } from "lit-html";
import copying from "../../widget/copy.messages.json" with { type: "json" };
import messages from "../member.messages.json" with { type: "json" };
import { nameRound, getToday } from "../../documents/front/document.ts";
import { isRoundWhole, picksOf, withChoice } from "./member_choices.ts";
import { asked, ROUNDS, RULES_MOMENT } from "./vote_count.ts";
import { kind, setNote } from "../../documents/front/answer_sheet.ts";
import { createController } from "../../widget/front/controller.ts";
import { renderStorageNotice } from "../../widget/front/controls/storage_notice.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";
import { fetchQr } from "../../widget/front/controls/qr_code.ts";
import { renderNotices, renderDownload, renderWipe } from "../../widget/front/controls/tools.ts";
import { choice, ticks } from "./member_choice_view.ts";
import { handing } from "./member_code_view.ts";

const [FIRST, AFTER] = ROUNDS;
/** What a member is asked at each moment, and when it is the next one's turn. */
const STEPS = {
  [FIRST]: { title: "member-first", help: "member-first-help", next: AFTER, on: "member-to-after" },
  [AFTER]: { title: "member-after", help: "member-after-help", next: RULES_MOMENT, on: "member-to-rules" },
  [RULES_MOMENT]: { title: "member-rules", help: "member-rules-help" },
};

export const member = {
  kind,
  render({ model, page }) {
    const { panel } = page.presenter;
    panel.classList.add("voorbeeld-theme");
    // No part of the case: only this screen.
    page.presenter.show("");
    const { stop, controller } = createController({ model, page }, (ctx) => render(screen(ctx), panel), {
      messages: { ...copying, ...messages },
      kind,
      instrument: model.get("instrument"),
      ui: { place: FIRST, picks: picksOf(model.get("parts")) },
      createActions: answering,
    });
    // At once, so that a phone that loses the network later can still show the code.
    fetchQr(controller);
    return stop;
  },
};

function answering({ model, nameRound, ui, draw }, change) {
  const sheet = () => model.get("sheet");
  return {
    choose: (factor, slug, on) =>
      change(withChoice(sheet(), factor, slug, on, ui.picks, nameRound())),
    note: (factor, text) => change(setNote(sheet(), factor, text, nameRound())),
    said(said) {
      ui.said = said;
      draw();
    },
    /** What was answered in an earlier session stays kept, as a round of its own. */
    anew() {
      const rounds = [...(model.get("rounds") ?? []), sheet().round];
      change({ ...kind.blank(model.get("instrument")), round: nameRound(rounds, getToday()) });
    },
  };
}

function screen(ctx) {
  const { title, help } = STEPS[ctx.ui.place];
  return html`<div class="lg-form lg-member lg-screen" lang=${ctx.language}>
    <header><h1 tabindex="-1">${ctx.instrument.title}</h1>
      <p>${ctx.translate("member-about")}</p></header>
    ${earlier(ctx)}
    ${steps(ctx)}
    <section class="lg-place" aria-labelledby="${ctx.id}-heading">
      <h2 id="${ctx.id}-heading" tabindex="-1">${ctx.translate(title)}</h2>
      <p>${ctx.translate(help)}</p>
      ${asked(ctx.instrument, ctx.ui.place).map((factor) => factor.part ? choice(ctx, factor) : ticks(ctx, factor))}
    </section>
    ${handing(ctx)}
    ${onward(ctx)}
    ${renderNotices(ctx)}
    <details class="lg-tools"><summary>${ctx.translate("member-tools")}</summary>
      ${renderDownload(ctx)}${renderWipe(ctx)}</details>
    ${renderStorageNotice(ctx)}
    <p>${renderButton(ctx.translate("member-leave"), () => ctx.page.leave(), "link")}<br>${ctx.translate("member-leave-help")}</p>
  </div>`;
}

/** Answers of another day may be those of another session: ask, and keep both. */
function earlier(ctx) {
  const { round } = ctx.sheet;
  if (!round || round.startsWith(getToday()) || kind.isUnanswered(ctx.sheet)) return nothing;
  const day = new Date(`${round.slice(0, 10)}T12:00`)
    .toLocaleDateString(ctx.language, { dateStyle: "long" });
  return html`<div class="utrecht-alert utrecht-alert--info" role="group">
    <div class="utrecht-alert__content"><p>${ctx.translate("member-earlier", { day })}</p>
      <p>${renderButton(ctx.translate("member-anew"), ctx.actions.anew)}</p></div></div>`;
}

function steps(ctx) {
  return html`<nav class="lg-steps" aria-label=${ctx.translate("member-steps")}>
    <ol>${Object.entries(STEPS).map(([slug, { title }], index) => html`<li><button type="button"
        class="lg-step" aria-current=${slug === ctx.ui.place ? "step" : nothing}
        @click=${() => go(ctx, slug)}>
      <span class="lg-step__title">${index + 1}. ${ctx.translate(title)}</span></button></li>`)}</ol></nav>`;
}

function go(ctx, place) {
  ctx.ui.said = "";
  ctx.actions.go(place);
}

/** The way on stands out once this step is done. */
function onward(ctx) {
  const { next, on } = STEPS[ctx.ui.place];
  if (next === undefined) return nothing;
  const done = isRoundWhole(ctx.ui.place, ctx.instrument, ctx.sheet, ctx.ui.picks);
  return html`<p>${renderButton(ctx.translate(on), () => go(ctx, next), done ? "main" : "plain")}</p>`;
}
