/** Sheets in the browser's IndexedDB: one record a round, and which round is open. */

import { createStore, del, get, set, update } from "idb-keyval";
import { blank, isEmpty, parseSheet, patched } from "../sheet.js";

const place = (instrument, round) => `${instrument.slug}/${round}`;

/** Open the shelf of one instrument; throws when the browser keeps nothing. */
export function openShelf(instrument) {
  const store = createStore("leergroep", "sheets");
  return {
    read: () => readCurrent(instrument, store),
    write: (before, after) => writeChange(instrument, store, before, after),
  };
}

/** Return {sheet, aside}: the open round, blank when there is none or when it is unreadable. */
async function readCurrent(instrument, store) {
  const round = await get(instrument.slug, store);
  const stored = round && await get(place(instrument, round), store);
  if (!stored) return { sheet: blank(instrument), aside: false };
  try {
    return { sheet: parseSheet(JSON.stringify(stored), instrument), aside: false };
  } catch {
    await setAside(instrument, round, stored, store);
    return { sheet: blank(instrument), aside: true };
  }
}

/** Move an unreadable record out of the way: it is never thrown away. */
async function setAside(instrument, round, stored, store) {
  await set(`aside/${place(instrument, round)}/${Date.now()}`, stored, store);
  await del(place(instrument, round), store);
}

/** Add what changed to the stored sheet, in one transaction; an emptied sheet is removed. */
async function writeChange(instrument, store, before, after) {
  const round = after.round || before.round;
  if (!round) return;
  if (isEmpty(after)) return del(place(instrument, round), store);
  const base = before.round === round ? before : blank(instrument);
  await update(
    place(instrument, round),
    (stored) => patched(stored ?? blank(instrument), stored ? base : blank(instrument), after),
    store,
  );
  if (await get(instrument.slug, store) !== round) await set(instrument.slug, round, store);
}
