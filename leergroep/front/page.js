/** The published page: run each widget from its recorded state, without a kernel. */

import { keep } from "./host/keeper.js";
import { createModel } from "./host/model.js";
import checklist from "./widgets/checklist.js";

const WIDGETS = { checklist };
/** Longer than a healthy storage ever takes: after this the form shows and answers follow. */
const PATIENCE = 400;

async function mount(element) {
  const state = JSON.parse(element.querySelector("script").textContent);
  const model = createModel({ ...state, storage: { kind: "opening" } });
  const patience = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([keep(model), patience]);
  const stage = document.createElement("div");
  const widget = WIDGETS[element.dataset.widget];
  await widget.initialize?.({ model });
  widget.render({ model, el: stage });
  element.replaceChildren(stage);
  element.dataset.ready = "";
}

document.querySelectorAll(".lg-widget[data-widget]").forEach(mount);
