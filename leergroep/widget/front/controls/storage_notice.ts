/** Where the answers are, in a line; and loudly when they are not kept, with a way to save them. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { Document } from "../../../documents/front/document.ts";
import type { ViewContext } from "../controller.ts";
import type { Model, StorageState, WidgetTraits } from "../host/host.ts";
import { ask, findAddress } from "../host/persistence.ts";
import { type Content, renderAlert, renderButton } from "./elements.ts";
import { renderCopy, renderSave, type SavedFile, writeDocument } from "./save.ts";

const LOUD: readonly StorageState["kind"][] =
  ["refused", "full", "silent", "unwritten", "cut", "cut-file"];

/** What says where something is kept. */
export interface StorageContext extends ViewContext {
  readonly storage: StorageState;
  readonly model: Model<
    Pick<WidgetTraits, "widget" | "left_text"> & { storage: StorageState }
  >;
  /** A session is opened by its case. */
  readonly instrument?: { readonly slug: string; readonly case?: string };
}

/** Tell whether what is filled in is not kept. */
export const isLoud = ({ storage }: Pick<StorageContext, "storage">): boolean =>
  LOUD.includes(storage.kind);

/** Say where a document is; `getSheet()` is what is saved where it is not kept. */
export const renderStorageNotice = <D extends Document>(
  ctx: StorageContext & { readonly sheet: D },
  getSheet = (): Document => ctx.sheet,
): TemplateResult => renderStorage(ctx, () => writeDocument(getSheet()));

/** Say where something is that is saved as a file of its own. */
export function renderStorage(ctx: StorageContext, getFile: () => SavedFile): TemplateResult {
  const { kind, aside } = ctx.storage;
  const said = describe(ctx, kind);
  return html`
    <div class="lg-kept">
      ${isLoud(ctx)
        ? renderAlert(`${ctx.id}-kept`, "warning", html`<p>${said}</p>${renderWays(ctx, getFile)}`)
        : renderQuiet(ctx, said)}
      ${aside
        ? renderAlert(`${ctx.id}-aside`, "warning", html`<p>${ctx.translate("kept-aside")}</p>`)
        : nothing}
      ${renderLeftText(ctx)}
      ${renderRisk(ctx, getFile)}
    </div>`;
}

/** That a notebook which is saved holds what is filled in. */
function renderLeftText({ model }: StorageContext): Content {
  const said = model.get("left_text")?.said;
  return said ? html`<p>${said}</p>` : nothing;
}

function describe({ translate, storage, instrument, model }: StorageContext, kind: string): string {
  return translate(`kept-${kind}`, {
    where: storage.where ?? "",
    why: storage.why ?? "",
    instrument: instrument?.case ?? instrument?.slug ?? "",
    widget: capitalize(model.get("widget")),
  });
}

/** What will be said once it is so keeps its room: else all that follows would jump. */
function renderQuiet(ctx: StorageContext, said: string): TemplateResult {
  const { kind, was } = ctx.storage;
  return kind === "saving" && was
    ? html`<p class="lg-kept__wait" data-then=${describe(ctx, was)}><span>${said}</span></p>`
    : html`<p>${said}</p>`;
}

const renderWays = (ctx: StorageContext, getFile: () => SavedFile): TemplateResult =>
  html`<p class="utrecht-action-group">
    ${renderSave(ctx, ctx.translate("save-now"), getFile)}
    ${renderCopy(ctx, ctx.translate("save-copy-now"), getFile)}</p>`;

/** What the browser may do with what it keeps, and what helps. */
function renderRisk(ctx: StorageContext, getFile: () => SavedFile): Content {
  const { translate, model, storage: { kind, risk } } = ctx;
  if (!risk || (kind !== "browser" && kind !== "saving")) return nothing;
  if (risk === "alone") return renderAlone(ctx, getFile);
  if (risk === "wipes") return html`<p>${translate("risk-wipes")}</p>`;
  return html`<p>${translate("risk-asks")} ${
    renderButton(translate("risk-ask"), () => ask(model), "link")
  }</p>`;
}

function renderAlone(ctx: StorageContext, getFile: () => SavedFile): Content {
  const { translate } = ctx;
  const address = findAddress();
  const way = address
    ? html`${translate("risk-address")} <a href=${address}>${address}</a>`
    : html`${translate("risk-file")} ${
      renderSave(ctx, translate("save-now"), getFile, "link")
    }`;
  return renderAlert(`${ctx.id}-alone`, "warning", html`<p>${translate("risk-alone")} ${way}</p>`);
}

/** The class in Python is called as the widget is. */
const capitalize = (widget: string): string => widget[0].toUpperCase() + widget.slice(1);
