/** The case finder as an anywidget: the same module runs in Jupyter and in the published page. */

import { getToday } from "../../documents/front/document.ts";
import { createTranslator } from "../../messages/front/translate.ts";
import { draw } from "../../widget/front/draw.ts";
import type { Model, Widget } from "../../widget/front/host/host.ts";
import { prepareElement } from "../../widget/front/host/view_element.ts";
import { makeViewId } from "../../widget/front/ids.ts";
import messages from "../messages.json" with { type: "json" };
import { countSlugs, findNearestCases } from "./nearest.ts";
import type { CaseFinderTraits } from "./state.ts";
import { type Choice, kind, listTicked, setTick } from "./ticks.ts";
import { type CaseFinderActions, type CaseFinderContext, renderCaseFinder } from "./view.ts";

const caseFinder: Widget<CaseFinderTraits> = {
  kind,
  render({ model, el, page }) {
    prepareElement({ model, el, page });
    const id = makeViewId();
    const actions = createActions(model, el, id);
    const redraw = () => draw(renderCaseFinder({ id, actions, ...readModel(model) }), el);
    const events = ["change:sheet", "change:storage"];
    events.forEach((event) => model.on(event, redraw));
    redraw();
    return () => events.forEach((event) => model.off(event, redraw));
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
