/** The place in which a widget draws, in Jupyter and in the published page. */

import type { Model, WidgetTraits } from "./host.ts";

/** Make a place ready to draw in. */
export function preparePlace(el: HTMLElement, model: Model<WidgetTraits>): void {
  el.classList.add("lg-host", "voorbeeld-theme");
  const left = model.get("left_text");
  if (!left) return;
  if (left.class) el.append(hideText(left.class));
  el.addEventListener("click", openBeside);
}

/** The text says what the form says: it is hidden as long as this stands in the document. */
function hideText(name: string): HTMLStyleElement {
  const style = document.createElement("style");
  style.textContent = `.${name}, .jp-OutputArea-child:has(> * .${name}) { display: none; }`;
  return style;
}

/** In Jupyter a link opens beside the notebook: what is filled in there stays where it is. */
function openBeside({ target }: Event): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.getAttribute("href")?.startsWith("#")) return;
  link.target = "_blank";
  link.rel = "noopener";
}
