/** Open a session in a published page, and give the page back as it was. */

import { createStage } from "./presenter.ts";
import { startWidget } from "../../widget/front/host/mount.ts";
import { readAllSheets } from "../../widget/front/host/storage.ts";

/**
 * Start a widget in the place of the door; return how to leave.
 *
 * The page has the `presenter`, and `leave()` for a button that closes it.
 */
export async function open(element, widget, state) {
  const door = [...element.childNodes];
  const stage = createStage(element);
  const page = { presenter: stage, leave, readAllSheets };
  const stop = await startWidget(element, widget, { state, page });
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
