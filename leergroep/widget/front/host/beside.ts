/** What stands beside a form in a notebook: the text that the kernel leaves, and what links open. */

import type { Model, WidgetTraits } from "./host.ts";

/** Hide the text that says what this form says, and open links beside the notebook. */
export function standBeside(el: HTMLElement, model: Model<WidgetTraits>): void {
  const name = model.get("left_text")?.class;
  if (name) el.append(hideText(name));
  el.addEventListener("click", openBeside);
}

/** The text says what the form says: it is hidden as long as this stands in the document. */
function hideText(name: string): HTMLStyleElement {
  const style = document.createElement("style");
  style.textContent = `.${name}, .jp-OutputArea-child:has(> * .${name}) { display: none; }`;
  // From a shadow, as Panel draws in, it reaches nothing around that: what casts it has one too.
  style.onload = () => (style.getRootNode() as Partial<ShadowRoot>).host?.append(hideText(name));
  return style;
}

/** In Jupyter a link opens beside the notebook: what is filled in there stays where it is. */
function openBeside({ target }: Event): void {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.getAttribute("href")?.startsWith("#")) return;
  link.target = "_blank";
  link.rel = "noopener";
}
