/**
 * The one merge: what is stored, with what a writer changed on top; spec/documents.md says it.
 *
 * leergroep/documents/merge.py does the same; both are held to spec/vectors/merge.json.
 */

import { type Document, type Format, isRecord, type Json } from "./document.ts";

/**
 * Return `stored` with only what changed from `before` to `after`: two writers lose nothing.
 *
 * Each part is merged key by key, as deep as the format declares; of one key the last change
 * stays. The edition is that of who writes.
 */
export function merge<D extends Document>(
  { parts }: Pick<Format, "parts">,
  stored: D,
  before: D,
  after: D,
): D {
  const sides = [stored, before, after].map((side): Json =>
    Object.fromEntries(Object.entries(side))
  );
  const [whole, was, is] = sides;
  const merged = Object.entries(parts).map(([name, depth]) => {
    const [held, old, now] = sides.map((side) => recordAt(side, name));
    return [name, mergeRecords(held, old, now, depth)];
  });
  const head = mergeRecords(whole, was, is);
  // Each key comes from one of three documents of this kind.
  return { ...head, edition: after.edition, ...Object.fromEntries(merged) } as unknown as D;
}

/**
 * Return `stored` with the keys set and dropped that differ between `before` and `after`.
 *
 * With a `depth` above 1 the values are records too, and a changed one is merged that deep: who
 * takes it away takes it away; who changed it after that, without knowing, brings it back whole.
 */
export function mergeRecords<V>(
  stored: Readonly<Record<string, V>>,
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
  depth = 1,
): Record<string, V> {
  const kept = Object.entries(stored).filter(([key]) =>
    !Object.hasOwn(before, key) || Object.hasOwn(after, key)
  );
  const changed = Object.entries(after)
    .filter(([key, value]) => !Object.hasOwn(before, key) || !isSame(before[key], value))
    .map(([key, value]) =>
      depth > 1 && Object.hasOwn(stored, key)
        ? [
          key,
          mergeRecords(
            recordAt(stored, key),
            recordAt(before, key),
            recordAt(after, key),
            depth - 1,
          ),
        ]
        : [key, value]
    );
  return Object.fromEntries([...kept, ...changed]);
}

/** Return the record under a key, an empty one where there is none. */
function recordAt(record: Json, key: string): Json {
  const found = Object.hasOwn(record, key) ? record[key] : {};
  return isRecord(found) ? found : {};
}

/** Tell whether two JSON values are the same, whatever the order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}
