/** The front end's side of vectors/constants.json: every constant that Python has too. */

import assert from "node:assert/strict";

interface Constant {
  readonly python: string;
  /** The file and the name that it exports; a property of :root in a stylesheet. */
  readonly typescript: string;
  readonly value: unknown;
}

const read = (path: string) => Deno.readTextFileSync(new URL(path, import.meta.url));
const { constants }: { constants: Constant[] } = JSON.parse(read("vectors/constants.json"));

/** Return a constant by the name of its file, and its own name in that. */
async function find(file: string, name: string): Promise<unknown> {
  if (file.endsWith(".css")) return findProperty(read(`../${file}`), name);
  const found: unknown = await import(new URL(`../${file}`, import.meta.url).href);
  return name.split(".").reduce((value, key) => (value as Record<string, unknown>)[key], found);
}

/** The first :root is the light; others follow the reader's choice. */
const findProperty = (css: string, name: string) =>
  new RegExp(`${name}: *([^;]+);`).exec(css.slice(css.indexOf(":root {")))?.[1];

for (const { python, typescript, value } of constants) {
  Deno.test(`${typescript} is as ${python}`, async () => {
    const [file, name] = typescript.split(":");
    assert.deepEqual(await find(file, name), value);
  });
}
