/** Keep a model's sheet: in the browser at each change, and in step with other tabs. */

import { isSame, merge } from "../../../documents/front/merge.ts";
import { openStorage } from "./storage.ts";

/**
 * Read what was kept, then keep every change. Never throws: it says so in `storage`.
 *
 * `kind` says how this kind of document is made blank, read, merged and found empty.
 */
export async function autosave(model, kind) {
  const keeper = {
    model,
    kind,
    known: model.get("sheet"),
    shelf: openStorage(model.get("instrument"), kind),
    busy: Promise.resolve(),
    isRead: false,
    failed: false,
  };
  model.on("save", () => queue(keeper));
  addEventListener("beforeunload", (event) => {
    if (keeper.failed && !isSame(keeper.known, model.get("sheet"))) event.preventDefault();
  });
  // In the queue: what is answered meanwhile is written after it was read.
  await later(keeper, () => refresh(keeper));
}

/** Take over what is stored, on top of it what was answered while it was being fetched. */
async function refresh(keeper) {
  const { sheet, aside, rounds } = await keeper.shelf.read();
  const { model, known } = keeper;
  const mine = model.get("sheet");
  const both = merge(keeper.kind, sheet, known, mine);
  keeper.known = sheet;
  // Who answered before it was read meant the round that is open, and began none.
  model.set("sheet", known.round ? both : { ...both, round: sheet.round || mine.round });
  model.set("storage", { kind: "browser", aside });
  model.set("rounds", rounds);
  if (!keeper.isRead) listen(keeper);
  keeper.isRead = true;
  if (!isSame(known, mine)) queue(keeper);
}

/** Hear of other tabs; a browser without channels still catches up when the tab is shown. */
function listen(keeper) {
  const again = () => document.hidden || later(keeper, () => refresh(keeper));
  if ("BroadcastChannel" in globalThis) {
    keeper.channel = new BroadcastChannel(`leergroep/${keeper.known.instrument}`);
    keeper.channel.onmessage = () => later(keeper, () => refresh(keeper));
  }
  document.addEventListener("visibilitychange", again);
  addEventListener("focus", again);
}

function queue(keeper) {
  later(keeper, () => write(keeper));
}

/** Run tasks one after the other, so that each writes on top of the last. */
function later(keeper, task) {
  return keeper.busy = keeper.busy.then(task).catch((error) => fail(keeper, error));
}

async function write(keeper) {
  const { model, known } = keeper;
  const sheet = model.get("sheet");
  if (isSame(known, sheet)) return;
  // What could not be read is read first: else an answer would begin a round of its own.
  if (!keeper.isRead) return refresh(keeper);
  await keeper.shelf.write(known, sheet);
  keeper.known = sheet;
  keeper.failed = false;
  model.set("storage", { ...model.get("storage"), kind: "browser" });
  keeper.channel?.postMessage("changed");
  // Other rounds stand beside another round.
  if (sheet.round !== known.round) await refresh(keeper);
}

/** Say that nothing is kept; `known` stays, so that the next try writes everything again. */
function fail(keeper, error) {
  keeper.failed = true;
  const full = error?.name === "QuotaExceededError";
  keeper.model.set("storage", { kind: full ? "full" : "refused" });
}
