/** Sheets in the browser's IndexedDB: one record a round, and which round is open. */

import { createStore, del, get, keys, promisifyRequest, set } from "idb-keyval";
import { parseStored } from "../../../documents/front/kind.ts";
import { merge } from "../../../documents/front/merge.ts";

const place = (instrument, round) => `${instrument.slug}/${round}`;

/** Open the shelf of one instrument; reading and writing throw when the browser keeps nothing. */
export function openStorage(instrument, kind) {
  const shelf = { instrument, kind, store: createStore("leergroep", "sheets") };
  return {
    read: () => readCurrent(shelf),
    write: (before, after) => writeChange(shelf, before, after),
  };
}

/**
 * Return {sheet, aside, rounds}: the open round, blank when there is none or when it is
 * unreadable, and the names of the rounds beside it.
 */
async function readCurrent(shelf) {
  const { instrument, store } = shelf;
  const round = (await get(instrument.slug, store)) ?? "";
  const rounds = await roundsBeside(instrument, round, store);
  return { ...await readRound(shelf, round), rounds };
}

async function readRound(shelf, round) {
  const { instrument, kind, store } = shelf;
  const stored = round && await get(place(instrument, round), store);
  const blank = { ...kind.blank(instrument), round };
  if (!stored) return { sheet: blank, aside: false };
  try {
    return { sheet: parseStored(kind, stored, instrument), aside: false };
  } catch {
    await setAside(shelf, round, stored);
    return { sheet: blank, aside: true };
  }
}

async function roundsBeside(instrument, round, store) {
  const start = place(instrument, "");
  return (await keys(store))
    .filter((key) => key.startsWith(start) && key !== place(instrument, round))
    .map((key) => key.slice(start.length));
}

/** Move an unreadable record out of the way: it is never thrown away. */
async function setAside({ instrument, store }, round, stored) {
  await set(`aside/${place(instrument, round)}/${Date.now()}`, stored, store);
  await del(place(instrument, round), store);
}

/** Add what changed to the stored sheet, in one transaction; an emptied sheet is removed. */
async function writeChange({ instrument, kind, store }, before, after) {
  const round = after.round || before.round;
  if (!round) return;
  const blank = kind.blank(instrument);
  const base = before.round === round ? before : blank;
  const mergeInto = (stored) => {
    const merged = merge(kind, stored ?? blank, stored ? base : blank, after);
    // Another tab may have added something that this one has not seen yet.
    return kind.isEmpty(merged) ? undefined : { ...merged, round };
  };
  await change(store, place(instrument, round), mergeInto, (records, left) => {
    // A round that is begun but empty stays open; after a wipe none is.
    if (!left && !after.round) records.delete(instrument.slug);
    else records.put(round, instrument.slug);
  });
}

/**
 * Put what `merge` makes of a record in its place, or remove it for undefined.
 *
 * `point` goes in the same transaction: a page closed in between never loses the way to a sheet.
 */
function change(store, key, merge, point) {
  return store("readwrite", (records) =>
    new Promise((resolve, reject) => {
      records.get(key).onsuccess = ({ target }) => {
        try {
          const merged = merge(target.result);
          if (merged) records.put(merged, key);
          else records.delete(key);
          point(records, merged);
          resolve(promisifyRequest(records.transaction));
        } catch (error) {
          reject(error);
        }
      };
    }));
}

/** Return every sheet of every round of these instruments in this browser, as it is stored. */
export async function readAllSheets(instruments) {
  const store = createStore("leergroep", "sheets");
  const own = (key) => instruments.some((one) => key.startsWith(place(one, "")));
  return Promise.all((await keys(store)).filter(own).map((key) => get(key, store)));
}
