/** Codes in: pasted, typed or scanned; what came of each is said in words. */

import { html, nothing } from "lit-html";
import { SheetError } from "../../documents/front/document.ts";
import { setEntries } from "../../documents/front/entries.ts";
import { detectorOf, watch, whyNot } from "./camera.ts";
import { takeIn, toMend } from "./intake.ts";
import { renderButton } from "../../widget/front/controls/elements.ts";

/** More refused lines than these are a number: a wrong file was pasted. */
const MOST_SHOWN = 20;
/** Enough of a line to find it by. */
const MOST_LINE = 40;

/** What one can do with codes; a part of the desk of who leads. */
export function intaking(controller, change) {
  const { model, ui } = controller;
  const show = (state) => {
    ui.intake = { ...ui.intake, ...state };
    controller.draw();
  };
  const act = {
    takeIn(text) {
      const sheet = model.get("sheet");
      const found = read(text, model, sheet.entries);
      ui.intake = { ...ui.intake, ...found };
      if (found.added + found.replaced) change(setEntries(sheet, found.entries, controller.nameRound()));
      controller.draw();
      return found;
    },
    async scan() {
      if (ui.intake?.camera) return;
      show({ camera: "opening", failed: "" });
      // Who has had enough of it while it starts takes this away, and may begin again with another.
      const video = document.getElementById(`${controller.id}-video`);
      const detector = await detectorOf(globalThis);
      const tell = (state) => video.isConnected && show(state);
      if (!detector) return tell({ camera: "", failed: "camera-no-detector" });
      try {
        const stop = await watch(video, detector, act.takeIn);
        tell({ camera: "on", stop });
      } catch (error) {
        tell({ camera: "", failed: whyNot(error) });
      }
    },
    stopScan() {
      ui.intake?.stop?.();
      show({ camera: "" });
    },
  };
  return act;
}

function read(text, model, entries) {
  const about = { members: model.get("members"), others: model.get("others") };
  try {
    return { bare: !text.trim(), ...takeIn(text, about, entries) };
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const refused = [{ line: text, key: error.key, details: error.details }];
    return { bare: false, entries: {}, added: 0, replaced: 0, refused };
  }
}

export function intake(ctx) {
  const id = `${ctx.id}-codes`;
  return html`<section class="lg-intake" aria-labelledby="${ctx.id}-intake">
    <h3 id="${ctx.id}-intake">${ctx.translate("intake")}</h3>
    <label class="lg-label" for=${id}>${ctx.translate("intake-label")}</label>
    <p class="utrecht-form-field-description" id="${id}-help">${ctx.translate("intake-help")}</p>
    <textarea class="utrecht-textarea utrecht-textarea--html-textarea lg-codes" rows="3" id=${id}
      aria-describedby="${id}-help" spellcheck="false" autocapitalize="characters"
      autocomplete="off"></textarea>
    <p>${renderButton(ctx.translate("intake-take"), () => pasted(ctx, id), "main")}</p>
    <p role="status" class="lg-intake__result">${ctx.ui.intake ? result(ctx) : nothing}</p>
    ${refusals(ctx)}
    ${camera(ctx)}
  </section>`;
}

/** What was refused stays in the field, to be mended. */
function pasted(ctx, id) {
  const field = document.getElementById(id);
  const { refused } = ctx.actions.takeIn(field.value);
  field.value = toMend(refused).map(({ line }) => line).join("\n");
}

/** Say what came of it: "3 nieuw, 1 vervangen". */
function result(ctx) {
  const { bare, added, replaced, refused } = ctx.ui.intake;
  if (bare) return ctx.translate("intake-empty");
  const counts = [["intake-new", added], ["intake-replaced", replaced], ["intake-refused", refused?.length]];
  const parts = counts.filter(([_, count]) => count).map(([key, count]) => ctx.translate(key, { count }));
  return parts.length ? `${parts.join(", ")}.` : nothing;
}

function refusals(ctx) {
  const refused = ctx.ui.intake?.refused ?? [];
  if (!refused.length) return nothing;
  const more = refused.length - MOST_SHOWN;
  return html`<div class="utrecht-alert utrecht-alert--warning" role="group">
    <div class="utrecht-alert__content"><p class="lg-label">${ctx.translate("intake-bad")}</p>
      <ul class="lg-refused">${refused.slice(0, MOST_SHOWN).map(({ line, key, details }) =>
        html`<li><code>${short(line)}</code> ${ctx.translate(key, details)}</li>`)}</ul>
      ${more > 0 ? html`<p>${ctx.translate("intake-more", { count: more })}</p>` : nothing}</div></div>`;
}

const short = (line) => line.length > MOST_LINE ? `${line.slice(0, MOST_LINE)} …` : line;

function camera(ctx) {
  const { camera, failed } = ctx.ui.intake ?? {};
  return html`<div class="lg-tool">
    <p>${camera
      ? renderButton(ctx.translate("intake-scan-stop"), ctx.actions.stopScan)
      : renderButton(ctx.translate("intake-scan"), ctx.actions.scan)}</p>
    <p class="utrecht-form-field-description">${ctx.translate("intake-scan-help")}</p>
    <p role="status">${camera
      ? ctx.translate(camera === "on" ? "intake-scan-on" : "intake-scan-opening")
      : failed ? ctx.translate(failed) : nothing}</p>
    ${camera
      ? html`<video class="lg-video" id="${ctx.id}-video" aria-label=${ctx.translate("intake-scan-video")}
          muted playsinline></video>`
      : nothing}</div>`;
}
