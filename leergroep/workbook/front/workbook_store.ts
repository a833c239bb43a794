/** Everything this browser keeps, for the workbook: all sheets, and which round of each is open. */

import { createStore, entries, promisifyRequest } from "idb-keyval";
import { parseStored } from "../../documents/front/kind.ts";
import { findKind } from "../../documents/front/kinds.ts";
import { changes, patched, placeOf, stateOf } from "./workbook.ts";

/** Read all sheets into a model, then keep every change to them. Never throws. */
export async function keepAll(model) {
  const archive = {
    model,
    store: createStore("leergroep", "sheets"),
    busy: Promise.resolve(),
    known: stateOf(model),
  };
  model.on("save", () => later(archive, write));
  await later(archive, refresh);
}

/** Read all sheets, put on top what was changed here, and keep that: what other tabs did stays. */
async function refresh(archive) {
  const { model, known } = archive;
  const stored = await read(archive);
  const now = patched(stored, known, stateOf(model), model.get("instruments"));
  archive.known = stored;
  model.set("currents", now.currents);
  model.set("sheets", now.sheets);
  if (!archive.channels) listen(archive);
  await write(archive);
}

async function read({ model, store }) {
  const kept = await entries(store);
  const instruments = model.get("instruments");
  model.set("aside", kept.filter(([key]) => key.startsWith("aside/")));
  return {
    sheets: kept.flatMap(([key, value]) => readable(key, value, instruments)),
    currents: Object.fromEntries(kept.filter(([key]) => Object.hasOwn(instruments, key))),
  };
}

/** What cannot be read here is left where it is: its own page sets it aside. */
function readable(key, value, instruments) {
  const [slug, round] = key.split("/");
  if (!round || !Object.hasOwn(instruments, slug)) return [];
  try {
    return [parseStored(findKind(value), value, instruments[slug])];
  } catch {
    return [];
  }
}

/** Write what was added and remove what was wiped; what other tabs did meanwhile stays. */
async function write(archive) {
  const { model, known, store } = archive;
  const now = stateOf(model);
  const { added, removed } = changes(known.sheets, now.sheets);
  const opened = Object.entries(now.currents).filter(([slug, round]) => known.currents[slug] !== round);
  const closed = Object.keys(known.currents).filter((slug) => !(slug in now.currents));
  const puts = [...added.map((sheet) => [placeOf(sheet), sheet]), ...opened];
  const gone = [...removed.map(placeOf), ...closed];
  if (puts.length || gone.length) await store("readwrite", (drawer) => {
    // In one transaction: all of it or nothing, also when the tab is closed half-way.
    puts.forEach(([key, value]) => drawer.put(value, key));
    gone.forEach((key) => drawer.delete(key));
    return promisifyRequest(drawer.transaction);
  });
  archive.known = now;
  model.set("storage", { kind: "browser" });
  const sheets = [...added, ...removed].map((sheet) => sheet.instrument);
  tell(archive, new Set([...sheets, ...opened.map(([slug]) => slug), ...closed]));
}

const tell = (archive, slugs) =>
  slugs.forEach((slug) => archive.channels?.get(slug)?.postMessage("changed"));

/** Hear of the tabs in which something is filled in. */
function listen(archive) {
  const again = () => document.hidden || later(archive, refresh);
  document.addEventListener("visibilitychange", again);
  addEventListener("focus", again);
  const slugs = "BroadcastChannel" in globalThis ? Object.keys(archive.model.get("instruments")) : [];
  archive.channels = new Map(slugs.map((slug) => [slug, new BroadcastChannel(`leergroep/${slug}`)]));
  archive.channels.forEach((channel) => channel.onmessage = () => later(archive, refresh));
}

/** One after the other, so that each goes on from the last. */
function later(archive, task) {
  return archive.busy = archive.busy.then(() => task(archive)).catch((error) => fail(archive, error));
}

/** Say that it was not kept; `known` stays, so that the next try writes everything again. */
function fail(archive, error) {
  const full = error?.name === "QuotaExceededError";
  archive.model.set("storage", { kind: full ? "full" : "refused" });
}
