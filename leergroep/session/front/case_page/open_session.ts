/** Open a session in a published page, and give the page back as it was. */

import { attempt } from "../../../documents/front/attempt.ts";
import { readAllSheets } from "../../../documents/front/browser_store.ts";
import type { Widget, WidgetTraits } from "../../../widget/front/host/host.ts";
import { startWidget } from "../../../widget/front/host/mount.ts";
import { watchNamed } from "../../../widget/front/host/url_fragment.ts";
import { createPresenter } from "./presenter.ts";
import type { ReadPages } from "./read_pages.ts";

/** Start a widget in the place of the launcher; return how to leave. */
export async function openSession<S extends WidgetTraits>(
  element: HTMLElement,
  widget: Widget<S>,
  state: S,
  pages?: ReadPages,
): Promise<() => void> {
  const launcher = [...element.childNodes];
  const presenter = createPresenter(element, pages);
  const page = { presenter, leave, readAllSheets, watchNamed };
  const stop = await startWidget(element, widget, { state, page });
  // The launcher hides everything while it opens; what is hidden cannot have the focus.
  document.body.hidden = false;
  const first = [presenter.bar, presenter.panel, element]
    .map((place) => place.querySelector<HTMLElement>("[tabindex='-1']")).find(Boolean);
  first?.focus();
  // To the top: what opened is longer than the launcher that stood here.
  first?.scrollIntoView();
  return () => {
    stop();
    presenter.clear();
    element.replaceChildren(...launcher);
    element.querySelector("button")?.focus();
  };
}

/** The launcher listens to the address: without a way in behind the # it closes. */
function leave(): void {
  attempt(() => history.pushState(null, "", location.pathname + location.search));
  // In a strange frame the address changes behind the # alone.
  if (location.hash) location.hash = "";
  dispatchEvent(new HashChangeEvent("hashchange"));
}
