/** The finder as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import messages from "../messages.json" with { type: "json" };
import * as choices from "./ticks.ts";
import { getToday } from "../../documents/front/document.ts";
import { countOf, nearest } from "./nearest.ts";
import { finder } from "./view.ts";
import { createTranslator } from "../../messages/front/translate.ts";

let finders = 0;

export default {
  kind: choices.kind,
  render({ model, el }) {
    el.classList.add("lg-host", "voorbeeld-theme");
    const still = { id: `lg-finder-${++finders}`, actions: actions(model, el, `lg-finder-${finders}`) };
    const draw = () => render(finder({ ...still, ...current(model) }), el);
    const events = ["change:sheet", "change:storage"];
    events.forEach((event) => model.on(event, draw));
    draw();
    return () => events.forEach((event) => model.off(event, draw));
  },
};

/** Return what the view shows: what is offered, what is ticked, and who is near. */
function current(model) {
  const [groups, cases, language] = ["groups", "cases", "language"].map((key) => model.get(key));
  const chosen = choices.chosen(model.get("sheet"), groups);
  return {
    groups,
    language,
    chosen,
    all: countOf(chosen),
    near: nearest(cases, chosen),
    cases: Object.fromEntries(cases.map((one) => [one.slug, one])),
    translate: createTranslator(language, messages),
    storage: model.get("storage"),
  };
}

function actions(model, el, id) {
  const change = (sheet) => {
    model.set("sheet", sheet);
    model.save_changes();
  };
  const focus = (part) => el.querySelector(`#${id}-${part}`).focus();
  return {
    focus,
    tick: (kind, slug, on) => change(choices.ticked(model.get("sheet"), kind, slug, on, getToday())),
    wipe() {
      change({ ...model.get("sheet"), ticks: {} });
      focus("status");
    },
  };
}
