/** The test vectors that Python's tests read too; tests/documents.py makes the same of them. */

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
