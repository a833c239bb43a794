/** Keep what a model holds: in the browser at each change, and in step with other tabs. */

import { RoundStore } from "../../../documents/front/browser_store.ts";
import type { Document, InstrumentId } from "../../../documents/front/document.ts";
import type { StoredKind } from "../../../documents/front/kind.ts";
import { isSame, merge } from "../../../documents/front/merge.ts";
import type { Store } from "../../../documents/front/store.ts";
import type { DocumentTraits, Model, StorageState } from "./host.ts";
import { askSilently, watchRisk } from "./persistence.ts";
import { openTabs, type TabChannel } from "./tabs.ts";

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
  channels: readonly TabChannel[];
  /** What the store is known to hold. */
  known: Held;
  /** What is being written. */
  sent?: Held;
  busy: Promise<void>;
  /** How many tasks have not been answered. */
  waiting: number;
  /** Tells that no answer comes. */
  patience?: ReturnType<typeof setTimeout>;
  isRead: boolean;
}

/** A store that works answers far sooner: after this the reader is told, well within five seconds. */
const PATIENCE = 4_000;

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
      // At once: a form waits for each answer of the browser before it shows.
      const [sheet] = await Promise.all([store.read(), refreshRounds()]);
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
    waiting: 0,
    isRead: false,
  };
  model.on("save", () => {
    queue(saver, write);
    if (model.get("storage").kind === "browser") settle(saver);
  });
  addEventListener("beforeunload", (event) => {
    if (isUnwritten(saver)) event.preventDefault();
  });
  addEventListener("pagehide", () => flush(saver));
  // In the queue: what is answered meanwhile is written after it was read.
  await queue(saver, refresh);
}

const isUnwritten = <Held>({ known, store }: Saver<Held>): boolean => !isSame(known, store.take());

/** Say that what is filled in is kept, once it is so. */
function settle<Held>(saver: Saver<Held>): void {
  const { model, store } = saver;
  const { risk } = model.get("storage");
  const kept: StorageState = { kind: "browser", aside: store.isAside, risk };
  model.set("storage", isUnwritten(saver) ? { ...kept, kind: "saving", was: "browser" } : kept);
}

/** Take over what is stored, on top of it what changed here while it was being fetched. */
async function refresh<Held>(saver: Saver<Held>): Promise<void> {
  const { model, store } = saver;
  // What is still to be written belongs to the round that was open, whichever is open by now.
  if (saver.isRead) await write(saver);
  const stored = await store.read();
  const mine = store.take();
  const isChanged = !isSame(saver.known, mine);
  store.show(store.merge(stored, saver.known, mine));
  saver.known = stored;
  settle(saver);
  if (!saver.isRead) {
    listen(saver);
    watchRisk(model);
  }
  saver.isRead = true;
  if (isChanged) queue(saver, write);
}

/** Hear of other tabs; a browser without channels still catches up when the tab is shown. */
function listen<Held>(saver: Saver<Held>): void {
  const catchUp = () => document.hidden ? flush(saver) : queue(saver, refresh);
  const read = () => queue(saver, refresh);
  saver.channels = saver.store.slugs.map((slug) => openTabs(`leergroep/${slug}`, read));
  document.addEventListener("visibilitychange", catchUp);
  addEventListener("focus", catchUp);
}

/** Run tasks one after the other, so that each goes on from the last; say when one hangs. */
function queue<Held>(
  saver: Saver<Held>,
  task: (saver: Saver<Held>) => Promise<void>,
): Promise<void> {
  saver.waiting += 1;
  saver.patience ??= setTimeout(fall, PATIENCE, saver);
  return saver.busy = saver.busy
    .then(() => task(saver))
    .catch((error) => fail(saver, error))
    .then(() => {
      saver.waiting -= 1;
      clearTimeout(saver.patience);
      saver.patience = saver.waiting ? setTimeout(fall, PATIENCE, saver) : undefined;
    });
}

/** Say that the store does not answer. When it does after all, what comes of it is said. */
const fall = <Held>({ model }: Saver<Held>): void =>
  model.set("storage", { ...model.get("storage"), kind: "silent" });

/** Write what changed here; what other tabs changed meanwhile comes back with it. */
async function write<Held>(saver: Saver<Held>): Promise<void> {
  const { model, store, known } = saver;
  const sent = store.take();
  if (isSame(known, sent)) return saver.isRead ? settle(saver) : undefined;
  // What could not be read is read first: else an answer would begin a round of its own.
  if (!saver.isRead) return refresh(saver);
  saver.sent = sent;
  saver.known = await store.write(known, sent).finally(() => saver.sent = undefined);
  settle(saver);
  saver.channels.forEach((channel) => channel.say("changed"));
  store.show(store.merge(saver.known, sent, store.take()));
  settle(saver);
  askSilently(model);
}

/** Write at once what still waits for its turn: the page may never come back. */
function flush<Held>({ store, known, sent = known, isRead }: Saver<Held>): void {
  const mine = store.take();
  // It comes after what is being written, and what it writes may be written once more.
  if (isRead && !isSame(sent, mine)) store.write(sent, mine).catch(() => {});
}

/** Say that nothing is kept; `known` stays, so that the next try writes everything again. */
function fail<Held>({ model }: Saver<Held>, error: unknown): void {
  const isFull = error instanceof Error && error.name === "QuotaExceededError";
  model.set("storage", { ...model.get("storage"), kind: isFull ? "full" : "refused" });
}
