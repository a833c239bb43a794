/** What a session needs once it is opened; a reader of the case never loads this. */

import { start, stateOf } from "../host/mount.js";
import { allSheets } from "../host/shelf.js";
import { createStage } from "../session/stage.js";
import { blank } from "../sheet.js";
import { member } from "../views/member/member.js";
import session from "../widgets/session.js";

/** Lead the session or take part in it from this place in the page; return how to leave. */
globalThis.leergroepSession = {
  lead: (element) => open(element, session, stateOf(element)),
  join(element) {
    const { members: instrument, ...state } = stateOf(element);
    return open(element, member, { ...state, instrument, sheet: blank(instrument) });
  },
};

/** The model of an open session has the `stage`, and `leave()` for a button that closes it. */
async function open(element, widget, state) {
  const door = [...element.childNodes];
  const stage = createStage(element);
  const initialize = ({ model }) => Object.assign(model, { stage, leave, allSheets });
  const stop = await start(element, { ...widget, initialize }, state);
  [stage.bar, stage.panel, element].map((place) => place.querySelector("[tabindex='-1']")).find(Boolean)?.focus();
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
