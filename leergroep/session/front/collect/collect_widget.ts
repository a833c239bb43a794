/** One phone that collects the codes of a group, and hands them over as one. */

import { html, nothing, type TemplateResult } from "lit-html";
import { type EntriesDocument, kind } from "../../../documents/front/entries.ts";
import codesMessages from "../../../documents/codes.messages.json" with { type: "json" };
import { type Context, createController } from "../../../widget/front/controller.ts";
import { copyText } from "../../../widget/front/controls/copy.ts";
import { type Content, renderButton } from "../../../widget/front/controls/elements.ts";
import { fetchQr, type QrUi, renderFetchedQr } from "../../../widget/front/controls/qr_code.ts";
import { draw } from "../../../widget/front/draw.ts";
import type { Model, Widget } from "../../../widget/front/host/host.ts";
import copyMessages from "../../../widget/copy.messages.json" with { type: "json" };
import collectMessages from "../../collect.messages.json" with { type: "json" };
import intakeMessages from "../../intake.messages.json" with { type: "json" };
import { createIntakeActions, type IntakeActions, type IntakeUi } from "../intake/intake_actions.ts";
import { renderIntake } from "../intake/intake_view.ts";
import type { SessionTraits } from "../state.ts";
import { makeParcels } from "./parcels.ts";

interface CollectUi extends QrUi {
  intake: IntakeUi;
  /** Which of the codes is shown, and the key of what became of copying. */
  shown: number;
  status: string;
}

type CollectContext = Context<SessionTraits, CollectUi, IntakeActions>;

export const collectWidget: Widget<SessionTraits> = {
  // For as long as the tab is open: what is collected is handed over, and kept by who leads.
  keep: (model) => Promise.resolve(keepInTab(model)),
  render({ model, page }) {
    if (!page?.presenter) throw new TypeError("a phone collects in a published page");
    const { panel } = page.presenter;
    page.presenter.show("");
    const ui: CollectUi = { intake: {}, shown: 0, status: "" };
    const paint = (ctx: CollectContext) => draw(renderScreen(ctx), panel);
    const { stop, controller } = createController({ model, page }, paint, {
      messages: { ...codesMessages, ...copyMessages, ...intakeMessages, ...collectMessages },
      kind,
      instrument: model.get("instrument"),
      ui,
      createActions: createIntakeActions,
    });
    fetchQr(controller);
    return stop;
  },
};

/** A browser that stores nothing collects until the page is left. */
function keepInTab(model: Model<SessionTraits>): void {
  const instrument = model.get("instrument");
  const key = `leergroep/collect/${instrument.slug}`;
  try {
    const text = sessionStorage.getItem(key);
    if (text) model.set("sheet", kind.parse(text, instrument));
  } catch {
    // What cannot be read is collected anew.
  }
  model.on("change:sheet", () => {
    try {
      sessionStorage.setItem(key, JSON.stringify(model.get("sheet")));
    } catch {
      // Not kept, and not promised either.
    }
  });
}

function renderScreen(ctx: CollectContext): TemplateResult {
  const { id, translate, language, sheet } = ctx;
  const parcels = makeParcels(sheet.entries);
  return html`<div class="lg-form lg-member lg-screen" lang=${language}>
    <header><h1 tabindex="-1">${translate("collect")}</h1><p>${
    translate("collect-about")
  }</p></header>
    ${renderIntake(ctx, countCollected(sheet))}
    <section class="lg-member__code" aria-labelledby="${id}-parcel">
      <h2 id="${id}-parcel">${translate("collect-given")}</h2>
      ${parcels.length ? renderParcels(ctx, parcels) : html`<p>${translate("collect-none")}</p>`}
    </section>
    <p><a href="#deelname">${translate("collect-back")}</a></p></div>`;
}

const countCollected = (sheet: EntriesDocument): number => Object.keys(sheet.entries).length;

function renderParcels(ctx: CollectContext, parcels: readonly string[]): Content {
  const { translate, ui, draw, sheet } = ctx;
  const all = parcels.length;
  const shown = ui.shown % all;
  const turn = () => {
    ui.shown = (shown + 1) % all;
    draw();
  };
  const copy = async () => {
    ui.status = await copyText(parcels.join("\n")) ? "collect-copied" : "copy-refused";
    draw();
  };
  return html`<p>${translate("collect-many", { count: countCollected(sheet) })}</p>
    ${renderFetchedQr(ctx, parcels[shown], translate("collect-qr"))}
    ${all > 1
      ? html`<p role="status">${translate("collect-part", { one: shown + 1, all })}</p>
        <p>${renderButton(translate("collect-next"), turn, "main")}</p>`
      : nothing}
    <p>${renderButton(translate("collect-copy"), copy)}</p>
    <p role="status">${ui.status ? translate(ui.status) : nothing}</p>`;
}
