/** Keep what a model holds: in the browser at each change, and in step with other tabs. */

import { RoundStore } from "../../../documents/front/browser_store.ts";
import type { Document, InstrumentId } from "../../../documents/front/document.ts";
import type { StoredKind } from "../../../documents/front/kind.ts";
import { isSame, merge } from "../../../documents/front/merge.ts";
import type { Store } from "../../../documents/front/store.ts";
import type { DocumentTraits, Model, StorageState } from "./host.ts";

/** A store, and how what it holds stands in a model. */
export interface ModelStore<Held> extends Store<Held> {
  /** The instruments that other tabs may change too. */
  readonly slugs: readonly string[];
  /** Return what the model holds. */
  take(): Held;
  /** Put in the model what is held. */
  show(held: Held): void;
  /** Return `stored` with only what changed from `before` to `after`. */
  merge(stored: Held, before: Held, after: Held): Held;
  /** Whether something that could not be read was set aside. */
  readonly isAside?: boolean;
}

interface Saver<Held> {
  readonly model: Model<{ storage: StorageState }>;
  readonly store: ModelStore<Held>;
  channels: readonly BroadcastChannel[];
  /** What the store is known to hold. */
  known: Held;
  busy: Promise<void>;
  isRead: boolean;
  isFailed: boolean;
}

/** Keep the one document of a model: the open round of its instrument. Never throws. */
export function keepDocument<D extends Document, I extends InstrumentId>(
  model: Model<DocumentTraits<D, I>>,
  kind: StoredKind<D, I>,
): Promise<void> {
  const instrument = model.get("instrument");
  const store = new RoundStore(instrument, kind);
  const refreshRounds = async () => model.set("rounds", await store.listRounds());
  return autosave(model, {
    slugs: [instrument.slug],
    get isAside() {
      return store.isAside;
    },
    async read() {
      const sheet = await store.read();
      await refreshRounds();
      return sheet;
    },
    async write(before, after) {
      const held = await store.write(before, after);
      // Other rounds stand beside another round.
      if (after.round !== before.round) await refreshRounds();
      return held;
    },
    take: () => model.get("sheet"),
    show: (sheet) => model.set("sheet", sheet),
    merge(stored, before, after) {
      const merged = merge(kind, stored, before, after);
      // Who answered before it was read meant the round that is open, and began none.
      return before.round ? merged : { ...merged, round: stored.round || after.round };
    },
  });
}

/** Read what was kept, then keep every change. Never throws: it says so in `storage`. */
export async function autosave<Held>(
  model: Model<{ storage: StorageState }>,
  store: ModelStore<Held>,
): Promise<void> {
  const saver: Saver<Held> = {
    model,
    store,
    channels: [],
    known: store.take(),
    busy: Promise.resolve(),
    isRead: false,
    isFailed: false,
  };
  model.on("save", () => queue(saver, write));
  addEventListener("beforeunload", (event) => {
    if (saver.isFailed && !isSame(saver.known, store.take())) event.preventDefault();
  });
  // In the queue: what is answered meanwhile is written after it was read.
  await queue(saver, refresh);
}

/** Take over what is stored, on top of it what changed here while it was being fetched. */
async function refresh<Held>(saver: Saver<Held>): Promise<void> {
  const { model, store } = saver;
  const stored = await store.read();
  const mine = store.take();
  const isChanged = !isSame(saver.known, mine);
  store.show(store.merge(stored, saver.known, mine));
  saver.known = stored;
  model.set("storage", { kind: "browser", aside: store.isAside });
  if (!saver.isRead) listen(saver);
  saver.isRead = true;
  if (isChanged) queue(saver, write);
}

/** Hear of other tabs; a browser without channels still catches up when the tab is shown. */
function listen<Held>(saver: Saver<Held>): void {
  const catchUp = () => document.hidden || queue(saver, refresh);
  const slugs = "BroadcastChannel" in globalThis ? saver.store.slugs : [];
  saver.channels = slugs.map((slug) => {
    const channel = new BroadcastChannel(`leergroep/${slug}`);
    channel.onmessage = () => queue(saver, refresh);
    return channel;
  });
  document.addEventListener("visibilitychange", catchUp);
  addEventListener("focus", catchUp);
}

/** Run tasks one after the other, so that each goes on from the last. */
function queue<Held>(
  saver: Saver<Held>,
  task: (saver: Saver<Held>) => Promise<void>,
): Promise<void> {
  return saver.busy = saver.busy.then(() => task(saver)).catch((error) => fail(saver, error));
}

/** Write what changed here; what other tabs changed meanwhile comes back with it. */
async function write<Held>(saver: Saver<Held>): Promise<void> {
  const { model, store, known } = saver;
  const sent = store.take();
  if (isSame(known, sent)) return;
  // What could not be read is read first: else an answer would begin a round of its own.
  if (!saver.isRead) return refresh(saver);
  saver.known = await store.write(known, sent);
  saver.isFailed = false;
  model.set("storage", { ...model.get("storage"), kind: "browser" });
  saver.channels.forEach((channel) => channel.postMessage("changed"));
  store.show(store.merge(saver.known, sent, store.take()));
}

/** Say that nothing is kept; `known` stays, so that the next try writes everything again. */
function fail<Held>(saver: Saver<Held>, error: unknown): void {
  saver.isFailed = true;
  const isFull = error instanceof Error && error.name === "QuotaExceededError";
  saver.model.set("storage", { kind: isFull ? "full" : "refused" });
}
