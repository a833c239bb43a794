/** What is agreed, one action a screen; and what became of each action of last time. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Entry } from "../../../documents/front/entries.ts";
import { describePromise } from "../../../session/front/results/harvest_view.ts";
import { listFilled, nameState, STATES } from "../../../session/front/results/harvest.ts";
import { ACTIONS } from "../../../session/front/session_steps.ts";
import { type Content, type EventOf, renderButton } from "../../../widget/front/controls/elements.ts";
import type { TalkContext } from "./context.ts";
import { nameAction, type TalkStep } from "./steps.ts";

/** So long texts, and as many as there may be, still fit in a file that can be opened again. */
const MOST_TEXT = 500;
/** More than this is read on the screen with all of it. */
const MOST_OTHERS = 4;

type Field = "text" | "wie" | "wanneer";

export function renderActionStep(
  ctx: TalkContext,
  { id, number }: TalkStep & { kind: "action" },
): TemplateResult {
  const { translate, sheet, actions } = ctx;
  const entry = sheet.entries[id] ?? {};
  const isFilled = Boolean(String(entry.text ?? "").trim());
  return html`
    <h2 id="${ctx.id}-heading" class="lg-talk__statement" tabindex="-1">${
    translate("talk-action-heading", { number })
  }</h2>
    <p>${translate("harvest-acties-prompt")}</p>
    <div class="lg-talk__fields">
      ${renderField(ctx, id, entry, "text", translate("session-what"))}
      ${renderField(ctx, id, entry, "wie", translate("harvest-wie"))}
      ${renderField(ctx, id, entry, "wanneer", translate("harvest-when"))}</div>
    <p class="lg-talk__row">${isFilled
      ? html`${renderButton(translate("session-add-action"), actions.addAction)}
        ${renderButton(translate("session-remove"), () => actions.remove(id), "link")}`
      : nothing}</p>
    ${renderOthers(ctx, id)}`;
}

function renderField(
  ctx: TalkContext,
  id: string,
  entry: Entry,
  slug: Field,
  label: string,
): TemplateResult {
  const own = `${ctx.id}-${slug}`;
  return html`<div class="lg-talk__field lg-talk__field--${slug}"><label for=${own}>${label}</label>
    <input class="lg-line" id=${own} type=${slug === "wanneer" ? "date" : "text"} dir="auto"
      maxlength=${MOST_TEXT} autocomplete="off" .value=${String(entry[slug] ?? "")}
      @input=${(event: EventOf<HTMLInputElement>) =>
        ctx.actions.write(id, { [slug]: event.currentTarget.value })}></div>`;
}

/** What was agreed before this, in a line each. */
function renderOthers(ctx: TalkContext, own: string): Content {
  const others = listFilled(ctx.sheet, ACTIONS).filter(({ id }) => id !== own);
  if (!others.length) return nothing;
  const shown = others.slice(-MOST_OTHERS);
  const left = others.length - shown.length;
  return html`<div class="lg-talk__others"><p class="lg-talk__muted">${
    ctx.translate("talk-others")
  }${left ? ` ${ctx.translate("talk-others-more", { count: left })}` : nothing}:</p>
    <ul>${shown.map((one) => html`<li><button type="button" class="lg-subtle"
      @click=${() => ctx.actions.show(nameAction(one.id))}><span dir="auto">${one.text}</span>${
    describeMore(ctx, one)
  }</button></li>`)}</ul></div>`;
}

const describeMore = (ctx: TalkContext, one: Entry): Content => {
  const promise = describePromise(ctx, one);
  return promise ? html` <span class="lg-talk__muted">${promise}</span>` : nothing;
};

/** One action of last time, and how it stands. */
export function renderBackStep(
  ctx: TalkContext,
  { id, entry }: TalkStep & { kind: "back" },
): TemplateResult {
  const name = `${ctx.id}-stand`;
  return html`<p class="lg-talk__muted">${ctx.translate("harvest-terugblik-prompt")}</p>
    <h2 id="${ctx.id}-heading" class="lg-talk__statement" tabindex="-1" dir="auto">${entry.text}</h2>
    <p dir="auto">${describePromise(ctx, entry)}</p>
    <fieldset class="lg-talk__states"><legend>${ctx.translate("harvest-state")}</legend>
    ${STATES.map((state) => html`<span class="lg-option"><input type="radio"
        class="utrecht-radio-button utrecht-radio-button--html-input" id="${name}-${state}"
        name=${name} value=${state} .checked=${entry.stand === state}
        @change=${() => ctx.actions.write(id, { stand: state })}>
      <label for="${name}-${state}">${nameState(state, ctx.translate)}</label></span>`)}</fieldset>`;
}
