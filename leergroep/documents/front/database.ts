/** The browser's database of a book: one connection a page. */

import { promisifyRequest, type UseStore } from "idb-keyval";

export const DATABASE = "leergroep";
export const RECORDS = "sheets";

/** Longer than opening takes: a browser that forgot to answer, as Safari may, does when asked again. */
const PATIENCE = 1_000;

let connection: Promise<IDBDatabase> | undefined;

/**
 * Act on the records, and let an edition with a newer database through.
 *
 * What fails because the connection was closed under it, by the browser too, is done once more on
 * another one: so an act may run twice, of which one counts.
 */
export const database: UseStore = async (mode, act) => {
  const run = (db: IDBDatabase) => act(db.transaction(RECORDS, mode).objectStore(RECORDS));
  const db = await connect();
  try {
    return await run(db);
  } catch (error) {
    // A browser that closes a connection gives no error at all, or one of many names.
    if ((error as Error | null)?.name === "QuotaExceededError") throw error;
    drop(db);
    return run(await connect());
  }
};

/** Return the connection of the page; one that was closed, or could not be had, is forgotten. */
const connect = (): Promise<IDBDatabase> =>
  connection ??= open().then((db) => {
    db.onclose = db.onversionchange = () => drop(db);
    return db;
  }, (error) => {
    connection = undefined;
    throw error;
  });

function drop(db: IDBDatabase): void {
  db.close();
  connection = undefined;
}

/** Open the database, asking again as long as no answer comes; the first answer counts. */
const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    let isDone = false;
    const ask = (patience: number) => {
      if (isDone) return;
      setTimeout(ask, patience, 2 * patience);
      openOnce().then((db) => isDone ? db.close() : resolve(db), reject)
        .finally(() => isDone = true);
    };
    ask(PATIENCE);
  });

// Asynchronous, as a browser that keeps nothing may throw.
async function openOnce(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
  return await promisifyRequest(request);
}
