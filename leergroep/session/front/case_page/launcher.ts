/** The launcher of a session: it loads what a way in needs once somebody takes it. */

import { attempt } from "../../../documents/front/attempt.ts";
import { findCode, findName, isCut } from "../../../widget/front/host/url_fragment.ts";
import { fetchScript, fetchStyle } from "../../../charts/front/script_loader.ts";

/** Opens a session in the place of the launcher; returns how to leave. */
export type OpenSession = (element: HTMLElement) => Promise<() => void>;

declare global {
  /** Set by session/front/page_leader.ts, page_member.ts and page_collect.ts. */
  var leergroepLead: OpenSession;
  var leergroepConsole: OpenSession;
  var leergroepJoin: OpenSession;
  var leergroepCollect: OpenSession;
}

/** What a way in needs, and what that leaves behind. */
interface Way {
  readonly file: string;
  readonly style: string;
  readonly get: () => OpenSession;
}

const LEAD: Way = {
  file: "page-leader.js",
  style: "session.css",
  get: () => globalThis.leergroepLead,
};
const CONSOLE: Way = {
  file: "page-leader.js",
  style: "session.css",
  get: () => globalThis.leergroepConsole,
};
const JOIN: Way = {
  file: "page-member.js",
  style: "session-phone.css",
  get: () => globalThis.leergroepJoin,
};
const COLLECT: Way = {
  file: "page-collect.js",
  style: "session-phone.css",
  get: () => globalThis.leergroepCollect,
};
/** What stands behind the # says which way in was taken: a link or a QR code can take it too. */
const WAYS: Readonly<Record<string, Way | undefined>> = {
  "#sessie": LEAD,
  "#leider": CONSOLE,
  "#deelname": JOIN,
  "#verzamel": COLLECT,
};

const NAMES: readonly string[] = Object.keys(WAYS).map((hash) => hash.slice(1));

/** Load what a way in needs, once; again after a failure. No other page carries its style. */
async function load({ file, style, get }: Way): Promise<OpenSession> {
  await Promise.all([fetchScript(file), fetchStyle(style)]);
  return get();
}

/** Open a session as a button or the address says; going back in the browser ends taking part. */
export function mountLauncher(element: HTMLElement): void {
  let way: Way | undefined;
  let leave = () => {};
  let busy: Promise<unknown> = Promise.resolve();
  const open = async (wanted: Way) => {
    if (wanted === way) return;
    // Who leads keeps nothing but what the browser keeps.
    if (way === LEAD || way === CONSOLE) return location.reload();
    close();
    const openSession = await loadUnseen(element, wanted);
    if (!openSession) return;
    leave = await openSession(element);
    way = wanted;
  };
  const close = () => {
    if (way) leave();
    way = undefined;
  };
  const follow = () => {
    // A member's link has a code behind it, for who leads, and any app puts something around it.
    const wanted = WAYS[`#${findName(location.hash, NAMES)?.name}`];
    if (wanted) return open(wanted);
    // A link inside the page, to a source for example, is no way out.
    if (!location.hash && (way === JOIN || way === COLLECT)) close();
    if (!way) explainLink(element);
  };
  const queue = (task: () => Promise<void> | void) => busy = busy.then(task).catch(showError);
  element.addEventListener("click", ({ target }) => {
    // A browser that translates the page puts elements of its own in a button.
    const value = target instanceof Element ? target.closest("button")?.value ?? "" : "";
    const wanted = WAYS[value];
    // The code of a link that lost its beginning counts once somebody leads.
    const code = wanted === LEAD && findCode(location.hash);
    if (code) history.replaceState(null, "", `${value}=${code}`);
    if (wanted === JOIN) location.hash = value;
    else if (wanted) queue(() => open(wanted));
  });
  addEventListener("hashchange", () => queue(follow));
  element.dataset.ready = "";
  queue(follow);
}

/** Say what to do with a link that lost a part on its way. */
function explainLink(element: HTMLElement): void {
  const note = element.querySelector<HTMLElement>("[tabindex]");
  if (!note) return;
  note.hidden = !isCut(location.hash, NAMES) && !findCode(location.hash);
  note.focus();
}

/** Who comes in by the address sees nothing of the case in passing, and draws no chart of it. */
async function loadUnseen(element: HTMLElement, way: Way): Promise<OpenSession | null> {
  document.body.hidden = document.readyState !== "complete";
  const openSession = await load(way).catch(() => null);
  const failure = element.querySelector<HTMLElement>("[role=alert]");
  if (failure) failure.hidden = Boolean(openSession);
  if (!openSession) {
    document.body.hidden = false;
    clearWay();
  }
  return openSession;
}

function showError(error: unknown): void {
  document.body.hidden = false;
  reportError(error);
}

/** Take the way in out of the address, so that the same button opens it again. */
const clearWay = (): void =>
  attempt(() => history.replaceState(null, "", location.pathname + location.search));
