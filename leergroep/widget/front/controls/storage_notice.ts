/** Where the answers are, in a line; and loudly when they are not kept. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { ViewContext } from "../controller.ts";
import type { Model, StorageState, WidgetTraits } from "../host/host.ts";
import { type Content, renderAlert } from "./elements.ts";

const LOUD: readonly StorageState["kind"][] = ["refused", "full", "unwritten"];

/** What says where something is kept. */
export interface StorageContext extends ViewContext {
  readonly storage: StorageState;
  readonly model: Pick<Model<Pick<WidgetTraits, "widget" | "left_text">>, "get">;
  /** A session is opened by its case. */
  readonly instrument?: { readonly slug: string; readonly case?: string };
}

/** Tell whether what is filled in is not kept. */
export const isLoud = ({ storage }: Pick<StorageContext, "storage">): boolean =>
  LOUD.includes(storage.kind);

export function renderStorageNotice(ctx: StorageContext): TemplateResult {
  const { kind, where = "", why = "", aside } = ctx.storage;
  const notice = ctx.translate(`kept-${kind}`, {
    where,
    why,
    instrument: ctx.instrument?.case ?? ctx.instrument?.slug ?? "",
    widget: capitalize(ctx.model.get("widget")),
  });
  return html`
    <div class="lg-kept">
      ${isLoud(ctx)
        ? renderAlert(`${ctx.id}-kept`, "warning", html`<p>${notice}</p>`)
        : html`<p>${notice}</p>`}
      ${aside
        ? renderAlert(`${ctx.id}-aside`, "warning", html`<p>${ctx.translate("kept-aside")}</p>`)
        : nothing}
      ${renderLeftText(ctx)}
    </div>`;
}

/** That a notebook which is saved holds what is filled in. */
function renderLeftText({ model }: StorageContext): Content {
  const said = model.get("left_text")?.said;
  return said ? html`<p>${said}</p>` : nothing;
}

/** The class in Python is called as the widget is. */
const capitalize = (widget: string): string => widget[0].toUpperCase() + widget.slice(1);
