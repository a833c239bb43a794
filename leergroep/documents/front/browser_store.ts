/**
 * Documents in the browser's IndexedDB.
 *
 * A record `clear/2026-11-23` holds that round of CLEAR, `clear` says which round is open, and
 * what cannot be read stands under `aside/`: it is never thrown away.
 */

import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { Document, InstrumentId } from "./document.ts";
import {
  type Change,
  type DocumentSet,
  type FindKind,
  listChanges,
  makePlace,
  mergeChange,
} from "./document_set.ts";
import { parseStored, type StoredKind } from "./kind.ts";
import { isSame } from "./merge.ts";
import type { Store } from "./store.ts";

/** How records are read: the instruments by slug, and the kind of a document. */
export interface Catalogue<D extends Document = Document> {
  readonly instruments: Readonly<Record<string, InstrumentId>>;
  readonly findKind: FindKind<D>;
}

/** What stands under a key. */
export type StoredRecord = readonly [key: string, value: unknown];

const ASIDE = "aside/";

const openDatabase = (): UseStore => createStore("leergroep", "sheets");

/** Keep the open round of one instrument; where none is open it is blank. */
export class RoundStore<D extends Document, I extends InstrumentId> implements Store<D> {
  /** Whether the open round could not be read, and was set aside. */
  isAside = false;
  readonly #database = openDatabase();
  readonly #instrument: I;
  readonly #kind: StoredKind<D, I>;

  constructor(instrument: I, kind: StoredKind<D, I>) {
    this.#instrument = instrument;
    this.#kind = kind;
  }

  async read(): Promise<D> {
    const round = await this.#findOpen();
    const place = this.#placeOf(round);
    const stored = round && await readRecord(this.#database, place);
    const found = stored ? tryParse(this.#kind, stored, this.#instrument) : undefined;
    this.isAside = Boolean(stored && !found);
    if (this.isAside) await moveAside(this.#database, place, stored);
    return found ?? this.#makeBlank(round);
  }

  async write(before: D, after: D): Promise<D> {
    const { slug } = this.#instrument;
    const round = after.round || before.round;
    if (!round) return after;
    const open = { [slug]: round };
    // Who writes in a round opens it, whichever another tab opened; who wipes it closes it.
    const [was, is] = after.round ? [{}, open] : [open, {}];
    const held = await writeSet(
      this.#database,
      { instruments: { [slug]: this.#instrument }, findKind: () => this.#kind },
      // Another round begins with nothing.
      { sheets: before.round === round ? [before] : [], currents: was },
      { sheets: [{ ...after, round }], currents: is },
    );
    // What is empty is not kept, and stays as it is on the screen.
    return held.sheets[0] ?? { ...after, round: held.currents[slug] ?? "" };
  }

  /** Return the rounds beside the open one. */
  async listRounds(): Promise<string[]> {
    const [start, open] = [this.#placeOf(""), await this.#findOpen()];
    const keys = await this.#database(
      "readonly",
      (records) => promisifyRequest(records.getAllKeys()),
    );
    return keys.map(String)
      .filter((key) => key.startsWith(start) && key !== this.#placeOf(open))
      .map((key) => key.slice(start.length));
  }

  async #findOpen(): Promise<string> {
    return String(await readRecord(this.#database, this.#instrument.slug) ?? "");
  }

  #placeOf(round: string): string {
    return makePlace({ instrument: this.#instrument.slug, round });
  }

  #makeBlank(round: string): D {
    return { ...this.#kind.blank(this.#instrument), round };
  }
}

/** Keep the documents of a catalogue; what cannot be read is left to the page of its instrument. */
export class SetStore<D extends Document> implements Store<DocumentSet<D>> {
  readonly #database = openDatabase();
  readonly #catalogue: Catalogue<D>;

  constructor(catalogue: Catalogue<D>) {
    this.#catalogue = catalogue;
  }

  async read(): Promise<DocumentSet<D>> {
    const { findKind, instruments } = this.#catalogue;
    const records = await readAll(this.#database);
    return {
      sheets: records.flatMap(([key, value]) => {
        const [slug, round] = key.split("/");
        if (!round || !Object.hasOwn(instruments, slug)) return [];
        return tryParse(findKind(value), value, instruments[slug]) ?? [];
      }),
      currents: Object.fromEntries(
        records.filter(([key]) => Object.hasOwn(instruments, key))
          .map(([slug, round]) => [slug, String(round)]),
      ),
    };
  }

  write(before: DocumentSet<D>, after: DocumentSet<D>): Promise<DocumentSet<D>> {
    return writeSet(this.#database, this.#catalogue, before, after);
  }

  /** Return what could not be read and stands aside. */
  async listAside(): Promise<StoredRecord[]> {
    return (await readAll(this.#database)).filter(([key]) => key.startsWith(ASIDE));
  }
}

/** Return every document of these instruments in this browser, as it is stored. */
export async function readAllSheets(instruments: readonly InstrumentId[]): Promise<unknown[]> {
  const isAsked = (key: string) => instruments.some(({ slug }) => key.startsWith(`${slug}/`));
  return (await readAll(openDatabase())).filter(([key]) => isAsked(key)).map(([_, value]) => value);
}

const readRecord = (database: UseStore, key: string): Promise<unknown> =>
  database("readonly", (records) => promisifyRequest(records.get(key)));

async function readAll(database: UseStore): Promise<StoredRecord[]> {
  const [keys, values] = await database(
    "readonly",
    (records) =>
      Promise.all([promisifyRequest(records.getAllKeys()), promisifyRequest(records.getAll())]),
  );
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
const moveAside = (database: UseStore, place: string, stored: unknown): Promise<void> =>
  database("readwrite", (records) => {
    putAside(records, place, stored);
    records.delete(place);
    return promisifyRequest(records.transaction);
  });

const putAside = (records: IDBObjectStore, place: string, stored: unknown) =>
  records.put(stored, `${ASIDE}${place}/${Date.now()}`);

/**
 * Write what changed between two sets on top of what is stored; return what is then held of it.
 *
 * In one transaction: all of it or nothing, also when the tab is closed half-way.
 */
async function writeSet<D extends Document>(
  database: UseStore,
  catalogue: Catalogue<D>,
  before: DocumentSet<D>,
  after: DocumentSet<D>,
): Promise<DocumentSet<D>> {
  const changes = listChanges(before.sheets, after.sheets);
  const opened = listOpened(before.currents, after.currents);
  if (!changes.length && !opened.length) return after;
  return await database("readwrite", async (records) => {
    const places = [...changes, ...opened].map((one) => one.place);
    const stored = new Map(await readPlaces(records, places));
    const held = putAll(records, catalogue, stored, { changes, opened });
    await promisifyRequest(records.transaction);
    return replaceIn(after, held, { changes, opened });
  });
}

/** Return a set in which what changed is as it is held now. */
function replaceIn<D extends Document>(
  set: DocumentSet<D>,
  held: DocumentSet<D>,
  { changes, opened }: Changes<D>,
): DocumentSet<D> {
  const places = new Set(changes.map(({ place }) => place));
  const slugs = new Set(opened.map(({ slug }) => slug));
  const others = Object.entries(set.currents).filter(([slug]) => !slugs.has(slug));
  return {
    sheets: [...set.sheets.filter((sheet) => !places.has(makePlace(sheet))), ...held.sheets],
    currents: { ...Object.fromEntries(others), ...held.currents },
  };
}

const readPlaces = (
  records: IDBObjectStore,
  places: readonly string[],
): Promise<[string, unknown][]> =>
  Promise.all(places.map(async (place) => [place, await promisifyRequest(records.get(place))]));

/** What changed between two sets. */
interface Changes<D extends Document> {
  readonly changes: readonly Change<D>[];
  readonly opened: readonly Opened[];
}

/** Which round of an instrument was open at a place, and which is to be. */
interface Opened {
  readonly slug: string;
  readonly place: string;
  readonly before?: string;
  readonly after?: string;
}

function listOpened(
  before: DocumentSet["currents"],
  after: DocumentSet["currents"],
): Opened[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((slug) => ({
      slug,
      place: makePlace({ instrument: slug, round: before[slug] ?? "" }),
      before: before[slug],
      after: after[slug],
    }))
    .filter((one) => one.before !== one.after);
}

/** Put everything at once: what fails half-way undoes the rest. */
function putAll<D extends Document>(
  records: IDBObjectStore,
  catalogue: Catalogue<D>,
  stored: Map<string, unknown>,
  { changes, opened }: Changes<D>,
): DocumentSet<D> {
  try {
    const sheets = changes.flatMap((change) => {
      const merged = putChange(records, catalogue, stored.get(change.place), change);
      stored.set(change.place, merged);
      return merged ?? [];
    });
    const rounds = opened.map((one) =>
      [one.slug, putOpened(records, stored.get(one.place) !== undefined, one)] as const
    );
    return {
      sheets,
      currents: Object.fromEntries(
        rounds.flatMap(([slug, round]) => round === undefined ? [] : [[slug, round]]),
      ),
    };
  } catch (error) {
    records.transaction.abort();
    throw error;
  }
}

/** Put what is to be kept of a document in its place, and return it. */
function putChange<D extends Document>(
  records: IDBObjectStore,
  { findKind, instruments }: Catalogue<D>,
  stored: unknown,
  change: Change<D>,
): D | undefined {
  const { place, before } = change;
  const [slug] = place.split("/");
  // What this tab wrote last need not be read again.
  const readable = isSame(stored, before)
    ? before
    : tryParse(findKind(stored), stored, instruments[slug]);
  if (stored !== undefined && !readable) putAside(records, place, stored);
  const merged = mergeChange(findKind, readable, change);
  if (merged) records.put(merged, place);
  else records.delete(place);
  return merged;
}

/** Say which round is open, and return it; what another tab wrote in is not closed. */
function putOpened(
  records: IDBObjectStore,
  isHeld: boolean,
  { slug, before, after }: Opened,
): string | undefined {
  const round = after ?? (isHeld ? before : undefined);
  if (round === undefined) records.delete(slug);
  else records.put(round, slug);
  return round;
}
