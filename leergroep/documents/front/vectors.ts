/** The test vectors that Python's tests read too; tests/documents.py makes the same of them. */

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
