/** The test vectors that Python's tests read too; tests/vectors.py makes the same of them. */

import assert from "node:assert/strict";
import { SheetError } from "./document.ts";

/** Return a file of vectors, of which the test says what is in it. */
export const readVectors = <V>(name: string): V =>
  JSON.parse(Deno.readTextFileSync(new URL(`../../../spec/vectors/${name}.json`, import.meta.url)));

/** How a text is made: of a whole text, or of a good document with other fields. */
export interface TextVector {
  readonly text?: string;
  readonly fields?: object;
  /** Fields as they stand in the JSON. */
  readonly raw?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
  /** Marks in the text, each with what stands there and how many times. */
  readonly fill?: Readonly<Record<string, readonly [string, number]>>;
}

/** A text, and why it is refused where it is. */
export interface ReadVector extends TextVector {
  readonly name: string;
  readonly error?: string;
  readonly details?: object;
}

/** Vectors of a format, and the good document of which they say what differs. */
export interface ReadVectors<D> {
  readonly good: D;
  readonly vectors: readonly ReadVector[];
}

/** Return the text that a vector describes. */
export function makeText(
  { text, fields = {}, raw = {}, without = [], fill = {} }: TextVector,
  good: object,
): string {
  const write = (record: object) =>
    Object.entries(record).map(([key, value]) => [key, JSON.stringify(value)] as const);
  const all = new Map([...write({ ...good, ...fields }), ...Object.entries(raw)]);
  without.forEach((key) => all.delete(key));
  const entries = [...all].map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  return Object.entries(fill).reduce(
    (result, [mark, [part, times]]) => result.replaceAll(mark, () => part.repeat(times)),
    text ?? `{${entries.join(",")}}`,
  );
}

/** Check that reading fails as a vector says. */
export function assertRefused(read: () => unknown, { error, details = {} }: ReadVector): void {
  assert.throws(read, (thrown) => {
    assert.ok(thrown instanceof SheetError);
    assert.deepEqual([thrown.key, thrown.details], [error, details]);
    return true;
  });
}

/** Check that nothing that was read reached what every object has. */
export const assertUnpolluted = (): void => assert.ok(!("polluted" in {}));

/** Return a zip with these files, none of them packed: what reads zips here checks no sums. */
export function packZip(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const number = (value: number, size: number) =>
    Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) % 256);
  const files: Uint8Array<ArrayBuffer>[] = [];
  const list: number[] = [];
  let start = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [encode(path), encode(text)];
    const sizes = [...number(content.length, 4), ...number(content.length, 4)];
    const about = [...number(0, 12), ...sizes, ...number(name.length, 2), 0, 0];
    list.push(...[0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 8, ...about.slice(2)]);
    list.push(...number(0, 10), ...number(start, 4), ...name);
    const head = [0x50, 0x4b, 3, 4, 20, 0, 0, 8, ...about.slice(2), ...name];
    files.push(new Uint8Array(head), content);
    start += head.length + content.length;
  }
  const many = number(Object.keys(parts).length, 2);
  const end = [...number(list.length, 4), ...number(start, 4), 0, 0];
  const last = [...list, 0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...many, ...many, ...end];
  const bytes = new Uint8Array(start + last.length);
  let at = 0;
  for (const one of [...files, new Uint8Array(last)]) {
    bytes.set(one, at);
    at += one.length;
  }
  return bytes;
}
