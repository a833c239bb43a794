/** Everything this browser keeps, for the workbook: all sheets, and which round of each is open. */

import { createStore, entries, promisifyRequest } from "idb-keyval";
import { kindOf } from "../kinds.js";
import { changes, placeOf } from "../workbook.js";

/** Read all sheets into a model, then keep every change to them. Never throws. */
export async function keepAll(model) {
  const archive = { model, busy: Promise.resolve(), known: { sheets: [], currents: {} } };
  model.on("save", () => later(archive, () => write(archive)));
  try {
    archive.store = createStore("leergroep", "sheets");
    await refresh(archive);
    listen(archive);
  } catch (error) {
    fail(archive, error);
  }
}

async function refresh(archive) {
  const { model, store } = archive;
  const kept = await entries(store);
  const instruments = model.get("instruments");
  archive.known = {
    sheets: kept.flatMap(([key, value]) => readable(key, value, instruments)),
    currents: Object.fromEntries(kept.filter(([key]) => Object.hasOwn(instruments, key))),
  };
  model.set("currents", archive.known.currents);
  model.set("sheets", archive.known.sheets);
  model.set("aside", kept.filter(([key]) => key.startsWith("aside/")));
  model.set("storage", { kind: "browser" });
}

/** What cannot be read here is left where it is: its own page sets it aside. */
function readable(key, value, instruments) {
  const [slug, round] = key.split("/");
  if (!round || !Object.hasOwn(instruments, slug)) return [];
  try {
    return [kindOf(value).parse(JSON.stringify(value), instruments[slug])];
  } catch {
    return [];
  }
}

/** Write what was added, remove what was wiped; what other tabs did meanwhile stays. */
async function write(archive) {
  const { model, store, known } = archive;
  const now = { sheets: model.get("sheets"), currents: model.get("currents") };
  const { added, removed } = changes(known.sheets, now.sheets);
  const opened = Object.entries(now.currents).filter(([slug, round]) => known.currents[slug] !== round);
  const closed = Object.keys(known.currents).filter((slug) => !(slug in now.currents));
  const puts = [...added.map((sheet) => [placeOf(sheet), sheet]), ...opened];
  // In one transaction: all of it or nothing, also when the tab is closed half-way.
  await store("readwrite", (drawer) => {
    puts.forEach(([key, value]) => drawer.put(value, key));
    [...removed.map(placeOf), ...closed].forEach((key) => drawer.delete(key));
    return promisifyRequest(drawer.transaction);
  });
  archive.known = now;
  const sheets = [...added, ...removed].map((sheet) => sheet.instrument);
  tell(archive, new Set([...sheets, ...opened.map(([slug]) => slug), ...closed]));
}

const tell = (archive, slugs) =>
  slugs.forEach((slug) => archive.channels?.get(slug)?.postMessage("changed"));

/** Hear of the tabs in which something is filled in. */
function listen(archive) {
  const again = () => document.hidden || later(archive, () => refresh(archive));
  document.addEventListener("visibilitychange", again);
  addEventListener("focus", again);
  if (!("BroadcastChannel" in globalThis)) return;
  const slugs = Object.keys(archive.model.get("instruments"));
  archive.channels = new Map(slugs.map((slug) => [slug, new BroadcastChannel(`leergroep/${slug}`)]));
  archive.channels.forEach((channel) => channel.onmessage = () => later(archive, () => refresh(archive)));
}

function later(archive, task) {
  archive.busy = archive.busy.then(task).catch((error) => fail(archive, error));
}

/** Say that it was not kept; `known` stays, so that the next try writes everything again. */
function fail(archive, error) {
  const full = error?.name === "QuotaExceededError";
  archive.model.set("storage", { kind: full ? "full" : "refused" });
}
