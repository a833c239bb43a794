/** What this browser keeps of the book, read and never written. */

import { DATABASE, RECORDS } from "../../../documents/front/database.ts";

export type Kept = Map<string, unknown>;

export interface Begun {
  slug: string;
  round: string;
}

/** Return every record by its key; empty when nothing is kept, or the browser keeps nothing. */
export async function readKept(): Promise<Kept> {
  try {
    const database = await openDatabase();
    const records = database ? await readAll(database) : new Map();
    database?.close();
    return records;
  } catch {
    return new Map();
  }
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE);
    // There is none yet: looking must not make one.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
  });
}

function readAll(database: IDBDatabase): Promise<Kept> {
  if (!database.objectStoreNames.contains(RECORDS)) return Promise.resolve(new Map());
  return new Promise((resolve, reject) => {
    const records: Kept = new Map();
    const cursor = database.transaction(RECORDS).objectStore(RECORDS).openCursor();
    cursor.onerror = () => reject(cursor.error);
    cursor.onsuccess = () => {
      const at = cursor.result;
      if (!at) return resolve(records);
      records.set(String(at.key), at.value);
      at.continue();
    };
  });
}

/** Return the newest round of each of these instruments that was begun, newest first. */
export function listBegun(kept: Kept, slugs: Iterable<string>): Begun[] {
  const known = new Set(slugs);
  const newest = new Map<string, string>();
  for (const key of kept.keys()) {
    const [slug, round, ...rest] = key.split("/");
    if (slug === undefined || !round || rest.length || !known.has(slug)) continue;
    if (round > (newest.get(slug) ?? "")) newest.set(slug, round);
  }
  return [...newest].map(([slug, round]) => ({ slug, round }))
    .sort((one, other) => other.round.localeCompare(one.round));
}

/** Return the answers of the open round of a checklist by the slug of the statement. */
export function readAnswers(kept: Kept, slug: string): Record<string, unknown> {
  const sheet = kept.get(`${slug}/${kept.get(slug)}`);
  const answers = sheet && typeof sheet === "object" && "answers" in sheet ? sheet.answers : null;
  return answers && typeof answers === "object" ? { ...answers } : {};
}

/** Return how far the statements about one rule are answered. */
export function weigh(answers: Record<string, unknown>, items: string[]) {
  const given = items.map((item) => answers[item]).filter((one) => one !== undefined);
  const numbers = given.filter((one) => typeof one === "number");
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return { answered: given.length, low: numbers.length > 0 && mean <= LOW };
}

/** Between "hardly" and "partly": below the middle of a scale of five. */
const LOW = 2.5;
