/** The test vectors that Python's tests read too; tests/documents.py makes the same of them. */

export const read = (name) =>
  JSON.parse(Deno.readTextFileSync(new URL(`../../../spec/vectors/${name}.json`, import.meta.url)));

/** Return the text that a vector describes. */
export function textOf({ text, fields = {}, raw = {}, without = [], fill = {} }, good) {
  const asJson = (record) =>
    Object.entries(record).map(([key, value]) => [key, JSON.stringify(value)]);
  const all = new Map([...asJson({ ...good, ...fields }), ...Object.entries(raw)]);
  without.forEach((key) => all.delete(key));
  const entries = [...all].map(([key, value]) => `${JSON.stringify(key)}:${value}`);
  return Object.entries(fill).reduce(
    (result, [mark, [part, times]]) => result.replaceAll(mark, () => part.repeat(times)),
    text ?? `{${entries.join(",")}}`,
  );
}
