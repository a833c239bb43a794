/** The browser's database of a book: one connection a page. */

import { createStore, type UseStore } from "idb-keyval";

export const DATABASE = "leergroep";
export const RECORDS = "sheets";

const connect = () => createStore(DATABASE, RECORDS);

let connection: UseStore | undefined;

/**
 * Act on the records, and let an edition with a newer database through.
 *
 * A connection that was closed, by a browser too, stays closed: then another one is opened.
 */
export const database: UseStore = async (mode, act) => {
  const run = () =>
    (connection ??= connect())(mode, (records) => {
      const { db } = records.transaction;
      db.onversionchange = () => db.close();
      return act(records);
    });
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
    connection = undefined;
    return run();
  }
};
