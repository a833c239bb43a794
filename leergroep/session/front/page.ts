/** The door to a session on a case page: small, since most readers only read. */

import { resolveBeside, fetchScript } from "../../charts/front/script_loader.ts";

/** What stands behind the # says which way in was taken: a link or a QR code can take it too. */
const WAYS = { "#sessie": "lead", "#deelname": "join" };
/** What each way in needs, and what that leaves behind. */
const NEEDS = {
  lead: ["page-leader.js", () => globalThis.leergroepLead],
  join: ["page-member.js", () => globalThis.leergroepJoin],
};

/** Load what a way in needs, once; again after a failure. */
async function load(way) {
  const [file, loaded] = NEEDS[way];
  await Promise.all([fetchScript(file), fetchStyle("session.css")]);
  return loaded();
}

/** Only who opens a session loads its style: no other page carries it. */
function fetchStyle(name) {
  if (document.querySelector(`link[href="${resolveBeside(name)}"]`)) return;
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: resolveBeside(name), onload: resolve });
    link.onerror = () => {
      link.remove();
      reject(new Error(name));
    };
    document.head.append(link);
  });
}

/** Open a session as a button or the address says; going back in the browser ends taking part. */
function hang(element) {
  let [way, leave] = ["", null];
  let busy = Promise.resolve();
  const close = () => {
    leave();
    way = "";
  };
  const open = async (wanted) => {
    if (wanted === way) return;
    // Who leads keeps nothing but what the browser keeps.
    if (way === "lead") return location.reload();
    if (way) close();
    const failed = element.querySelector("[role=alert]");
    // Who comes in by the address sees nothing of the case in passing, and draws none of its charts.
    document.body.hidden = document.readyState !== "complete";
    const live = await load(wanted).catch(() => null);
    failed.hidden = Boolean(live);
    if (!live) {
      document.body.hidden = false;
      return away();
    }
    leave = await live(element);
    way = wanted;
  };
  const follow = () => {
    if (location.hash in WAYS) return open(WAYS[location.hash]);
    // A link inside the page, to a source for example, is no way out.
    if (location.hash || way !== "join") return;
    close();
  };
  const next = (task) => busy = busy.then(task).catch((error) => {
    document.body.hidden = false;
    reportError(error);
  });
  element.addEventListener("click", ({ target }) => {
    if (target.value === "#deelname") location.hash = target.value;
    else if (target.value in WAYS) next(() => open(WAYS[target.value]));
  });
  addEventListener("hashchange", () => next(follow));
  element.dataset.ready = "";
  next(follow);
}

/** Take the way in out of the address, so that the same button opens it again. */
const away = () => history.replaceState(null, "", location.pathname + location.search);

document.querySelectorAll('.lg-widget[data-widget="session"]').forEach(hang);
