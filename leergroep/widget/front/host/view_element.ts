/** The element that a host gives a widget to draw in: how it looks, and whose keys are pressed. */

import { standBeside } from "./beside.ts";
import type { Model, Page, WidgetTraits } from "./host.ts";

/** JupyterLab and Notebook 7 look for this on what has the focus, before they obey a key. */
const OWN_KEYS = "data-lm-suppress-shortcuts";

/** Make an element ready to be drawn in; without a `page` there is a notebook around it. */
export function prepareElement(
  { model, el, page }: {
    readonly model: Model<WidgetTraits>;
    readonly el: HTMLElement;
    readonly page?: Page;
  },
): void {
  el.classList.add("lg-host", "voorbeeld-theme");
  if (page) return;
  keepKeys(el);
  standBeside(el, model);
}

/** Keep keys from the notebook: there `d d` deletes the form, and an arrow leaves it. */
function keepKeys(el: HTMLElement): void {
  el.addEventListener("focusin", ({ target }) => setOwnKeys(target, true));
  el.addEventListener("keydown", (event) => {
    if (!isSave(event)) return event.stopPropagation();
    // Who saves means the notebook; the browser would offer to save the page.
    setOwnKeys(event.target, false);
    setTimeout(() => setOwnKeys(event.target, true));
  });
}

const setOwnKeys = (target: EventTarget | null, isOwn: boolean): unknown =>
  target instanceof Element && target.toggleAttribute(OWN_KEYS, isOwn);

const isSave = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "s" && (ctrlKey || metaKey) && !altKey;
