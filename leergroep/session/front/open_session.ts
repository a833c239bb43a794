/** Open a session in a published page, and give the page back as it was. */

import { createStage } from "./presenter.ts";
import { start } from "../../widget/front/host/mount.ts";
import { allSheets } from "../../widget/front/host/storage.ts";

/**
 * Start a widget in the place of the door; return how to leave.
 *
 * The model of an open session has the `stage`, and `leave()` for a button that closes it.
 */
export async function open(element, widget, state) {
  const door = [...element.childNodes];
  const stage = createStage(element);
  const initialize = ({ model }) => Object.assign(model, { stage, leave, allSheets });
  const stop = await start(element, { ...widget, initialize }, state);
  // The door hides everything while it opens; what is hidden cannot have the focus.
  document.body.hidden = false;
  const first = [stage.bar, stage.panel, element]
    .map((place) => place.querySelector("[tabindex='-1']")).find(Boolean);
  first?.focus();
  // To the top: what opened is longer than the door that stood here.
  first?.scrollIntoView();
  return () => {
    stop();
    stage.clear();
    element.replaceChildren(...door);
    element.querySelector("button").focus();
  };
}

/** The door listens to the address: without a way in behind the # it closes. */
function leave() {
  history.pushState(null, "", location.pathname + location.search);
  dispatchEvent(new HashChangeEvent("hashchange"));
}
