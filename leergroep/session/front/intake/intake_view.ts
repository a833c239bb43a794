/** Codes in: pasted, typed or scanned; what came of each is said in words. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { ViewContext } from "../../../widget/front/controller.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { selectMendable } from "./intake.ts";
import type { IntakeActions, IntakeUi } from "./intake_actions.ts";

/** More refused lines than these are a number: a wrong file was pasted. */
const MOST_SHOWN = 20;
/** Enough of a line to find it by. */
const MOST_LINE = 40;

/** What takes codes in. */
export interface IntakeContext extends ViewContext {
  readonly ui: { readonly intake: IntakeUi };
  readonly actions: IntakeActions;
}

export function renderIntake(ctx: IntakeContext): TemplateResult {
  const id = `${ctx.id}-codes`;
  return html`<section class="lg-intake" aria-labelledby="${ctx.id}-intake">
    <h3 id="${ctx.id}-intake">${ctx.translate("intake")}</h3>
    <label class="lg-label" for=${id}>${ctx.translate("intake-label")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("intake-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea lg-codes" rows="3" id=${id}
      aria-describedby="${id}-help" spellcheck="false" autocapitalize="characters"
      autocomplete="off"></textarea>
    <p>${renderButton(ctx.translate("intake-take"), () => takePasted(ctx, id), "main")}</p>
    <p role="status" class="lg-intake__result">${describeResult(ctx) || nothing}</p>
    ${renderRefusals(ctx)}
    ${renderCamera(ctx)}
  </section>`;
}

/** What was refused stays in the field, to be mended. */
function takePasted({ actions }: IntakeContext, id: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { refused } = actions.takeIn(field.value);
  field.value = selectMendable(refused).map(({ line }) => line).join("\n");
}

/** Return what came of it: "3 nieuw, 1 vervangen"; "" where nothing did. */
function describeResult({ ui, translate }: IntakeContext): string {
  const { isBare, added, replaced, refused } = ui.intake;
  if (isBare) return translate("intake-empty");
  const counts = [["intake-new", added] as const, ["intake-replaced", replaced] as const,
    ["intake-refused", refused?.length] as const];
  const parts = counts.filter(([_, count]) => count)
    .map(([key, count]) => translate(key, { count }));
  return parts.length ? `${parts.join(", ")}.` : "";
}

function renderRefusals({ ui, translate }: IntakeContext): Content {
  const { refused = [] } = ui.intake;
  if (!refused.length) return nothing;
  const more = refused.length - MOST_SHOWN;
  return html`<div class="utrecht-alert utrecht-alert--warning" role="group">
    <div class="utrecht-alert__content"><p class="lg-label">${translate("intake-bad")}</p>
      <ul class="lg-refused">${refused.slice(0, MOST_SHOWN).map(({ line, key, details }) =>
        html`<li><code>${shorten(line)}</code> ${translate(key, details)}</li>`)}</ul>
      ${more > 0
        ? html`<p>${translate("intake-more", { count: more })}</p>`
        : nothing}</div></div>`;
}

const shorten = (line: string): string =>
  line.length > MOST_LINE ? `${line.slice(0, MOST_LINE)} …` : line;

function renderCamera({ id, ui, translate, actions }: IntakeContext): TemplateResult {
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
          muted playsinline></video>`
      : nothing}</div>`;
}
