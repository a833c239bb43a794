/** The case finder as an anywidget: the same module runs in Jupyter and in the published page. */

import { render } from "lit-html";
import { getToday } from "../../documents/front/document.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import type { Model, Widget } from "../../widget/front/host/host.ts";
import { preparePlace } from "../../widget/front/host/place.ts";
import messages from "../messages.json" with { type: "json" };
import { countSlugs, findNearestCases } from "./nearest.ts";
import type { CaseFinderTraits } from "./state.ts";
import { type Choice, kind, listTicked, setTick } from "./ticks.ts";
import { type CaseFinderActions, type CaseFinderContext, renderCaseFinder } from "./view.ts";

let finders = 0;

const caseFinder: Widget<CaseFinderTraits> = {
  kind,
  render({ model, el }) {
    preparePlace(el, model);
    const id = `lg-finder-${++finders}`;
    const actions = createActions(model, el, id);
    const draw = () => render(renderCaseFinder({ id, actions, ...readModel(model) }), el);
    const events = ["change:sheet", "change:storage"];
    events.forEach((event) => model.on(event, draw));
    draw();
    return () => events.forEach((event) => model.off(event, draw));
  },
};

export default caseFinder;

/** Return what the view shows: what is offered, what is ticked, and which cases are near. */
function readModel(model: Model<CaseFinderTraits>): Omit<CaseFinderContext, "id" | "actions"> {
  const [groups, cases, language] = [
    model.get("groups"),
    model.get("cases"),
    model.get("language"),
  ];
  const ticked = listTicked(model.get("sheet"), groups);
  return {
    groups,
    language,
    ticked,
    all: countSlugs(ticked),
    near: findNearestCases(cases, ticked),
    cases: new Map(cases.map((one) => [one.slug, one])),
    translate: createTranslator(language, messages),
    storage: model.get("storage"),
  };
}

function createActions(
  model: Model<CaseFinderTraits>,
  el: HTMLElement,
  id: string,
): CaseFinderActions {
  const change = (sheet: Choice) => {
    model.set("sheet", sheet);
    model.save_changes();
  };
  const focus = (part: string) => el.querySelector<HTMLElement>(`#${id}-${part}`)?.focus();
  return {
    focus,
    tick: (kind, slug, on) => change(setTick(model.get("sheet"), kind, slug, on, getToday())),
    wipe() {
      change({ ...model.get("sheet"), ticks: {} });
      focus("status");
    },
  };
}
