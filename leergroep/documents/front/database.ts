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
  const opening = connect();
  const db = await opening;
  try {
    return await run(db);
  } catch (error) {
    if (!isLost(error)) throw error;
    db.close();
    forget(opening);
    return run(await connect());
  }
};

/** A browser that closes a connection gives no error, or one of many names. */
const isLost = (error: unknown): boolean =>
  error === null || error instanceof DOMException && error.name !== "QuotaExceededError";

function connect(): Promise<IDBDatabase> {
  if (connection) return connection;
  const opening = connection = open();
  const close = () => forget(opening);
  opening.then((db) => {
    db.onclose = close;
    db.onversionchange = () => {
      db.close();
      close();
    };
  }, close);
  return opening;
}

function forget(opening: Promise<IDBDatabase>): void {
  if (connection === opening) connection = undefined;
}

/** Open the database, asking again as long as no answer comes; the first answer counts. */
const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    let isDone = false;
    const ask = (patience: number) => {
      if (isDone) return;
      setTimeout(ask, patience, 2 * patience);
      openOnce().then((db) => {
        if (isDone) db.close();
        resolve(db);
      }, reject).finally(() => isDone = true);
    };
    ask(PATIENCE);
  });

// Asynchronous, as a browser that keeps nothing may throw.
async function openOnce(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
  return await promisifyRequest(request);
}
