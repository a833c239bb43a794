/** Codes in: pasted, typed or scanned; what came of each is said in words. */

import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import {
  describeDamage,
  isMendable,
  nameCode,
  renderMend,
} from "../../../widget/front/controls/mend_code.ts";
import { type PieceContext, renderPart } from "../step_pieces.ts";
import type { IntakeActions, IntakeUi } from "./intake_actions.ts";

/** More refused lines than these are a number: a wrong file was pasted. */
const MOST_SHOWN = 20;
/** Enough of a line to find it by. */
const MOST_LINE = 40;

/** What takes codes in. */
export interface IntakeContext extends PieceContext {
  readonly ui: { readonly intake: IntakeUi };
  readonly actions: IntakeActions;
}

/** The place where codes come in; `count` is how many people are in at this moment. */
export function renderIntake(ctx: IntakeContext, count: number): TemplateResult {
  const id = `${ctx.id}-codes`;
  return html`<div class="lg-intake">${renderPart(ctx, "intake", ctx.translate("intake"), html`
    <label class="lg-label" for=${id}>${ctx.translate("intake-label")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("intake-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea lg-codes" rows="3" id=${id}
      aria-describedby="${id}-help" spellcheck="false" autocapitalize="characters"
      autocomplete="off" @keydown=${(event: KeyboardEvent) => takeTyped(ctx, id, event)}></textarea>
    <p>${renderButton(ctx.translate("intake-take"), () => takePasted(ctx, id), "main")}</p>
    <p role="status" class="lg-intake__result">${describeResult(ctx) || nothing}</p>
    ${Object.keys(ctx.ui.intake.before ?? {}).length
      ? html`<p>${renderButton(ctx.translate("intake-back"), ctx.actions.takeBack, "link")}</p>`
      : nothing}
    ${renderRefusals(ctx)}
    ${ctx.actions.canScan() || ctx.ui.intake.camera ? renderCamera(ctx, count) : nothing}
  `)}</div>`;
}

/** Enter takes in what was typed; with Shift it begins a line, as it does while a word is made. */
function takeTyped(ctx: IntakeContext, id: string, event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  takePasted(ctx, id);
}

/** What is damaged gets a field of its own below, to be mended; what holds no code stays. */
function takePasted({ actions }: IntakeContext, id: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (!actions.takeIn(field.value).isNone) field.value = "";
}

/** Return what came of it: "3 nieuw, 1 beschadigd (bij Bewoner 3)."; "" where nothing did. */
function describeResult(ctx: IntakeContext): string {
  const { isBare, isNone, added, replaced, refused = [] } = ctx.ui.intake;
  if (isBare) return ctx.translate("intake-empty");
  if (isNone) return ctx.translate("intake-none");
  const others = refused.filter((one) => !isMendable(one)).length;
  const counts = [["intake-new", added] as const, ["intake-replaced", replaced] as const,
    ["intake-refused", others] as const];
  const parts = counts.filter(([_, count]) => count)
    .map(([key, count]) => ctx.translate(key, { count }));
  const all = [...parts, describeDamage(ctx, refused)].filter(Boolean);
  return all.length ? `${all.join(", ")}.` : "";
}

function renderRefusals(ctx: IntakeContext): Content {
  const { id, ui, translate, actions } = ctx;
  const { refused = [] } = ui.intake;
  if (!refused.length) return nothing;
  const more = refused.length - MOST_SHOWN;
  return html`<div class="utrecht-alert utrecht-alert--warning" role="group">
    <div class="utrecht-alert__content"><p class="lg-label">${translate("intake-bad")}</p>
      <ul class="lg-refused">${repeat(refused.slice(0, MOST_SHOWN), (one) => one, (one, index) =>
        html`<li>${one.code ? html`<strong dir="auto">${nameCode(ctx, one.code)}</strong>` : nothing}
          <code>${shorten(one.line)}</code> ${translate(one.key, one.details)}
          ${renderMend(ctx, `${id}-mend-${index}`, one, (text) => actions.mend(one, text))}</li>`)}</ul>
      ${more > 0
        ? html`<p>${translate("intake-more", { count: more })}</p>`
        : nothing}</div></div>`;
}

const shorten = (line: string): string =>
  line.length > MOST_LINE ? `${line.slice(0, MOST_LINE)} …` : line;

function renderCamera(ctx: IntakeContext, count: number): TemplateResult {
  const { id, ui, translate, actions } = ctx;
  const { camera, error } = ui.intake;
  return html`<div class="lg-tool">
    <p>${camera
      ? renderButton(translate("intake-scan-stop"), actions.stopScan)
      : renderButton(translate("intake-scan"), actions.scan)}</p>
    <p class="utrecht-form-field-description">${translate("intake-scan-help")}</p>
    <p role="status">${camera
      ? translate(camera === "on" ? "intake-scan-on" : "intake-scan-opening")
      : error ? translate(error) : nothing}</p>
    ${camera
      ? html`<video class="lg-video" id="${id}-video" aria-label=${translate("intake-scan-video")}
          muted playsinline></video>${renderScanned(ctx, count)}`
      : nothing}</div>`;
}

/** Large, for who stands before the camera; read aloud it is said beside the buttons already. */
function renderScanned({ ui, translate }: IntakeContext, count: number): TemplateResult {
  const { added, replaced, refused = [] } = ui.intake;
  const key = added ? "intake-last-new" : replaced ? "intake-last-again"
    : refused.length ? "intake-last-not" : "";
  return html`<p class="lg-scanned" aria-hidden="true"><strong>${count}</strong> ${
    key ? translate(key) : nothing}</p>`;
}
