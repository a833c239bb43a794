/** The launcher of a session: it loads what a way in needs once somebody takes it. */

import { fetchScript, resolveBeside } from "../../../charts/front/script_loader.ts";

/** Opens a session in the place of the launcher; returns how to leave. */
export type OpenSession = (element: HTMLElement) => Promise<() => void>;

declare global {
  /** Set by session/front/page_leader.ts and page_member.ts. */
  var leergroepLead: OpenSession;
  var leergroepJoin: OpenSession;
}

type Way = "lead" | "join";

/** What stands behind the # says which way in was taken: a link or a QR code can take it too. */
const WAYS: ReadonlyMap<string, Way> = new Map([["#sessie", "lead"], ["#deelname", "join"]]);
/** What each way in needs, and what that leaves behind. */
const NEEDS: Readonly<Record<Way, readonly [file: string, get: () => OpenSession]>> = {
  lead: ["page-leader.js", () => globalThis.leergroepLead],
  join: ["page-member.js", () => globalThis.leergroepJoin],
};

/** Load what a way in needs, once; again after a failure. */
async function load(way: Way): Promise<OpenSession> {
  const [file, get] = NEEDS[way];
  await Promise.all([fetchScript(file), fetchStyle("session.css")]);
  return get();
}

/** Only who opens a session loads its style: no other page carries it. */
function fetchStyle(name: string): Promise<void> {
  const href = resolveBeside(name);
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href, onload: () => resolve() });
    link.onerror = () => {
      link.remove();
      reject(new Error(name));
    };
    document.head.append(link);
  });
}

/** Open a session as a button or the address says; going back in the browser ends taking part. */
export function mountLauncher(element: HTMLElement): void {
  let session: { readonly way: Way; readonly leave: () => void } | null = null;
  let busy: Promise<unknown> = Promise.resolve();
  const close = () => {
    session?.leave();
    session = null;
  };
  const open = async (way: Way) => {
    if (way === session?.way) return;
    // Who leads keeps nothing but what the browser keeps.
    if (session?.way === "lead") return location.reload();
    close();
    const openSession = await loadBehindBlank(element, way);
    if (openSession) session = { way, leave: await openSession(element) };
  };
  const follow = () => {
    const way = WAYS.get(location.hash);
    if (way) return open(way);
    // A link inside the page, to a source for example, is no way out.
    if (!location.hash && session?.way === "join") close();
  };
  const queue = (task: () => Promise<void> | void) => busy = busy.then(task).catch(showError);
  element.addEventListener("click", ({ target }) => {
    // A browser that translates the page puts elements of its own in a button.
    const value = target instanceof Element ? target.closest("button")?.value ?? "" : "";
    const way = WAYS.get(value);
    if (way === "join") location.hash = value;
    else if (way) queue(() => open(way));
  });
  addEventListener("hashchange", () => queue(follow));
  element.dataset.ready = "";
  queue(follow);
}

function showError(error: unknown): void {
  document.body.hidden = false;
  reportError(error);
}

/** Load what a way in needs; say so in the launcher and show the page when it cannot be had. */
async function loadBehindBlank(element: HTMLElement, way: Way): Promise<OpenSession | null> {
  // Who comes in by the address sees nothing of the case in passing, and draws none of its charts.
  document.body.hidden = document.readyState !== "complete";
  const open = await load(way).catch(() => null);
  const failure = element.querySelector<HTMLElement>("[role=alert]");
  if (failure) failure.hidden = Boolean(open);
  if (!open) {
    document.body.hidden = false;
    clearWay();
  }
  return open;
}

/** Take the way in out of the address, so that the same button opens it again. */
const clearWay = (): void => history.replaceState(null, "", location.pathname + location.search);
