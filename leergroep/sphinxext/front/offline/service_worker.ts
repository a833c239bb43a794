/**
 * The book without a network: one whole edition, or the network, and never some of both.
 *
 * A newer edition waits until a reader asks for it, or until no page is open. Pages that are open
 * then go on with the edition that they are of, and a page that came from the network with that.
 */

import { EditionCache } from "./edition_cache.ts";
import { cutAddress, findFile } from "./edition_files.ts";
import { NETWORK, PageEditions } from "./page_editions.ts";
import { type AskedEvent, isSaving, type SaidEvent, worker } from "./worker_scope.ts";

const own = worker.lgEdition;
const folder = worker.registration.scope;
// Whether there is a newer edition, only the network knows.
const itself = `${folder}sw.js`;
const kept = new EditionCache(folder, own);
const pages = new PageEditions(folder);

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(follow()));
worker.addEventListener("message", (event) => event.waitUntil(listen(event)));
worker.addEventListener("fetch", (event) => {
  const { method, headers, mode, url } = event.request;
  const isOurs = url.startsWith(folder) && url !== itself;
  if (method !== "GET" || headers.has("range") || !isOurs) return;
  event.respondWith(mode === "navigate" ? openPage(event) : answer(event));
});

async function install(): Promise<void> {
  const before = await pages.current();
  if (before === undefined || !isSaving()) await fillOrPass(before);
  const used = await pages.used();
  await kept.dropOthers(new Set([own.edition, ...before === undefined ? [] : [before], ...used]));
}

/** Keep this edition. Who has an older one is not left with it because there is no room for two. */
async function fillOrPass(before: string | undefined): Promise<void> {
  try {
    await kept.fill();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    if (before === undefined || !isFull) throw error;
  }
}

async function follow(): Promise<void> {
  const open = await worker.clients.matchAll();
  await pages.follow(own.edition, open.map(({ id }) => id));
  await kept.dropOthers(new Set([own.edition, ...await pages.used()]));
}

async function listen({ data, source }: SaidEvent): Promise<void> {
  if (data === "take over") await worker.skipWaiting();
  else if (data === "fill") await kept.fill();
  // The first page of a visit came from the network: what it fetches later is there as well.
  else if (data === own.edition && source && await kept.isWhole()) await claim(source.id);
}

async function claim(asker: string): Promise<void> {
  const controlled = new Set((await worker.clients.matchAll()).map(({ id }) => id));
  for (const { id } of await worker.clients.matchAll({ includeUncontrolled: true })) {
    if (!controlled.has(id)) await pages.set(id, id === asker ? undefined : NETWORK);
  }
  await worker.clients.claim();
}

async function openPage(event: AskedEvent): Promise<Response> {
  event.waitUntil(tidy());
  const file = findFile(event.request.url, folder, own);
  const page = file && await kept.isWhole() ? await kept.find(own.edition, file) : undefined;
  if (page) return page;
  await pages.set(event.resultingClientId, NETWORK);
  return fetch(event.request);
}

async function answer({ request, clientId }: AskedEvent): Promise<Response> {
  const edition = await pages.of(clientId) ?? own.edition;
  if (edition === NETWORK || (edition === own.edition && !await kept.isWhole())) {
    return fetch(request);
  }
  const file = findFile(request.url, folder, own) ?? cutAddress(request.url).slice(folder.length);
  return await kept.find(edition, file) ?? fetch(request);
}

/** Forget an older edition when the last page that is of it was closed. */
async function tidy(): Promise<void> {
  if (!(await pages.used()).size) return;
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  const gone = new Set(await pages.forgetClosed(new Set(open.map(({ id }) => id))));
  for (const edition of gone) await kept.drop(edition);
}
