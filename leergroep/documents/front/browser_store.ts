/**
 * Documents in the browser's IndexedDB.
 *
 * A record `clear/2026-11-23` holds that round of CLEAR, `clear` says which round is open, and
 * what cannot be read stands under `aside/`: it is never thrown away.
 */

import { promisifyRequest } from "idb-keyval";
import { attempt } from "./attempt.ts";
import { database } from "./database.ts";
import { type Document, type InstrumentId, isRound } from "./document.ts";
import {
  type Change,
  type DocumentSet,
  type FindKind,
  listChanges,
  makeKey,
  mergeChange,
} from "./document_set.ts";
import { parseStored, type StoredKind } from "./kind.ts";
import { isSame } from "./merge.ts";
import type { Store } from "./store.ts";

/** What stands under a key. */
export type StoredRecord = readonly [key: string, value: unknown];

/** Change the document under a key, and open its round or close it. */
interface Task<D extends Document> extends Change<D> {
  /** Whether the round is open from now on; "if-none" where no other is. */
  readonly isOpen?: boolean | "if-none";
}

/** Return the document in a record of an instrument, undefined for one that cannot be read. */
type Parse<D extends Document> = (stored: unknown, slug: string) => D | undefined;

const ASIDE = "aside/";

/** Keep the open round of one instrument; where none is open it is blank. */
export class RoundStore<D extends Document, I extends InstrumentId> implements Store<D> {
  /** Whether the open round could not be read, and was set aside. */
  isAside = false;
  readonly #instrument: I;
  readonly #kind: StoredKind<D, I>;
  readonly #parse: Parse<D>;

  constructor(instrument: I, kind: StoredKind<D, I>) {
    this.#instrument = instrument;
    this.#kind = kind;
    this.#parse = (stored) => tryParse(kind, stored, instrument);
  }

  async read(): Promise<D> {
    // In one transaction: a form waits for each answer of the browser before it shows.
    const [round, stored] = await database("readonly", async (records) => {
      const open = await this.#findOpen(records);
      return [open, open && await promisifyRequest(records.get(this.#makeKey(open)))];
    });
    const key = this.#makeKey(round);
    const found = stored ? this.#parse(stored, key) : undefined;
    this.isAside = Boolean(stored && !found);
    if (this.isAside) await moveAside(key, stored);
    return found ?? { ...this.#kind.blank(this.#instrument), round };
  }

  async write(before: D, after: D): Promise<D> {
    const round = after.round || before.round;
    if (!round) return after;
    const task = {
      key: this.#makeKey(round),
      // Another round begins with nothing.
      before: before.round === round ? before : undefined,
      after: { ...after, round },
      isOpen: chooseOpen(before.round, after.round),
    };
    const [held] = await writeTasks(() => this.#kind, this.#parse, [task]);
    // What is empty is not kept, and stays as it is on the screen.
    return held ?? after;
  }

  /** Return the rounds beside the open one. */
  async listRounds(): Promise<string[]> {
    const start = this.#makeKey("");
    const [open, keys] = await database("readonly", (records) =>
      Promise.all([this.#findOpen(records), promisifyRequest(records.getAllKeys())]));
    return keys.map(String)
      .filter((key) => key.startsWith(start) && key !== start + open)
      .map((key) => key.slice(start.length));
  }

  /** Return the name of the open round, "" for none. */
  async #findOpen(records: IDBObjectStore): Promise<string> {
    const round = await promisifyRequest(records.get(this.#instrument.slug));
    return isRound(round) ? round : "";
  }

  #makeKey(round: string): string {
    return makeKey({ instrument: this.#instrument.slug, round });
  }
}

/** Keep the documents of instruments; what cannot be read is left to the page of its own. */
export class SetStore<D extends Document> implements Store<DocumentSet<D>> {
  readonly #instruments: Readonly<Record<string, InstrumentId>>;
  readonly #findKind: FindKind<D>;
  readonly #parse: Parse<D>;

  constructor(instruments: Readonly<Record<string, InstrumentId>>, findKind: FindKind<D>) {
    this.#instruments = instruments;
    this.#findKind = findKind;
    this.#parse = (stored, slug) => tryParse(findKind(stored), stored, instruments[slug]);
  }

  async read(): Promise<DocumentSet<D>> {
    const records = await readAll();
    const isKnown = (slug: string) => Object.hasOwn(this.#instruments, slug);
    return {
      sheets: records.flatMap(([key, value]) => {
        const [slug, round] = key.split("/");
        return round && isKnown(slug) ? this.#parse(value, slug) ?? [] : [];
      }),
      currents: Object.fromEntries(
        records.flatMap(([key, round]) => isKnown(key) && isRound(round) ? [[key, round]] : []),
      ),
    };
  }

  async write(before: DocumentSet<D>, after: DocumentSet<D>): Promise<DocumentSet<D>> {
    const tasks = listTasks(before, after);
    await writeTasks(this.#findKind, this.#parse, tasks);
    return this.read();
  }

  /** Return what could not be read and stands aside. */
  async listAside(): Promise<StoredRecord[]> {
    return (await readAll()).filter(([key]) => key.startsWith(ASIDE));
  }
}

/** Return what has to be done to change one set into another, each key once. */
function listTasks<D extends Document>(before: DocumentSet<D>, after: DocumentSet<D>): Task<D>[] {
  const changes = listChanges(before.sheets, after.sheets);
  const tasks = new Map<string, Task<D>>(changes.map((change) => [change.key, change]));
  for (const [slug, round] of Object.entries({ ...before.currents, ...after.currents })) {
    if (before.currents[slug] === after.currents[slug]) continue;
    const key = makeKey({ instrument: slug, round });
    tasks.set(key, { key, ...tasks.get(key), isOpen: Object.hasOwn(after.currents, slug) });
  }
  return [...tasks.values()];
}

/** Return every document of these instruments in this browser, as it is stored. */
export async function readAllSheets(instruments: readonly InstrumentId[]): Promise<unknown[]> {
  const isAsked = (key: string) => instruments.some(({ slug }) => key.startsWith(`${slug}/`));
  return (await readAll()).filter(([key]) => isAsked(key)).map(([_, value]) => value);
}

/**
 * Say whether a write opens its round: who begins one or turns to it does, and who wipes it closes
 * it. A write in the round of before leaves open what another tab opened meanwhile.
 */
const chooseOpen = (before: string, after: string): Task<Document>["isOpen"] =>
  after && after === before ? "if-none" : Boolean(after);

async function readAll(): Promise<StoredRecord[]> {
  const [keys, values] = await database("readonly", (records) =>
    Promise.all([promisifyRequest(records.getAllKeys()), promisifyRequest(records.getAll())]));
  return keys.map((key, index) => [String(key), values[index]]);
}

function tryParse<D extends Document, I extends InstrumentId>(
  kind: StoredKind<D, I>,
  stored: unknown,
  instrument: I,
): D | undefined {
  try {
    return parseStored(kind, stored, instrument);
  } catch {
    return undefined;
  }
}

/** Move an unreadable record out of the way. */
const moveAside = (key: string, stored: unknown): Promise<void> =>
  database("readwrite", (records) => {
    putAside(records, key, stored);
    records.delete(key);
    return promisifyRequest(records.transaction);
  });

const putAside = (records: IDBObjectStore, key: string, stored: unknown) =>
  records.put(stored, `${ASIDE}${key}/${Date.now()}`);

/**
 * Make changes on top of what is stored; return the documents that are then held, in their order.
 *
 * In one transaction: all of it or nothing, also when the tab is closed half-way.
 */
const writeTasks = <D extends Document>(
  findKind: FindKind<D>,
  parse: Parse<D>,
  tasks: readonly Task<D>[],
): Promise<(D | undefined)[]> =>
  database("readwrite", async (records) => {
    const read = (key: string): Promise<unknown> => promisifyRequest(records.get(key));
    const [stored, opened] = await Promise.all([
      Promise.all(tasks.map(({ key }) => read(key))),
      Promise.all(tasks.map(({ key }) => read(getSlug(key)))),
    ]);
    // Nothing is put before all is merged.
    const results = tasks.map((task, at) =>
      settleTask(findKind, parse, stored[at], { ...task, isOpen: settleOpen(task, opened[at]) })
    );
    results.forEach((result) => putResult(records, result));
    const done = promisifyRequest(records.transaction);
    // Not waiting for what else may be asked: a tab may be closed the next moment.
    attempt(() => records.transaction.commit());
    await done;
    return results.map(({ held }) => held);
  });

/** What a task comes to. */
interface Result<D extends Document> extends Task<D> {
  /** What stands under the key. */
  readonly stored: unknown;
  /** Whether that could not be read, and makes way. */
  readonly isAside: boolean;
  readonly held?: D;
}

const getSlug = (key: string): string => key.split("/")[0];

/** Say whether a round is opened or closed, given the round that is open. */
const settleOpen = ({ isOpen }: Task<Document>, opened: unknown): boolean | undefined =>
  isOpen === "if-none" ? !opened || undefined : isOpen;

function settleTask<D extends Document>(
  findKind: FindKind<D>,
  parse: Parse<D>,
  stored: unknown,
  task: Task<D>,
): Result<D> {
  const { key, before } = task;
  // What this tab wrote last need not be read again.
  const readable = isSame(stored, before) ? before : parse(stored, getSlug(key));
  const isAside = stored !== undefined && !readable;
  return { ...task, stored, isAside, held: mergeChange(findKind, readable, task) };
}

function putResult<D extends Document>(
  records: IDBObjectStore,
  { key, before, after, stored, isAside, held, isOpen }: Result<D>,
): void {
  const [slug, round] = key.split("/");
  if (before || after) {
    if (isAside) putAside(records, key, stored);
    if (held) records.put(held, key);
    else records.delete(key);
  }
  if (isOpen) records.put(round, slug);
  // What another tab wrote in is not closed.
  else if (isOpen === false && !held) records.delete(slug);
}
