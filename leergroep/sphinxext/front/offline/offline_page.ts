/** A page that the worker answers can be installed, and says that a newer edition is there. */

import words from "../../offline.messages.json" with { type: "json" };
import { listCaches } from "./edition_cache.ts";
import { isSaving } from "./worker_scope.ts";

const workers = navigator.serviceWorker;
const ARE_GONE = [404, 410];

/** Return a sentence in the language of the page. */
const say = (key: keyof typeof words): string =>
  (words[key] as Record<string, string>)[document.documentElement.lang];

function makeButton(text: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "lg-button", textContent: text });
  button.addEventListener("click", act);
  return button;
}

/** Show once that there is a newer edition, with a button that takes it. */
function tell(registration: ServiceWorkerRegistration): void {
  if (document.querySelector(".lg-newer")) return;
  const notice = document.createElement("div");
  notice.className = "lg-newer d-print-none";
  notice.setAttribute("role", "status");
  document.body.append(notice);
  const sentence = document.createElement("p");
  sentence.textContent = say("newer-edition");
  notice.append(
    sentence,
    makeButton(say("newer-take"), () => take(registration)),
    makeButton(say("newer-later"), () => notice.remove()),
  );
}

/** Open this page in the newer edition. Other pages that are open stay as they are. */
function take({ waiting }: ServiceWorkerRegistration): void {
  // Perhaps another page took it.
  if (!waiting) return location.reload();
  workers.addEventListener("controllerchange", () => location.reload());
  waiting.postMessage("take over");
}

function follow(registration: ServiceWorkerRegistration): void {
  const { installing } = registration;
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed") tell(registration);
  });
}

/** Ask whether there is a newer edition; a book that is no longer here keeps nothing. */
async function look(registration: ServiceWorkerRegistration): Promise<void> {
  if (!navigator.onLine) return;
  try {
    await registration.update();
    // Who saved data until now, or had no room, gets what is missing.
    registration.active?.postMessage("fill");
  } catch {
    const place = registration.active?.scriptURL ?? "";
    const answer = await fetch(place, { cache: "no-store" }).catch(() => undefined);
    if (answer && ARE_GONE.includes(answer.status)) await leave(registration);
  }
}

async function leave(registration: ServiceWorkerRegistration): Promise<void> {
  await registration.unregister();
  const names = await listCaches(registration.scope);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Not in the page itself: a browser that opens a folder refuses it with an error. */
function offerInstall(folder: string): void {
  const link = document.createElement("link");
  Object.assign(link, { rel: "manifest", href: `${folder}manifest.json` });
  document.head.append(link);
}

async function start(): Promise<void> {
  const registration = await workers.ready;
  offerInstall(registration.scope);
  if (registration.waiting) tell(registration);
  follow(registration);
  registration.addEventListener("updatefound", () => follow(registration));
  workers.addEventListener("controllerchange", () => tell(registration));
  if (isSaving()) return;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") look(registration);
  });
  look(registration);
}

start();
