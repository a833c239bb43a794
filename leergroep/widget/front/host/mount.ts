/** The published page: run each widget from its recorded state, without a kernel. */

import { keepDocument } from "./autosave.ts";
import type { DocumentTraits, Model, Page, Widget, WidgetTraits } from "./host.ts";
import { createModel } from "./page_model.ts";
import { openTrail } from "./trail.ts";

/** Longer than a healthy storage ever takes: after this the form shows and answers follow. */
const PATIENCE = 400;

/** Bring every place in the page that asks for this widget to life. */
export function mount<S extends WidgetTraits>(name: string, widget: Widget<S>, page?: Page): void {
  document.querySelectorAll<HTMLElement>(`.lg-widget[data-widget="${name}"]`).forEach((element) =>
    startWidget(element, widget, { page })
  );
}

/** Return the state that the build recorded for a place in the page. */
export function readState<S extends object>(element: Element): S {
  return JSON.parse(element.querySelector("script")?.textContent ?? "{}");
}

/** Keep what a widget holds as it asks for itself, or as the document of its kind. */
const keep = <S extends WidgetTraits>(model: Model<S>, widget: Widget<S>) =>
  // A widget with a kind has the traits of a document.
  widget.keep?.(model) ??
    (widget.kind && keepDocument(model as unknown as Model<DocumentTraits>, widget.kind));

/** Bring a place to life with its own state or another; return how to stop. */
export async function startWidget<S extends WidgetTraits>(
  element: HTMLElement,
  widget: Widget<S>,
  { state = readState<S>(element), page }: { readonly state?: S; readonly page?: Page } = {},
): Promise<() => void> {
  const model = createModel<S>({ ...state, storage: { kind: "opening" } });
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([keep(model, widget), patience]);
  const el = document.createElement("div");
  await widget.initialize?.({ model });
  const stop = widget.render({ model, el, page: { openTrail, ...page } });
  element.replaceChildren(el);
  element.dataset.ready = "";
  return stop;
}
