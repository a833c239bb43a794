/** Takes out what an earlier edition left: for a book that keeps nothing, or that moved. */

import { listCaches } from "./edition_cache.ts";
import { worker } from "./worker_scope.ts";

const folder = worker.registration.scope;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = [...await listCaches(folder), `leergroep-pages ${folder}`];
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}
