/** The published page: run each widget from its recorded state, without a kernel. */

import { keep } from "./autosave.ts";
import { createModel } from "./page_model.ts";

/** Longer than a healthy storage ever takes: after this the form shows and answers follow. */
const PATIENCE = 400;

/** Bring every place in the page that asks for this widget to life. */
export function mount(name, widget) {
  document.querySelectorAll(`.lg-widget[data-widget="${name}"]`).forEach((element) =>
    start(element, widget)
  );
}

/** Return the state that the build recorded for a place in the page. */
export const stateOf = (element) => JSON.parse(element.querySelector("script").textContent);

/** Bring a place to life with its own state or another; return how to stop. */
export async function start(element, widget, state = stateOf(element)) {
  const model = createModel({ ...state, storage: { kind: "opening" } });
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  const kept = widget.keep ? widget.keep(model) : widget.kind && keep(model, widget.kind);
  await Promise.race([kept, patience]);
  const stage = document.createElement("div");
  await widget.initialize?.({ model });
  const stop = widget.render({ model, el: stage });
  element.replaceChildren(stage);
  element.dataset.ready = "";
  return stop;
}
