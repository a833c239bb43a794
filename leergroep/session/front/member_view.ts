/** A member's own screen: choose alone, hand over a code, and choose again after the talk. */

import { html, nothing, render } from "lit-html";
import copying from "../../widget/copy.messages.json" with { type: "json" };
import words from "../member.messages.json" with { type: "json" };
import { freeRound, today } from "../../documents/front/document.ts";
import { isRoundWhole, picksOf, withChoice } from "./member_choices.ts";
import { asked, ROUNDS, RULES_MOMENT } from "./vote_count.ts";
import { kind, withNote } from "../../documents/front/answer_sheet.ts";
import { createDesk } from "../../widget/front/controller.ts";
import { kept } from "../../widget/front/controls/storage_notice.ts";
import { button } from "../../widget/front/controls/elements.ts";
import { fetchQr } from "../../widget/front/controls/qr_code.ts";
import { messages, saving, wiping } from "../../widget/front/controls/tools.ts";
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
  render({ model }) {
    const { panel } = model.stage;
    panel.classList.add("voorbeeld-theme");
    // No part of the case: only this screen.
    model.stage.show("");
    const { stop, desk } = createDesk(model, (c) => render(screen(c), panel), {
      words: { ...copying, ...words },
      kind,
      instrument: model.get("instrument"),
      ui: { place: FIRST, picks: picksOf(model.get("parts")) },
      more: answering,
    });
    // At once, so that a phone that loses the network later can still show the code.
    fetchQr(desk);
    return stop;
  },
};

function answering({ model, round, ui, draw }, change) {
  const sheet = () => model.get("sheet");
  return {
    choose: (factor, slug, on) =>
      change(withChoice(sheet(), factor, slug, on, ui.picks, round())),
    note: (factor, text) => change(withNote(sheet(), factor, text, round())),
    said(said) {
      ui.said = said;
      draw();
    },
    /** What was answered in an earlier session stays kept, as a round of its own. */
    anew() {
      const rounds = [...(model.get("rounds") ?? []), sheet().round];
      change({ ...kind.blank(model.get("instrument")), round: freeRound(rounds, today()) });
    },
  };
}

function screen(c) {
  const { title, help } = STEPS[c.ui.place];
  return html`<div class="lg-form lg-member lg-screen" lang=${c.language}>
    <header><h1 tabindex="-1">${c.instrument.title}</h1>
      <p>${c.say("member-about")}</p></header>
    ${earlier(c)}
    ${steps(c)}
    <section class="lg-place" aria-labelledby="${c.id}-heading">
      <h2 id="${c.id}-heading" tabindex="-1">${c.say(title)}</h2>
      <p>${c.say(help)}</p>
      ${asked(c.instrument, c.ui.place).map((factor) => factor.part ? choice(c, factor) : ticks(c, factor))}
    </section>
    ${handing(c)}
    ${onward(c)}
    ${messages(c)}
    <details class="lg-tools"><summary>${c.say("member-tools")}</summary>
      ${saving(c)}${wiping(c)}</details>
    ${kept(c)}
    <p>${button(c.say("member-leave"), () => c.model.leave(), "link")}<br>${c.say("member-leave-help")}</p>
  </div>`;
}

/** Answers of another day may be those of another session: ask, and keep both. */
function earlier(c) {
  const { round } = c.sheet;
  if (!round || round.startsWith(today()) || kind.isUnanswered(c.sheet)) return nothing;
  const day = new Date(`${round.slice(0, 10)}T12:00`)
    .toLocaleDateString(c.language, { dateStyle: "long" });
  return html`<div class="utrecht-alert utrecht-alert--info" role="group">
    <div class="utrecht-alert__content"><p>${c.say("member-earlier", { day })}</p>
      <p>${button(c.say("member-anew"), c.act.anew)}</p></div></div>`;
}

function steps(c) {
  return html`<nav class="lg-steps" aria-label=${c.say("member-steps")}>
    <ol>${Object.entries(STEPS).map(([slug, { title }], index) => html`<li><button type="button"
        class="lg-step" aria-current=${slug === c.ui.place ? "step" : nothing}
        @click=${() => go(c, slug)}>
      <span class="lg-step__title">${index + 1}. ${c.say(title)}</span></button></li>`)}</ol></nav>`;
}

function go(c, place) {
  c.ui.said = "";
  c.act.go(place);
}

/** The way on stands out once this step is done. */
function onward(c) {
  const { next, on } = STEPS[c.ui.place];
  if (next === undefined) return nothing;
  const done = isRoundWhole(c.ui.place, c.instrument, c.sheet, c.ui.picks);
  return html`<p>${button(c.say(on), () => go(c, next), done ? "main" : "plain")}</p>`;
}
